package org.gongbao.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.database.DatabaseFailure.Problem;

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
        Path version = folder.resolve("VERSION");
        try {
            boolean fresh = !Files.exists(version);
            if (fresh) {
                refuseForeign(folder);
            } else {
                refuseNewer(folder, Files.readString(version).strip());
            }
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", ".test"));
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < minimumFreeMegabytes) {
                throw new DatabaseFailure(Problem.DISK_FULL, folder, free, minimumFreeMegabytes);
            }
            if (fresh) {
                restrict(folder, "rwx------");
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

    /** What personal values are sealed with; without it they are lost. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** What records hold as attachments, sealed. */
    public Path files() {
        return path.resolve("files");
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

    /** What went wrong in words, without the name of a Java class. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file is in the way";
            case NotDirectoryException _ -> "a file is in the way";
            case NoSuchFileException _ -> "no such folder";
            case FileSystemException refused ->
                Objects.requireNonNullElse(
                        refused.getReason(), refused.getClass().getSimpleName());
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static void refuseNewer(Path folder, String format) throws DatabaseFailure {
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new DatabaseFailure(Problem.FOLDER_NEWER, folder, format, FORMAT);
        }
    }

    /** Rights are taken away and files are written here, so a home folder named by mistake must not be taken. */
    private static void refuseForeign(Path folder) throws IOException, DatabaseFailure {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                // The root of a file system of its own has one.
                if (content.anyMatch(file -> !file.endsWith("lost+found"))) {
                    throw new DatabaseFailure(Problem.FOLDER_FOREIGN, folder);
                }
            }
        }
    }
}
