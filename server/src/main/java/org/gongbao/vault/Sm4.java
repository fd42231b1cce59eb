package org.gongbao.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 in Galois/counter mode (GB/T 32907-2016): what is sealed for one place opens there only. */
final class Sm4 {

    static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm4() {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The nonce and what is sealed. */
    static byte[] seal(KeyParameter key, String place, byte[] content) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = run(true, key, place, nonce, content);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    /** @throws VaultUnusable if it was sealed with another key or for another place, or was changed */
    static byte[] open(KeyParameter key, String place, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            throw new VaultUnusable();
        }
        return run(
                false,
                key,
                place,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private static byte[] run(boolean seal, KeyParameter key, String place, byte[] nonce, byte[] input) {
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
