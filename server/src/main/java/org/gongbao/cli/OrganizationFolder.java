package org.gongbao.cli;

import java.nio.file.Path;
import org.gongbao.organization.OrganizationFiles;
import org.gongbao.organization.OrganizationUnreadable;
import org.gongbao.regulation.Library;
import picocli.CommandLine.Option;

/** Where the units of the counties lie; the launcher's own folder unless named. */
final class OrganizationFolder {

    @Option(names = "--organization", paramLabel = "FOLDER", descriptionKey = "organization.folder")
    private Path folder = home().resolve("organization");

    private static Path home() {
        String home = System.getenv("GONGBAO_HOME");
        return Path.of(home == null ? "." : home);
    }

    Library.UnitsOf units() {
        OrganizationFiles files = new OrganizationFiles(folder);
        return county -> {
            try {
                return files.county(county);
            } catch (OrganizationUnreadable unreadable) {
                throw new CommandFailure(
                        ExitCode.WRONG_USE, "input.unreadable", String.valueOf(unreadable.getMessage()));
            }
        };
    }
}
