package org.gongbao.cli;

import java.io.Serial;

/** A command that ends with a message and an exit code. */
final class CommandFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String key;
    private final transient Object[] details;

    CommandFailure(int exitCode, String key, Object... details) {
        super(key);
        this.exitCode = exitCode;
        this.key = key;
        this.details = details.clone();
    }

    int exitCode() {
        return exitCode;
    }

    String message(Messages messages) {
        return messages.get(key, details);
    }
}
