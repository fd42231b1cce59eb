package org.gongbao.vault;

import java.io.Serial;

/** A key or a sealed value that cannot be used; the message tells nothing of either but a missing key's id. */
public final class VaultUnusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String missing;

    VaultUnusable() {
        super("a key is not 32 hexadecimal digits, or a value was not sealed with the keys of this installation");
        this.missing = "";
    }

    /** @param missing the id of a key */
    VaultUnusable(String missing) {
        super("the key " + missing + " is missing from the key file: something is still sealed with it."
                + " Put its line back, above the last one, and run `gongbao keys reseal` before taking it out");
        this.missing = missing;
    }

    /** The id of the key that is missing; empty where it is something else. */
    public String missing() {
        return missing;
    }
}
