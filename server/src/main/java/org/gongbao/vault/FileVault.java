package org.gongbao.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps files by the SM3 hash of their content, sealed. The same content is kept once; a write that breaks off leaves
 * nothing under a hash. Servers that share a database have to share the folder.
 */
@Component
public final class FileVault {

    private static final String UNFINISHED = ".part";
    private static final int HEAD = 16;

    private final Vault vault;
    private final Path folder;

    /** @param folder outside of everything that is served; without one the files die with this process's machine */
    FileVault(Vault vault, @Value("${gongbao.files:}") String folder) {
        this.vault = vault;
        this.folder = folder.isEmpty() ? temporary() : Path.of(folder);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gongbao-files");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @return the hash under which the content is found again */
    public String put(byte[] content) {
        String hash = hash(content);
        Path file = file(hash);
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                // As good as new, so that whoever looks for what nobody needs leaves it alone.
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                write(file, vault.sealFile(hash, content));
            }
            return hash;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(Path file, byte[] sealed) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), "", UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** @throws VaultUnusable if the file is gone, was changed, or no key opens it */
    public byte[] get(String hash) {
        try {
            return vault.openFile(hash, Files.readAllBytes(file(hash)));
        } catch (NoSuchFileException gone) {
            throw new VaultUnusable();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Seals a file with the key that seals now; a file that is gone, or is so already, stays as it is. It is written beside
     * and renamed: a process that is killed leaves the one or the other.
     */
    public void reseal(String hash) {
        Path file = file(hash);
        if (Files.exists(file) && !keyOf(hash).equals(vault.current())) {
            try {
                write(file, vault.sealFile(hash, get(hash)));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** The id of the key that a file is sealed with. */
    public String keyOf(String hash) {
        try (InputStream begin = Files.newInputStream(file(hash))) {
            return vault.keyOfFile(begin.readNBytes(HEAD));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void forget(String hash) {
        try {
            Files.deleteIfExists(file(hash));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The hashes of what was last put before this moment; on the way, unfinished writes of that age are removed. */
    public List<String> before(Instant moment) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> Files.isRegularFile(file) && isOlder(file, moment))
                        .filter(FileVault::isFinished)
                        .map(file -> file.getFileName().toString())
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isFinished(Path file) {
        if (!file.toString().endsWith(UNFINISHED)) {
            return true;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return false;
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String hash(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
