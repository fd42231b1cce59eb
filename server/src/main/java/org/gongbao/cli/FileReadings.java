package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.gazette.ImportRefused;
import org.gongbao.gazette.Upload;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.Reading;

/** Reads what a file holds: one text, or all of an archive's. */
final class FileReadings {

    private FileReadings() {}

    /** Any text gives a reading, be it one of nothing but findings; what cannot be opened is said and gives none. */
    static Optional<List<Reading>> of(Path file, Console console) throws IOException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        byte[] bytes = InputFiles.bytes(file);
        if (bytes.length > InputFiles.LARGEST_FILE) {
            console.warn("read.too-large", file);
            return Optional.empty();
        }
        if (!Upload.isArchive(bytes)) {
            return Optional.of(List.of(GazetteReader.read(name, bytes)));
        }
        try {
            return Optional.of(Upload.unpack(name, bytes).stream()
                    .map(text -> GazetteReader.read(text.seed(), text.bytes()))
                    .toList());
        } catch (ImportRefused refused) {
            console.warn("read.refused", console.messages().isChinese() ? refused.message() : refused.englishMessage());
            return Optional.empty();
        }
    }
}
