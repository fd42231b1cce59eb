package org.gongbao.organization;

import java.util.List;

/** What a file says, with what was wrong in its form. */
record Reading(List<Line> lines, List<OrganizationFault> faults) {
    Reading {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }
}
