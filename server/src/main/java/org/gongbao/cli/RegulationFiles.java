package org.gongbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.DocumentNumbers;
import org.gongbao.organization.OrganizationFiles;
import org.gongbao.organization.OrganizationUnreadable;
import org.gongbao.regulation.Library;
import picocli.CommandLine.Option;

/** Where the regulation files and the units of the counties lie; the launcher's own folders unless named. */
final class RegulationFiles {

    @Option(names = "--regulations", paramLabel = "FOLDER", descriptionKey = "regulations.folder")
    private Path regulations = home().resolve("regulations");

    @Option(names = "--organization", paramLabel = "FOLDER", descriptionKey = "organization.folder")
    private Path organization = home().resolve("organization");

    private static Path home() {
        String home = System.getenv("GONGBAO_HOME");
        return Path.of(home == null ? "." : home);
    }

    /** All that is named, or the whole library where nothing is. */
    Library read(List<Path> named) {
        List<Path> wanted = named.isEmpty() ? List.of(regulations) : named;
        for (Path path : wanted) {
            if (!Files.exists(path)) {
                throw new CommandFailure(ExitCode.WRONG_USE, "input.missing", path);
            }
        }
        try {
            return Library.read(wanted, new OrganizationFiles(organization));
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCode.WRONG_USE, "input.unreadable", String.valueOf(unreadable.getMessage()));
        } catch (OrganizationUnreadable unreadable) {
            throw new CommandFailure(ExitCode.WRONG_USE, "input.unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    /** Only the files that speak of this document: its own versions and what repeals it. */
    Library about(DocumentNumber number) {
        if (!Files.isDirectory(regulations)) {
            throw new CommandFailure(ExitCode.WRONG_USE, "input.missing", regulations);
        }
        try (var files = Files.walk(regulations)) {
            return read(files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> speaksOf(file, number))
                    .toList());
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCode.WRONG_USE, "input.unreadable", regulations);
        }
    }

    private static boolean speaksOf(Path file, DocumentNumber number) {
        try {
            return Files.readString(file)
                    .lines()
                    .limit(40)
                    .anyMatch(line -> DocumentNumbers.in(line).stream()
                            .anyMatch(found -> found.number().equals(number)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
