package org.gongbao.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.gongbao.database.DatabaseFailure.Problem;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that come along in a jar, unpacked once into the data folder. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacks it at the first call. */
    static Path unpacked(Path folder) throws IOException, DatabaseFailure {
        String machine = machine();
        @Nullable URL archive = PostgresBinaries.class.getResource("/postgres-" + machine + ".txz");
        if (archive == null) {
            throw new DatabaseFailure(Problem.NO_BINARIES, machine);
        }
        // The archive does not tell its version; its length tells one from another.
        Path target = folder.resolve("postgresql-" + archive.openConnection().getContentLengthLong());
        if (!Files.isDirectory(target)) {
            Path unfinished = Files.createTempDirectory(folder, "unpacking");
            try (InputStream packed = archive.openStream()) {
                unpack(packed, unfinished);
            }
            // Renamed when complete: a half-unpacked folder is never taken for a whole one.
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                @Nullable Path parent = file.getParent();
                if (!file.startsWith(target) || parent == null) {
                    throw new IOException("the archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(parent);
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        if (parent.endsWith("bin")) {
                            DataFolder.restrict(file, "rwx------");
                        }
                    }
                }
            }
        }
    }

    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        return (system.startsWith("mac") ? "darwin" : system) + "-" + processor;
    }
}
