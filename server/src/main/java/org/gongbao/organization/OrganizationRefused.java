package org.gongbao.organization;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** An import or a change that was not made; nothing has changed. */
public final class OrganizationRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<OrganizationFault> faults;

    OrganizationRefused(List<OrganizationFault> faults) {
        super(faults.stream().map(fault -> fault.message(true)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** A form has something else where a day is asked for. */
    public static OrganizationRefused notADay(String column, String typed) {
        return new OrganizationRefused(
                List.of(OrganizationFault.at("", OrganizationFault.Code.NOT_A_DATE, column, typed)));
    }

    /** All of them at once. */
    public List<OrganizationFault> faults() {
        return faults;
    }
}
