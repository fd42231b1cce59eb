package org.gongbao.vault;

import java.io.Serial;

/** A key or a sealed value that cannot be used; the message names neither. */
public final class VaultUnusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    VaultUnusable() {
        super("a key is not 32 hexadecimal digits, or a value was not sealed with the keys of this installation");
    }
}
