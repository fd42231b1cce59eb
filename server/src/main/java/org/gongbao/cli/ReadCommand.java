package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongbao.api.JsonLines;
import org.gongbao.citation.MissingPlaces;
import org.gongbao.gazette.ImportRefused;
import org.gongbao.gazette.Upload;
import org.gongbao.parse.GazetteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads gazettes without a database and prints what is in them as JSON Lines. */
@Command(name = "read", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class ReadCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--as", required = true, paramLabel = "KIND", descriptionKey = "output.kind")
    private OutputKind kind = OutputKind.documents;

    @Mixin
    private final OrganizationFolder organization = new OrganizationFolder();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "input.files")
    private List<Path> named = List.of();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        JsonLines lines = new JsonLines(kind.lines(), console.out(), organization.units());
        boolean all = true;
        for (Path file : InputFiles.of(named)) {
            all &= read(file, lines);
        }
        console.out().flush();
        if (!all) {
            return ExitCode.FAILURE;
        }
        return kind == OutputKind.findings && lines.written() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** Any text gives a reading, be it one of nothing but findings; only what cannot be opened is refused. */
    private boolean read(Path file, JsonLines lines) throws IOException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        byte[] bytes = InputFiles.bytes(file);
        if (bytes.length > InputFiles.LARGEST_FILE) {
            console.warn("read.too-large", file);
            return false;
        }
        if (!Upload.isArchive(bytes)) {
            lines.write(MissingPlaces.reported(GazetteReader.read(name, bytes)));
            return true;
        }
        try {
            for (Upload text : Upload.unpack(name, bytes)) {
                lines.write(MissingPlaces.reported(GazetteReader.read(text.seed(), text.bytes())));
            }
            return true;
        } catch (ImportRefused refused) {
            console.warn("read.refused", console.messages().isChinese() ? refused.message() : refused.englishMessage());
            return false;
        }
    }
}
