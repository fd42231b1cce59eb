package org.gongbao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The gazettes that a command line names: files of any name, and the texts and archives in a folder. */
final class InputFiles {

    /** Bytes; reading alone keeps nothing, so it takes more than an import. */
    static final int LARGEST_FILE = 64 << 20;

    private InputFiles() {}

    /** All of them in the order named, a folder's by name; one that is not there ends the command before it begins. */
    static List<Path> of(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new CommandFailure(
                        ExitCode.WRONG_USE, Files.exists(path) ? "input.unreadable" : "input.missing", path);
            }
        }
        return files;
    }

    /** No more of a file is read than is needed to see that it is too large. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(LARGEST_FILE + 1);
        }
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> files = content.filter(Files::isRegularFile)
                    .filter(InputFiles::isGazette)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CommandFailure(ExitCode.WRONG_USE, "input.empty-folder", folder);
            }
            return files;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.WRONG_USE, "input.unreadable", folder);
        }
    }

    private static boolean isGazette(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".zip");
    }
}
