package org.gongbao.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongbao.organization.LeadingGroup.Seat;
import org.gongbao.organization.OrganizationFault.Code;
import org.jspecify.annotations.Nullable;

/** Applies the lines of 领导小组 and 组成. */
final class GroupLines {

    private final UnitLines units;
    private final PostLines posts;
    private final Cells cells;
    private final Supplier<String> ids;
    private final List<LeadingGroup> groups;

    GroupLines(List<LeadingGroup> known, UnitLines units, PostLines posts, Cells cells, Supplier<String> ids) {
        this.units = units;
        this.posts = posts;
        this.cells = cells;
        this.ids = ids;
        groups = new ArrayList<>(known);
    }

    List<LeadingGroup> groups() {
        return groups;
    }

    void group(Line line) {
        Period period = cells.period(line);
        UnitDraft office = line.has("办公室") ? units.resolve(line, "办公室", cells.from(line)) : null;
        if (period == null || line.has("办公室") && office == null) {
            return;
        }
        LeadingGroup known = groups.stream()
                .filter(group ->
                        group.name().equals(line.text("名称")) && group.period().overlaps(period))
                .findFirst()
                .orElse(null);
        groups.remove(known);
        groups.add(new LeadingGroup(
                known == null ? ids.get() : known.id(),
                line.text("名称"),
                office == null ? null : office.id(),
                period,
                line.text("文件"),
                known == null ? List.of() : known.seats()));
    }

    void seat(Line line) {
        Period period = cells.period(line);
        UnitDraft unit = units.resolve(line, "单位", cells.from(line));
        LeadingGroup group = find(line);
        if (period == null || unit == null || group == null) {
            return;
        }
        String title = line.text("职务");
        if (!title.isEmpty() && posts.find(unit, title) == null) {
            cells.fault(line, "职务", Code.UNKNOWN_POST, line.text("单位"), title);
            return;
        }
        Seat seat = new Seat(line.text("组内职务"), unit.id(), title, period);
        List<Seat> seats = new ArrayList<>(group.seats());
        int same = indexOf(seat, seats);
        if (same >= 0) {
            seats.set(same, seat);
        } else if (seats.stream().anyMatch(other -> isOnePlace(other, seat))) {
            cells.fault(line, "单位", Code.SAME_SEAT, group.name(), line.text("单位"), title);
            return;
        } else {
            seats.add(seat);
        }
        groups.set(
                groups.indexOf(group),
                new LeadingGroup(group.id(), group.name(), group.office(), group.period(), group.document(), seats));
    }

    /** The seat that a line speaks of again: the same place since the same day. */
    private static int indexOf(Seat seat, List<Seat> seats) {
        for (int i = 0; i < seats.size(); i++) {
            if (isOnePlace(seats.get(i), seat)
                    && seats.get(i).period().from().equals(seat.period().from())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOnePlace(Seat one, Seat other) {
        return one.unit().equals(other.unit())
                && one.title().equals(other.title())
                && one.role().equals(other.role())
                && one.period().overlaps(other.period());
    }

    private @Nullable LeadingGroup find(Line line) {
        LeadingGroup found = groups.stream()
                .filter(group -> group.name().equals(line.text("领导小组")))
                .reduce((earlier, later) ->
                        later.period().from().isAfter(earlier.period().from()) ? later : earlier)
                .orElse(null);
        if (found == null) {
            cells.fault(line, "领导小组", Code.UNKNOWN_GROUP, line.text("领导小组"));
        }
        return found;
    }
}
