package org.gongbao.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gongbao.expression.Numbers;
import org.gongbao.expression.Type;
import org.gongbao.expression.Unit;
import org.gongbao.expression.ValueReader;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** What the keys of one block have to be together: a duty has somebody, a clock an end, the parts a sum. */
final class InstructionRules {

    private final Element.Place place;
    private final Fields fields;
    private final Markdown.@Nullable Grid table;
    private final Problems problems;

    InstructionRules(Element.Place place, Fields fields, Markdown.@Nullable Grid table, Problems problems) {
        this.place = place;
        this.fields = fields;
        this.table = table;
        this.problems = problems;
    }

    void check() {
        switch (place.keyword()) {
            case DUTY -> duty();
            case FUND -> fund();
            case SCORECARD -> scorecard();
            case INDICATOR -> {
                if (table == null) {
                    problems.add(place.location(), ProblemCode.TABLE_MISSING);
                }
            }
            default -> {
                // the others have no rule beyond their keys
            }
        }
    }

    private void duty() {
        if (!has("责任") && !has("牵头")) {
            problems.add(place.location(), ProblemCode.NOBODY_RESPONSIBLE, place.name());
        }
        boolean dated = any("时限", value -> value.endsWith("前") || value.endsWith("底"));
        if (!has("起算") && !has("周期") && !dated) {
            problems.add(place.location(), ProblemCode.NO_START, place.name());
        }
        boolean limited = any("时限", value -> !value.equals("无") && !value.equals("即时"));
        if (limited && !has("办结")) {
            problems.add(place.location(), ProblemCode.NO_END, place.name());
        }
    }

    private void fund() {
        BigDecimal total = number(fields.value("总额"), new Type.Quantity(Unit.of("元")));
        List<BigDecimal> parts = fields.below("分配").stream()
                .map(entry -> number(entry.value(), new Type.Quantity(Unit.of("元"))))
                .filter(Objects::nonNull)
                .toList();
        sum(total, parts);
    }

    private void scorecard() {
        if (table == null) {
            problems.add(place.location(), ProblemCode.TABLE_MISSING);
            return;
        }
        int column = table.header().stream().map(Source::text).toList().indexOf("分值");
        if (column < 0) {
            problems.add(place.location(), ProblemCode.KEY_MISSING, "分值");
            return;
        }
        List<BigDecimal> parts = table.rows().stream()
                .map(row -> number(row.get(column), new Type.Quantity(Unit.NONE)))
                .filter(Objects::nonNull)
                .toList();
        sum(number(fields.value("总分"), new Type.Quantity(Unit.NONE)), parts);
    }

    private void sum(@Nullable BigDecimal total, List<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total != null && !parts.isEmpty() && total.compareTo(sum) != 0) {
            problems.add(
                    place.location(), ProblemCode.SUM_DIFFERS, place.name(), Numbers.text(sum), Numbers.text(total));
        }
    }

    private static @Nullable BigDecimal number(@Nullable Source value, Type type) {
        return value != null && ValueReader.text(type, value, new Problems()) instanceof BigDecimal number
                ? number
                : null;
    }

    private boolean has(String key) {
        return any(key, value -> true);
    }

    /** Whether the key is there, in the block or as a column of its table, with such a value. */
    private boolean any(String key, Predicate<String> wanted) {
        Entry entry = fields.entry(key);
        if (entry != null
                && (!entry.children().isEmpty() || wanted.test(entry.value().text()))) {
            return true;
        }
        int column = table == null
                ? -1
                : table.header().stream().map(Source::text).toList().indexOf(key);
        return table != null
                && column >= 0
                && table.rows().stream()
                        .map(row -> row.get(column).text())
                        .anyMatch(value -> !value.isEmpty() && wanted.test(value));
    }
}
