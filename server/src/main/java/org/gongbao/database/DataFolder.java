package org.gongbao.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.gongbao.database.DatabaseFailure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The folder where an installation keeps everything: its database, search index, password file and logs. Only its
 * owner may look inside.
 */
public final class DataFolder {

    /** Raised when this program can no longer share a folder with older ones. */
    static final int FORMAT = 1;

    /** Room below which nothing is started, unless {@code GONGBAO_MINIMUM_FREE_MB} says otherwise. */
    public static final long MINIMUM_FREE_MEGABYTES = 512;

    private static final long MEGABYTE = 1024 * 1024;

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws DatabaseFailure if it cannot be used; then nothing in it was changed
     */
    public static DataFolder open(Path path, long minimumFreeMegabytes) throws DatabaseFailure {
        Path folder = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                restrict(folder, "rwx------");
            }
            Files.delete(Files.createTempFile(folder, "write", ".test"));
            refuseNewer(folder);
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < minimumFreeMegabytes) {
                throw new DatabaseFailure(Problem.DISK_FULL, folder, free, minimumFreeMegabytes);
            }
            Path version = folder.resolve("VERSION");
            if (!Files.exists(version)) {
                Files.writeString(version, FORMAT + "\n");
            }
            return new DataFolder(folder);
        } catch (IOException e) {
            throw new DatabaseFailure(Problem.FOLDER_UNWRITABLE, e, folder, reason(e));
        }
    }

    public Path path() {
        return path;
    }

    /** Where the search index is kept; it belongs to the server alone. */
    public Path index() {
        return path.resolve("index");
    }

    public Path log() {
        return path.resolve("gongbao.log");
    }

    /**
     * Keeps other servers from this folder for as long as this process lives.
     *
     * @throws DatabaseFailure if another one has it
     */
    public FileLock lockForServer() throws DatabaseFailure {
        try {
            FileLock lock = lockFile("server.lock").tryLock();
            if (lock == null) {
                throw new DatabaseFailure(Problem.FOLDER_IN_USE, path);
            }
            return lock;
        } catch (IOException e) {
            throw new DatabaseFailure(Problem.FOLDER_UNWRITABLE, e, path, reason(e));
        }
    }

    FileChannel lockFile(String name) throws IOException {
        return FileChannel.open(
                path.resolve(name),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    static void restrict(Path file, String permissions) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /** What the operating system said, without the name of a Java class. */
    static String reason(IOException failure) {
        if (failure instanceof FileSystemException refused) {
            @Nullable String reason = refused.getReason();
            return reason != null ? reason : failure.getClass().getSimpleName().replace("Exception", "");
        }
        return String.valueOf(failure.getMessage());
    }

    private static void refuseNewer(Path folder) throws IOException, DatabaseFailure {
        Path version = folder.resolve("VERSION");
        if (Files.exists(version)) {
            String format = Files.readString(version).strip();
            if (!format.equals(Integer.toString(FORMAT))) {
                throw new DatabaseFailure(Problem.FOLDER_NEWER, folder, format, FORMAT);
            }
        }
    }
}
