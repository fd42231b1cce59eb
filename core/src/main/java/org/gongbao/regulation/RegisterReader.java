package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.TypeReader;
import org.gongbao.expression.Typed;
import org.gongbao.expression.Unit;
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Guard;
import org.gongbao.regulation.Register.Kind;
import org.gongbao.regulation.Register.Step;
import org.jspecify.annotations.Nullable;

/** Makes a register of the keys of a 台账. */
final class RegisterReader {

    private static final Map<String, Kind> KINDS = Map.of(
            "姓名", Kind.PERSON,
            "身份证号", Kind.IDENTITY_NUMBER,
            "电话", Kind.PHONE,
            "单位", Kind.UNIT,
            "附件", Kind.ATTACHMENT);
    private static final Type COUNT = new Type.Quantity(Unit.NONE);
    private static final String NOTICE_STATE = "公示中";
    private static final List<String> ASIDE = List.of("在", "默认", "取", "说明");

    private final Names names;
    private final Units units;
    private final Problems problems;

    RegisterReader(Names names, Units units, Problems problems) {
        this.names = names;
        this.units = units;
        this.problems = problems;
    }

    Register read(Element.Place place, Fields fields) {
        List<Field> read = fields.below("字段").stream().map(this::field).toList();
        Map<String, List<String>> next = new States(fields.required("状态"), new Problems()).next();
        Source kept = fields.value("保存");
        return new Register(
                place.name(),
                read,
                next,
                guards(fields.below("转换"), read, next),
                unique(fields.items("唯一"), read),
                notices(fields.entry("公示"), next),
                kept == null ? null : TimeLimit.parse(kept.text()).orElse(null),
                fields.items("责任").stream().map(this::unit).toList());
    }

    private String unit(Source printed) {
        String full = units.resolve(printed.text());
        return full == null ? printed.text().replaceAll("[“”\"]", "") : full;
    }

    private Field field(Entry entry) {
        List<Source> words = Split.at(entry.value(), " \u3000").stream()
                .filter(word -> !word.text().isEmpty())
                .toList();
        String typeName = words.getFirst().text();
        boolean refers = typeName.startsWith("引用");
        Kind kind = refers ? Kind.REFERENCE : KINDS.getOrDefault(typeName, Kind.VALUE);
        Type type = kind == Kind.VALUE ? TypeReader.read(words.getFirst(), problems) : new Type.Text();
        List<String> flags = new ArrayList<>();
        Map<String, Source> aside = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).text();
            if (ASIDE.contains(word) && i + 1 < words.size()) {
                aside.put(word, rest(entry.value(), words, i));
                i = aside.get(word).text().contains(" ") ? words.size() : i + 1;
            } else {
                flags.add(word);
            }
        }
        Type known = type == null ? new Type.Any() : type;
        Source allowed = aside.get("在");
        boolean number = kind == Kind.IDENTITY_NUMBER || kind == Kind.PHONE;
        Source decision = aside.get("取");
        Source fallback = aside.get("默认");
        return new Field(
                entry.key().text(),
                kind,
                known,
                flags.contains("必填"),
                number || flags.contains("个人"),
                number || flags.contains("脱敏"),
                allowed == null
                        ? null
                        : ExpressionReader.tests(
                                allowed, Scope.regulation(Map.of()), kind == Kind.ATTACHMENT ? COUNT : known, problems),
                allowed == null ? "" : allowed.text(),
                decision == null ? "" : decision(decision),
                fallback == null ? "" : fallback.text(),
                refers ? typeName.substring(3, typeName.length() - 1) : "");
    }

    /** What follows one of the words that stand aside: to the next of them, or to the end. */
    private static Source rest(Source value, List<Source> words, int at) {
        int from = value.text().indexOf(words.get(at + 1).text(), offset(value, words.get(at)));
        int to = value.text().length();
        for (int i = at + 2; i < words.size(); i++) {
            if (ASIDE.contains(words.get(i).text())) {
                to = offset(value, words.get(i));
                break;
            }
        }
        return value.part(from, to).stripped();
    }

    private static int offset(Source value, Source word) {
        return word.start().column() - value.start().column();
    }

    private String decision(Source name) {
        if (!names.isDecision(name.text())) {
            problems.add(
                    name.start(),
                    ProblemCode.UNKNOWN_DECISION,
                    name.text(),
                    Words.hint(name.text(), names.decisions()));
        }
        return name.text();
    }

    private Map<Step, Guard> guards(List<Entry> entries, List<Field> fields, Map<String, List<String>> next) {
        Map<Step, Guard> guards = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<Source> ends = Split.at(entry.key(), "→");
            String from = ends.getFirst().text();
            String to = ends.getLast().text();
            if (ends.size() != 2 || !next.getOrDefault(from, List.of()).contains(to)) {
                problems.add(
                        entry.location(), ProblemCode.NO_SUCH_STEP, entry.key().text());
            } else {
                guards.put(new Step(from, to), guard(entry, fields));
            }
        }
        return guards;
    }

    private Guard guard(Entry entry, List<Field> fields) {
        Map<String, Type> scope = new HashMap<>();
        // A guard may count the files of an attachment.
        fields.forEach(field -> scope.put(
                field.name(), field.kind() == Kind.ATTACHMENT ? new Type.ListOf(field.type()) : field.type()));
        List<String> who = new ArrayList<>();
        boolean evidence = false;
        Typed condition = null;
        String text = "";
        for (Source item : entry.items()) {
            if (item.text().startsWith("由")) {
                Source unit = item.part(1, item.text().length()).stripped();
                // A field may name the unit, which then is another for each record.
                if (fields.stream()
                        .noneMatch(field ->
                                field.kind() == Kind.UNIT && field.name().equals(unit.text()))) {
                    new Values(names, units, problems).unit(unit);
                }
                who.add(unit(unit));
            } else if (item.text().replace(" ", "").equals("须佐证")) {
                evidence = true;
                if (fields.stream().noneMatch(field -> field.kind() == Kind.ATTACHMENT)) {
                    problems.add(item.start(), ProblemCode.EVIDENCE_WITHOUT_FIELD);
                }
            } else {
                condition = ExpressionReader.expression(item, Scope.regulation(scope), new Type.Bool(), problems);
                text = item.text();
            }
        }
        return new Guard(condition == null ? null : condition.expression(), text, who, evidence);
    }

    private List<String> unique(List<Source> printed, List<Field> fields) {
        List<String> known = fields.stream().map(Field::name).toList();
        printed.stream()
                .filter(name -> !known.contains(name.text()))
                .forEach(name -> problems.add(
                        name.start(), ProblemCode.UNKNOWN_FIELD, name.text(), Words.hint(name.text(), known)));
        return printed.stream().map(Source::text).toList();
    }

    /** Under the state in which they run; or beside the key, for the state 公示中. */
    private List<Register.Notice> notices(@Nullable Entry notice, Map<String, List<String>> next) {
        if (notice == null) {
            return List.of();
        }
        List<Register.Notice> stages = new ArrayList<>();
        boolean under =
                notice.children().stream().anyMatch(child -> !child.key().text().isEmpty());
        if (!under) {
            stages(new Source(notice.location(), NOTICE_STATE), notice.items(), next, stages);
        } else {
            notice.children().forEach(state -> stages(state.key(), state.items(), next, stages));
        }
        return stages;
    }

    private void stages(
            Source state, List<Source> items, Map<String, List<String>> next, List<Register.Notice> stages) {
        if (!next.containsKey(state.text())) {
            problems.add(
                    state.start(),
                    ProblemCode.UNKNOWN_NOTICE_STATE,
                    state.text(),
                    Words.hint(state.text(), List.copyOf(next.keySet())));
        } else if (next.getOrDefault(state.text(), List.of()).isEmpty()) {
            problems.add(state.start(), ProblemCode.NOTICE_AT_THE_END, state.text());
        }
        for (Source item : items) {
            String[] words = item.text().split("\\s+", 2);
            TimeLimit limit =
                    words.length < 2 ? null : TimeLimit.parse(words[1]).orElse(null);
            if (words.length == 2 && (limit == null || limit.amount() == 0)) {
                problems.add(item.start(), ProblemCode.BAD_VALUE, item.text(), "公示，如 乡镇 3工作日");
            }
            stages.add(new Register.Notice(state.text(), words[0], limit));
        }
    }
}
