package org.gongbao.notice;

import java.io.Serial;

/** A try that came to nothing; the message says what the other end said. */
final class Undelivered extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    Undelivered(String message) {
        super(message);
    }
}
