package org.gongbao.exchange;

import java.io.Serial;
import java.util.List;

/** A row that cannot be done because of its cells. */
final class WrongRow extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    WrongRow(List<Finding> findings) {
        this.findings = findings;
    }

    List<Finding> findings() {
        return findings;
    }
}
