package org.gongbao.exchange;

import java.io.Serial;
import java.util.List;
import org.gongbao.organization.OrganizationRefused;

/** A row that cannot be done because of its cells. */
final class WrongRow extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    WrongRow(List<Finding> findings) {
        this.findings = findings;
    }

    static WrongRow of(Line line, OrganizationRefused refused) {
        return new WrongRow(refused.faults().stream()
                .map(fault -> new Finding(line.row(), "", fault.message(true), fault.message(false)))
                .toList());
    }

    List<Finding> findings() {
        return findings;
    }
}
