package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.calendar.Schedule;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.ValueReader;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Makes a duty of the keys of a 任务 or of a row of its table. */
final class DutyReader {

    private static final int LONGEST_NAME = 40;

    private final Units units;
    private final Ladders ladders;
    private final Problems problems;

    DutyReader(Units units, Ladders ladders, Problems problems) {
        this.ladders = ladders;
        this.units = units;
        this.problems = problems;
    }

    /** @param row the keys of one row of the table, which come before the block's; null for the block itself */
    Duty read(Element.Place place, Fields block, @Nullable Fields row) {
        Keys keys = new Keys(block, row);
        String what = keys.text("内容");
        String limit = keys.text("时限");
        Ladders.Chosen ladder = ladder(keys.items("逾期"));
        return new Duty(
                row == null ? place.name() : name(place, keys),
                what.isEmpty() ? place.name() : what,
                event(keys.value("起算")),
                Schedule.parse(keys.text("周期")).orElse(null),
                limit.isEmpty() ? ladder.limit() : TimeLimit.parse(limit).orElse(null),
                by(limit),
                limit,
                units(keys.items("牵头")),
                units(keys.items("配合")),
                units(keys.items("责任")),
                event(keys.value("办结")),
                keys.items("佐证").stream().map(Source::text).toList(),
                units(keys.items("审核")),
                event(keys.value("中止")) instanceof Event.Entered state ? state : null,
                ladder.rungs(),
                place.clauses());
    }

    private static String name(Element.Place place, Keys keys) {
        String own = keys.text("任务").isEmpty() ? keys.text("内容") : keys.text("任务");
        String shortened = own.length() > LONGEST_NAME ? own.substring(0, LONGEST_NAME) + "…" : own;
        return shortened.isEmpty() ? place.name() : shortened;
    }

    private static @Nullable LocalDate by(String limit) {
        return limit.endsWith("前") ? ValueReader.day(limit.substring(0, limit.length() - 1)) : null;
    }

    private @Nullable Event event(@Nullable Source source) {
        return source == null ? null : EventReader.read(source, problems);
    }

    private List<String> units(List<Source> printed) {
        return printed.stream()
                .map(unit -> {
                    String full = units.resolve(unit.text());
                    return full == null ? unit.text().replaceAll("[“”\"]", "") : full;
                })
                .toList();
    }

    /** The rungs it lists, or the ladder it names. */
    private Ladders.Chosen ladder(List<Source> items) {
        if (items.size() == 1) {
            Optional<Ladders.Chosen> named = ladders.choose(items.getFirst().text());
            if (named.isPresent()) {
                return named.get();
            }
            if (Duty.Rung.parse(items.getFirst().text()).isEmpty()) {
                String known = String.join("、", ladders.names());
                problems.add(
                        items.getFirst().start(),
                        ProblemCode.UNKNOWN_LADDER,
                        items.getFirst().text(),
                        known);
                return new Ladders.Chosen(null, List.of());
            }
        }
        return new Ladders.Chosen(null, new LadderReader(units, problems).rungs(items));
    }

    /** A row's keys before those of its block. */
    private record Keys(Fields block, @Nullable Fields row) {

        @Nullable
        Source value(String key) {
            Source own = row == null ? null : row.value(key);
            return own == null ? block.value(key) : own;
        }

        String text(String key) {
            Source value = value(key);
            return value == null ? "" : value.text();
        }

        List<Source> items(String key) {
            List<Source> own = row == null ? List.of() : row.items(key);
            return own.isEmpty() ? block.items(key) : own;
        }
    }
}
