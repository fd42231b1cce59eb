package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gongbao.TestDatabase;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;

/**
 * A data folder in which a command has worked before. To unpack PostgreSQL and to make the database and its tables is
 * what the first command does, and takes longer than the command; {@link ReadAndImportTest} begins with nothing.
 */
final class MadeFolder {

    private static final String PROGRAMS = "postgresql-";

    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            Path folder = TestDatabase.folder("made").toAbsolutePath();
            try (Database database = Database.of(DataFolder.open(folder, 0))) {
                Flyway.configure()
                        .dataSource(database.url(), database.user(), database.password())
                        .load()
                        .migrate();
                return folder;
            } catch (DatabaseFailure e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private MadeFolder() {}

    /** Puts one in an empty folder. */
    static void in(Path empty) throws IOException {
        Path from = Made.FOLDER;
        List<Path> content;
        try (Stream<Path> walk = Files.walk(from)) {
            content = walk.filter(path -> !path.equals(from)).toList();
        }
        for (Path path : content) {
            Path relative = from.relativize(path);
            if (!relative.getName(0).toString().startsWith(PROGRAMS)) {
                Files.copy(path, empty.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
            } else if (relative.getNameCount() == 1) {
                Files.createSymbolicLink(empty.resolve(relative), path);
            }
        }
    }
}
