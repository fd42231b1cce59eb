package org.gongbao.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.params.KeyParameter;

/** The key that seals the personal values of one thing, such as a record, wherever they stand; they die with it. */
public final class OwnKey {

    private static final String MARK = ".";

    private final KeyParameter key;

    OwnKey(KeyParameter key) {
        this.key = key;
    }

    /** @param place what the value belongs to; elsewhere it does not open */
    public String seal(String place, String value) {
        byte[] sealed = Sm4.seal(key, place, value.getBytes(StandardCharsets.UTF_8));
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws VaultUnusable if it was sealed with another key, or for another place */
    public String open(String place, String sealed) {
        if (!sealed.startsWith(MARK)) {
            throw new VaultUnusable();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(sealed.substring(MARK.length()));
            return new String(Sm4.open(key, place, content), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new VaultUnusable();
        }
    }
}
