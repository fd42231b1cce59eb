package org.gongbao.regulation;

import java.util.List;
import org.gongbao.calendar.Schedule;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.Type;
import org.gongbao.expression.TypeReader;
import org.gongbao.expression.Unit;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;

/** Checks the values of keys by their kind. */
final class Values {

    private static final Type MONEY = new Type.Quantity(Unit.of("元"));
    private static final Type NUMBER = new Type.Quantity(Unit.NONE);
    private static final List<String> ROLES = List.of("责任", "牵头", "配合", "审核");
    private static final List<String> COLLECTIVE =
            List.of("各", "县直", "有关", "相关", "村", "乡镇", "涉事", "当地", "上级", "市级", "省级");
    private static final List<String> FIELD_TYPES = List.of("姓名", "身份证号", "电话", "单位", "附件");
    private static final List<String> FLAGS = List.of("必填", "个人", "脱敏");

    private final Names names;
    private final Units units;
    private final Problems problems;

    Values(Names names, Units units, Problems problems) {
        this.names = names;
        this.units = units;
        this.problems = problems;
    }

    void check(Schema.Kind kind, Entry entry) {
        Source value = entry.value();
        switch (kind) {
            case TEXT, MOMENT, PERIOD -> {
                if (value.text().isEmpty() && entry.children().isEmpty()) {
                    problems.add(
                            entry.location(),
                            ProblemCode.VALUE_MISSING,
                            entry.key().text());
                }
            }
            case UNITS -> entry.items().forEach(this::unit);
            case UNITS_BELOW -> entry.children().forEach(child -> child.items().forEach(this::unit));
            case LIMIT -> limit(value);
            case SCHEDULE -> {
                if (Schedule.parse(value.text()).isEmpty()) {
                    problems.add(value.start(), ProblemCode.BAD_VALUE, value.text(), "周期，如 每月5日前");
                }
            }
            case DURATION -> duration(value);
            case MONEY -> {
                if (!value.text().equals("无")) {
                    ValueReader.text(MONEY, value, problems);
                }
            }
            case NUMBER -> ValueReader.text(NUMBER, value, problems);
            case MONEY_BELOW -> entry.children().forEach(child -> ValueReader.text(MONEY, child.value(), problems));
            case NUMBERS_BELOW -> entry.children().forEach(child -> ValueReader.text(NUMBER, child.value(), problems));
            case DECISION -> {
                if (!names.isDecision(value.text())) {
                    problems.add(
                            value.start(),
                            ProblemCode.UNKNOWN_DECISION,
                            value.text(),
                            Words.hint(value.text(), names.decisions()));
                }
            }
            case STATES -> new States(value, problems).check();
            case FIELDS -> entry.children().forEach(this::field);
            case FACTS -> facts(entry);
        }
    }

    private void facts(Entry entry) {
        for (Source item : entry.items()) {
            if (names.type(item.text()) == null) {
                problems.add(
                        item.start(), ProblemCode.UNKNOWN_INPUT, item.text(), Words.hint(item.text(), names.all()));
            }
        }
    }

    /** Whether it is a unit's place in the document rather than its name. */
    static boolean isRole(String text) {
        return text.isEmpty()
                || text.startsWith("“")
                || ROLES.contains(text)
                || COLLECTIVE.stream().anyMatch(text::startsWith);
    }

    /** A unit of the county by any of its names, or a role. */
    void unit(Source printed) {
        String text = printed.text();
        if (!isRole(text)) {
            units.resolve(printed, problems);
        }
    }

    private void limit(Source value) {
        String text = value.text();
        boolean known = text.equals("无")
                || text.endsWith("前")
                || text.endsWith("底")
                || Schedule.parse(text).isPresent();
        if (!known) {
            duration(value);
        }
    }

    private void duration(Source value) {
        String text = value.text().strip();
        boolean good =
                text.equals("长期") || text.equals("永久") || TimeLimit.parse(text).isPresent();
        if (!good) {
            problems.add(value.start(), ProblemCode.BAD_VALUE, value.text(), "时限，如 30分钟、5个工作日、2026-10-30前");
        }
    }

    /** {@code 购车人: 姓名 必填 脱敏}; what follows 在, 默认, 取 or 说明 is theirs. */
    private void field(Entry entry) {
        Source value = entry.value();
        if (value.text().isEmpty()) {
            problems.add(
                    entry.location(), ProblemCode.VALUE_MISSING, entry.key().text());
            return;
        }
        boolean first = true;
        for (Source word : Split.at(value, " \u3000")) {
            String text = word.text();
            if (text.isEmpty()) {
                continue;
            }
            if (List.of("在", "默认", "取", "说明").contains(text) || text.startsWith("“")) {
                return;
            }
            if (first) {
                first = false;
                boolean plain = FIELD_TYPES.contains(text) || text.startsWith("引用(") || text.startsWith("引用（");
                if (!plain) {
                    TypeReader.read(word, problems);
                }
            } else if (!FLAGS.contains(text)) {
                problems.add(
                        word.start(), ProblemCode.BAD_WORD, text, String.join("、", FLAGS), Words.hint(text, FLAGS));
            }
        }
    }
}
