package org.gongbao.cli;

import java.nio.file.Path;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the installation is that a command works on: its folder and its database. */
final class Place {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    @Nullable
    Path data;

    DataFolder folder(String preset) throws DatabaseFailure {
        String configured = System.getenv().getOrDefault("GONGBAO_DATA", "");
        Path chosen = data != null ? data : configured.isEmpty() ? home().resolve(preset) : Path.of(configured);
        return DataFolder.open(chosen, minimumFree());
    }

    /** The folder of the checkout, which the launcher knows: commands find their data wherever they are called. */
    static Path home() {
        return Path.of(System.getenv().getOrDefault("GONGBAO_HOME", ""));
    }

    static Database database(DataFolder folder) throws DatabaseFailure {
        String external = System.getenv().getOrDefault("GONGBAO_DATABASE_URL", "");
        return external.isEmpty() ? Database.of(folder) : Database.at(external);
    }

    private static long minimumFree() {
        String configured = System.getenv().getOrDefault("GONGBAO_MINIMUM_FREE_MB", "");
        if (configured.isEmpty()) {
            return DataFolder.MINIMUM_FREE_MEGABYTES;
        }
        try {
            return Long.parseLong(configured);
        } catch (NumberFormatException e) {
            throw new CommandFailure(ExitCode.WRONG_USE, "free.unfit", configured);
        }
    }
}
