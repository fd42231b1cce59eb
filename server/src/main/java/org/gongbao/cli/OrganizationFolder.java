package org.gongbao.cli;

import java.nio.file.Path;
import java.util.Map;
import org.gongbao.organization.OrganizationFiles;
import org.gongbao.organization.OrganizationUnreadable;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Units;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the units of the counties lie, by which printed names get their full ones; without it none do. */
final class OrganizationFolder {

    @Option(names = "--organization", paramLabel = "FOLDER", descriptionKey = "organization.folder")
    private @Nullable Path folder;

    Library.UnitsOf units() {
        if (folder == null) {
            return county -> new Units(Map.of());
        }
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
