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
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals personal values with SM4-GCM (GB/T 32907-2016). The key file holds one key a line, 32 hexadecimal digits; the
 * last line seals, all of them open, so that a new line is a rotation. A value is bound to the place it is sealed for.
 */
@Component
public final class Vault {

    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<KeyParameter> keys;

    /**
     * @param file made with a new key at the first start; without a file the keys live and die with this process
     * @param given keys of the environment, apart by commas, which come before the file
     */
    Vault(@Value("${gongbao.keys.file:}") String file, @Value("${GONGBAO_KEYS:}") String given) {
        List<String> lines = given.isBlank() ? lines(file) : List.of(given.split(",", -1));
        keys = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Vault::key)
                .toList();
        if (keys.isEmpty()) {
            throw new VaultUnusable();
        }
    }

    private List<String> lines(String file) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        String made = HexFormat.of().formatHex(fresh);
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

    private static KeyParameter key(String hex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (bytes.length == KEY_BYTES) {
                return new KeyParameter(bytes);
            }
        } catch (IllegalArgumentException notHex) {
            throw new VaultUnusable();
        }
        throw new VaultUnusable();
    }

    /** @param place what the value belongs to; elsewhere it does not open */
    public String seal(String place, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        int key = keys.size() - 1;
        byte[] sealed = run(true, keys.get(key), nonce, place, value.getBytes(StandardCharsets.UTF_8));
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        return key + "." + text.encodeToString(nonce) + "." + text.encodeToString(sealed);
    }

    /** @throws VaultUnusable if no key opens it, or it was sealed for another place */
    public String open(String place, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        try {
            Base64.Decoder text = Base64.getUrlDecoder();
            return new String(
                    run(
                            false,
                            keys.get(Integer.parseInt(parts[0])),
                            text.decode(parts[1]),
                            place,
                            text.decode(parts[2])),
                    StandardCharsets.UTF_8);
        } catch (IndexOutOfBoundsException | IllegalArgumentException notOurs) {
            throw new VaultUnusable();
        }
    }

    /** As {@link #seal(String, String)}, for the content of a file: the key's number, the nonce, what is sealed. */
    byte[] seal(String place, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        int key = keys.size() - 1;
        byte[] sealed = run(true, keys.get(key), nonce, place, content);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put((byte) key)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(String place, byte[] sealed) {
        try {
            KeyParameter key = keys.get(sealed[0]);
            byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            return run(false, key, nonce, place, Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length));
        } catch (IndexOutOfBoundsException | IllegalArgumentException notOurs) {
            throw new VaultUnusable();
        }
    }

    /** The same for the same value, and without the key of no use: to see whether a value is taken already. */
    public String fingerprint(String value) {
        HMac mac = new HMac(new SM3Digest());
        // The first key, so that a rotation does not make known values look new.
        mac.init(keys.getFirst());
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] print = new byte[mac.getMacSize()];
        mac.doFinal(print, 0);
        return HexFormat.of().formatHex(print);
    }

    private static byte[] run(boolean seal, KeyParameter key, byte[] nonce, String place, byte[] input) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(key, TAG_BITS, nonce, place.getBytes(StandardCharsets.UTF_8)));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            cipher.doFinal(output, length);
            return output;
        } catch (InvalidCipherTextException wrong) {
            throw new VaultUnusable();
        }
    }
}
