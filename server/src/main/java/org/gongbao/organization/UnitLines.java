package org.gongbao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gongbao.organization.OrganizationFault.Code;
import org.jspecify.annotations.Nullable;

/** Applies the lines of 单位 to the units that are known. */
final class UnitLines {

    private final Cells cells;
    private final Supplier<String> ids;
    private final Map<String, UnitDraft> drafts = new LinkedHashMap<>();
    private final Map<String, Line> touched = new HashMap<>();

    /** A line with the unit and the term that it turned out to speak of. */
    private record Applied(Line line, UnitDraft unit, LocalDate from) {}

    UnitLines(List<Unit> known, Cells cells, Supplier<String> ids) {
        this.cells = cells;
        this.ids = ids;
        known.forEach(unit -> drafts.put(unit.id(), new UnitDraft(unit)));
    }

    List<Unit> units() {
        return drafts.values().stream().map(UnitDraft::unit).toList();
    }

    void apply(List<Line> lines) {
        List<Applied> applied = new ArrayList<>();
        // In the order of the days: a name continues one that was given before it.
        lines.stream()
                .filter(cells::complete)
                .map(line -> Map.entry(cells.from(line), line))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> apply(entry.getValue(), entry.getKey(), applied));
        // Only now: a line may name a unit that stands below it in the file.
        applied.forEach(this::above);
        applied.forEach(this::end);
        if (cells.faults().isEmpty()) {
            checkNames();
            checkParents();
        }
    }

    private void apply(Line line, LocalDate from, List<Applied> applied) {
        String name = line.text("名称");
        UnitDraft unit = line.has("原名") ? continued(line, from) : called(name, from);
        if (unit == null) {
            if (line.has("原名")) {
                return;
            }
            unit = new UnitDraft(ids.get());
            drafts.put(unit.id(), unit);
        }
        LocalDate term = line.has("自") || unit.terms().isEmpty() ? from : unit.termCalled(name);
        LocalDate ended = unit.ended();
        if (ended != null && !term.isBefore(ended)) {
            cells.fault(line, "名称", Code.ENDED, unit.name(), ended);
            return;
        }
        unit.terms().put(term, new Facts(name, line.texts("简称"), line.text("类别"), null, line.text("辖区")));
        touched.put(unit.id(), line);
        applied.add(new Applied(line, unit, term));
    }

    private @Nullable UnitDraft continued(Line line, LocalDate from) {
        String former = line.text("原名");
        if (former.equals(line.text("名称"))) {
            cells.fault(line, "原名", Code.CONTINUES_ITSELF, former);
            return null;
        }
        if (!line.has("自")) {
            cells.fault(line, "自", Code.NEEDS_DAY);
            return null;
        }
        UnitDraft unit = resolve(line, "原名", from);
        if (unit != null && !from.isAfter(unit.terms().firstKey())) {
            cells.fault(line, "自", Code.BEFORE, from, former, unit.terms().firstKey());
            return null;
        }
        return unit;
    }

    /** The unit that has had this full name and had not ended by that day. */
    private @Nullable UnitDraft called(String name, LocalDate from) {
        return drafts.values().stream()
                .filter(unit -> unit.ended() == null || from.isBefore(unit.ended()))
                .filter(unit -> unit.terms().values().stream()
                        .anyMatch(facts -> facts.name().equals(name)))
                .findFirst()
                .orElse(null);
    }

    /** The unit that a line names in the column; null where there is none or not one alone, which is reported. */
    @Nullable
    UnitDraft resolve(Line line, String column, LocalDate day) {
        String printed = line.text(column);
        List<UnitDraft> found = drafts.values().stream()
                .filter(unit -> unit.wasEverCalled(printed))
                .toList();
        if (found.size() > 1) {
            found = found.stream()
                    .filter(unit -> unit.names().stream()
                            .anyMatch(borne -> borne.name().equals(printed)
                                    && (day.equals(Period.EVER)
                                            ? unit.ended() == null
                                            : borne.period().contains(day))))
                    .toList();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        cells.fault(line, column, found.isEmpty() ? Code.UNKNOWN_UNIT : Code.AMBIGUOUS, printed);
        return null;
    }

    private void above(Applied applied) {
        Line line = applied.line();
        if (line.has("上级")) {
            UnitDraft parent = resolve(line, "上级", applied.from());
            if (parent != null) {
                applied.unit()
                        .terms()
                        .computeIfPresent(
                                applied.from(),
                                (from, facts) -> new Facts(
                                        facts.name(), facts.aliases(), facts.kind(), parent.id(), facts.area()));
            }
        }
    }

    private void end(Applied applied) {
        Line line = applied.line();
        LocalDate day = cells.date(line, "撤销");
        if (day == null) {
            if (line.has("并入") && !line.has("撤销")) {
                cells.fault(line, "撤销", Code.HEIR_WITHOUT_END);
            }
            return;
        }
        LocalDate last = applied.unit().terms().lastKey();
        if (!day.isAfter(last)) {
            cells.fault(line, "撤销", Code.ORDER, day, last);
            return;
        }
        UnitDraft heir = line.has("并入") ? resolve(line, "并入", day) : null;
        applied.unit().end(day, heir == null ? null : heir.id());
        if (heir != null && circles(applied.unit())) {
            cells.fault(line, "并入", Code.HEIR_OF_ITSELF, applied.unit().name());
        }
    }

    private boolean circles(UnitDraft first) {
        Set<String> seen = new HashSet<>();
        UnitDraft unit = first;
        while (unit != null) {
            if (!seen.add(unit.id())) {
                return true;
            }
            unit = unit.heir() == null ? null : drafts.get(unit.heir());
        }
        return false;
    }

    /** No two units bear one name on one day. */
    private void checkNames() {
        Map<String, List<UnitDraft.Borne>> byName = new LinkedHashMap<>();
        drafts.values()
                .forEach(unit -> unit.names()
                        .forEach(borne -> byName.computeIfAbsent(borne.name(), name -> new ArrayList<>())
                                .add(borne)));
        byName.forEach((name, bearers) -> {
            for (int i = 0; i < bearers.size(); i++) {
                for (int j = i + 1; j < bearers.size(); j++) {
                    clash(name, bearers.get(i), bearers.get(j));
                }
            }
        });
    }

    private void clash(String name, UnitDraft.Borne one, UnitDraft.Borne other) {
        if (one.unit() != other.unit() && one.period().overlaps(other.period())) {
            // What was known is right until somebody says otherwise: the line that came is at fault.
            Line line = touched.get(other.unit().id());
            UnitDraft bearer = line == null ? other.unit() : one.unit();
            Line faulty = line == null ? touched.get(one.unit().id()) : line;
            if (faulty != null) {
                cells.fault(faulty, nameOrAlias(faulty, name), Code.NAME_TAKEN, name, bearer.name());
            }
        }
    }

    private static String nameOrAlias(Line line, String name) {
        return line.text("名称").equals(name) ? "名称" : "简称";
    }

    private void checkParents() {
        touched.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().place()))
                .forEach(entry -> {
                    UnitDraft unit = drafts.get(entry.getKey());
                    if (unit != null && standsAboveItself(unit)) {
                        cells.fault(entry.getValue(), "上级", Code.PARENT_OF_ITSELF, unit.name());
                    }
                });
    }

    private boolean standsAboveItself(UnitDraft first) {
        for (LocalDate day : first.terms().keySet()) {
            Set<String> seen = new HashSet<>();
            UnitDraft unit = first;
            while (unit != null) {
                if (!seen.add(unit.id())) {
                    return unit == first;
                }
                String parent = unit.unit().knownOn(day).parent();
                unit = parent == null ? null : drafts.get(parent);
            }
        }
        return false;
    }
}
