package org.gongbao.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905-2016) over fields, each with its length before it, so that none can borrow from its neighbour. */
final class Sm3 {

    /** Stands before the first entry of a chain and before the first checkpoint. */
    static final String NOTHING = "0".repeat(64);

    private final SM3Digest digest = new SM3Digest();

    Sm3 field(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0, Integer.BYTES);
        digest.update(bytes, 0, bytes.length);
        return this;
    }

    /** In hexadecimal. */
    String hash() {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
