package org.gongbao.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gongbao.organization.OrganizationFault.Code;

/**
 * What lines make of an organization: what they name anew is added, what is known is changed, what they do not name stays
 * as it is. With any fault the result is for nothing but looking at.
 */
record Assembly(Organization result, List<OrganizationFault> faults) {

    /** Most lines of one import. */
    static final int MOST = 5000;

    Assembly {
        faults = List.copyOf(faults);
    }

    static Assembly of(Organization known, Reading reading) {
        Cells cells = new Cells();
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        UnitLines units = new UnitLines(known.units(), cells, ids);
        PostLines posts = new PostLines(known, units, cells, ids);
        GroupLines groups = new GroupLines(known.groups(), units, posts, cells, ids);
        List<OrganizationFault> faults = new ArrayList<>(reading.faults());
        if (reading.lines().size() > MOST) {
            faults.add(OrganizationFault.at("", Code.TOO_LONG, MOST));
            return new Assembly(known, faults);
        }
        units.apply(of(Section.UNIT, reading));
        each(Section.POST, reading, cells, posts::post);
        each(Section.HOLDING, reading, cells, posts::holding);
        each(Section.PORTFOLIO, reading, cells, posts::portfolio);
        each(Section.GROUP, reading, cells, groups::group);
        each(Section.SEAT, reading, cells, groups::seat);
        // A cell that several steps looked at is reported once.
        cells.faults().stream().distinct().forEach(faults::add);
        return new Assembly(
                new Organization(
                        known.county(),
                        units.units(),
                        posts.posts(),
                        posts.holdings(),
                        groups.groups(),
                        posts.portfolios()),
                faults);
    }

    private static void each(Section section, Reading reading, Cells cells, Consumer<Line> step) {
        of(section, reading).stream().filter(cells::complete).forEach(step);
    }

    private static List<Line> of(Section section, Reading reading) {
        return reading.lines().stream()
                .filter(line -> line.section() == section)
                .toList();
    }
}
