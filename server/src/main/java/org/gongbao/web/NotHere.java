package org.gongbao.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing at this address, or nothing that this reader may see: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotHere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotHere() {
        super(null, null, false, false);
    }
}
