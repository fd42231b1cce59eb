package org.gongbao.organization;

import java.io.Serial;

/** A file of units that cannot be opened or has faults; the message has all of them with their places. */
public final class OrganizationUnreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    OrganizationUnreadable(String message) {
        super(message);
    }
}
