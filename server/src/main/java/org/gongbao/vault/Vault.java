package org.gongbao.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation. The key file holds one key a line, 32 hexadecimal digits; the last line seals, all of
 * them open. A key is known by an id that says nothing about it, so that a line can be taken out when {@code keys reseal}
 * has found nothing more under it. Personal values are not sealed with these but with an {@link OwnKey} of what they
 * belong to, and only that with one of these: a new line moves no value, and values die with their own key.
 */
@Component
public final class Vault {

    /** In front of a file's content; lower first bytes are the line of the key, from before keys had ids. */
    private static final byte BY_ID = (byte) 0xA1;

    private static final int ID_BYTES = 4;

    private final String file;
    private final String given;
    private volatile SequencedMap<String, KeyParameter> keys;

    /**
     * @param file made with a new key at the first start; without a file the keys live and die with this process
     * @param given keys of the environment, apart by commas, in place of the file
     */
    Vault(@Value("${gongbao.keys.file:}") String file, @Value("${GONGBAO_KEYS:}") String given) {
        this.file = file;
        this.given = given;
        this.keys = read(given.isBlank() ? lines(file) : List.of(given.split(",", -1)));
    }

    /** Reads the key file again: its last line seals from now on. */
    public void reread() {
        if (given.isBlank() && !file.isEmpty()) {
            keys = read(lines(file));
        }
    }

    private static SequencedMap<String, KeyParameter> read(List<String> lines) {
        SequencedMap<String, KeyParameter> read = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                byte[] key = key(line.strip());
                read.put(id(key), new KeyParameter(key));
            }
        }
        if (read.isEmpty()) {
            throw new VaultUnusable();
        }
        return read;
    }

    private static List<String> lines(String file) {
        String made = HexFormat.of().formatHex(Sm4.newKey());
        if (file.isEmpty()) {
            return List.of(made);
        }
        Path path = Path.of(file);
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, made + "\n", StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException known) {
            // The usual case: made at the first start.
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] key(String hex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (bytes.length == Sm4.KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notHex) {
            throw new VaultUnusable();
        }
        throw new VaultUnusable();
    }

    private static String id(byte[] key) {
        SM3Digest digest = new SM3Digest();
        byte[] purpose = "gongbao key id".getBytes(StandardCharsets.US_ASCII);
        digest.update(purpose, 0, purpose.length);
        digest.update(key, 0, key.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    /** The ids of all keys; the last one seals. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(keys.sequencedKeySet());
    }

    /** The id of the key that seals. */
    public String current() {
        return keys.lastEntry().getKey();
    }

    /** The id of the key that something was sealed with by {@link #seal}; empty where that was before keys had ids. */
    public static String keyOf(String sealed) {
        int id = sealed.indexOf('.');
        return id == 2 * ID_BYTES ? sealed.substring(0, id) : "";
    }

    /**
     * Seals a secret that belongs to no record; whoever keeps it is {@link Sealed}.
     *
     * @param place what it belongs to; elsewhere it does not open
     */
    public String seal(String place, String secret) {
        return seal(place, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws VaultUnusable if the key is missing, or it was sealed for another place */
    public String open(String place, String sealed) {
        return new String(opened(place, sealed), StandardCharsets.UTF_8);
    }

    /** A new key of its own for something, sealed for it. */
    public String newOwnKey(String owner) {
        return seal(owner, Sm4.newKey());
    }

    /** @throws VaultUnusable if the key that it was sealed with is missing, or it belongs to another owner */
    public OwnKey ownKey(String owner, String sealed) {
        return new OwnKey(new KeyParameter(opened(owner, sealed)));
    }

    /** The same, sealed with the key that seals now. */
    public String reseal(String owner, String sealed) {
        return seal(owner, opened(owner, sealed));
    }

    /** As {@link #seal(String, String)}. */
    public String seal(String place, byte[] content) {
        byte[] sealed = Sm4.seal(keys.lastEntry().getValue(), place, content);
        return current() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** As {@link #open}. */
    public byte[] opened(String place, String sealed) {
        if (keyOf(sealed).isEmpty()) {
            return early(place, sealed);
        }
        try {
            return Sm4.open(
                    known(keyOf(sealed)),
                    place,
                    Base64.getUrlDecoder().decode(sealed.substring(sealed.indexOf('.') + 1)));
        } catch (IllegalArgumentException notOurs) {
            throw new VaultUnusable();
        }
    }

    /** The content of a file with the key's id before it. */
    byte[] sealFile(String place, byte[] content) {
        byte[] sealed = Sm4.seal(keys.lastEntry().getValue(), place, content);
        return ByteBuffer.allocate(1 + ID_BYTES + sealed.length)
                .put(BY_ID)
                .put(HexFormat.of().parseHex(current()))
                .put(sealed)
                .array();
    }

    byte[] openFile(String place, byte[] sealed) {
        String key = keyOfFile(sealed);
        int from = sealed[0] == BY_ID ? 1 + ID_BYTES : 1;
        return Sm4.open(known(key), place, Arrays.copyOfRange(sealed, from, sealed.length));
    }

    /** @param sealed its beginning is enough */
    String keyOfFile(byte[] sealed) {
        if (sealed.length <= ID_BYTES) {
            throw new VaultUnusable();
        }
        if (sealed[0] == BY_ID) {
            return HexFormat.of().formatHex(sealed, 1, 1 + ID_BYTES);
        }
        List<String> lines = new ArrayList<>(keys.keySet());
        return sealed[0] >= 0 && sealed[0] < lines.size() ? lines.get(sealed[0]) : "line " + sealed[0];
    }

    private KeyParameter known(String id) {
        KeyParameter key = keys.get(id);
        if (key == null) {
            // A line may have been added while this process runs, and another one seals with it already.
            reread();
            key = keys.get(id);
        }
        if (key == null) {
            throw new VaultUnusable(id);
        }
        return key;
    }

    /** What was sealed before keys had ids: the key's line, the nonce, what is sealed. */
    private byte[] early(String place, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        try {
            List<KeyParameter> lines = new ArrayList<>(keys.values());
            byte[] nonce = Base64.getUrlDecoder().decode(parts[1]);
            byte[] content = Base64.getUrlDecoder().decode(parts[2]);
            byte[] both = ByteBuffer.allocate(nonce.length + content.length)
                    .put(nonce)
                    .put(content)
                    .array();
            return Sm4.open(lines.get(Integer.parseInt(parts[0])), place, both);
        } catch (IndexOutOfBoundsException | IllegalArgumentException notOurs) {
            throw new VaultUnusable();
        }
    }
}
