package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.HitPolicy;
import org.gongbao.decision.Logic;
import org.gongbao.decision.TableReader;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.TypeReader;
import org.gongbao.expression.Typed;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that run: 事实, 判定, 事例, 存疑 and 不可执行. */
final class Blocks {

    private static final List<String> DECISION_KEYS = List.of("命中", "输入", "输出", "公式", "依据");
    private static final List<String> QUESTION_KEYS = List.of("问题", "取法", "可改", "涉及", "适用", "重叠", "依据");
    private static final String AS_OF = "当日";

    private final Names names;
    private final Units units;
    private final Problems problems;

    Blocks(Names names, Units units, Problems problems) {
        this.names = names;
        this.units = units;
        this.problems = problems;
    }

    /** The facts that a 事实 block or the 输入 of a 判定 declares: {@code 名称: 类型 “怎样问”}. */
    List<Fact> facts(List<Entry> entries) {
        List<Fact> facts = new ArrayList<>();
        for (Entry entry : entries) {
            Fact fact = fact(entry);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private @Nullable Fact fact(Entry entry) {
        Source value = entry.value();
        int quote = value.text().indexOf('“');
        Source declared = quote < 0 ? value : value.part(0, quote).stripped();
        String question = quote < 0
                ? ""
                : value.text().substring(quote + 1).replace("”", "").strip();
        String name = entry.key().text();
        Type type = TypeReader.read(declared, problems);
        return type == null ? null : new Fact(entry.key().start(), name, type, question.isEmpty() ? name : question);
    }

    Element.@Nullable Rule decision(Element.Place place, Markdown.Fence fence, List<Logic.Precedence> precedences) {
        Fields fields = new Fields(place.location(), Outline.read(fence.lines(), problems), DECISION_KEYS, problems);
        int before = problems.size();
        List<Decision.Variable> inputs = inputs(fields);
        List<Decision.Variable> outputs = outputs(place, fields);
        if (problems.size() > before || outputs.isEmpty()) {
            return null;
        }
        Logic logic = fields.entry("公式") != null
                ? formulas(place, fields, inputs, outputs)
                : table(place, fence, fields, inputs, outputs, precedences);
        return logic == null
                ? null
                : new Element.Rule(place, new Decision(place.location(), place.name(), inputs, outputs, logic));
    }

    /** An input is declared here with its type, or by name alone where it is a fact or a decision of the file. */
    private List<Decision.Variable> inputs(Fields fields) {
        List<Decision.Variable> inputs = new ArrayList<>();
        Entry entry = fields.entry("输入");
        if (entry == null) {
            return inputs;
        }
        List<Entry> declared = new ArrayList<>(entry.children());
        if (declared.isEmpty()) {
            entry.items().forEach(item -> declared.add(new Entry(item, item.part(0, 0), List.of())));
        }
        for (Entry each : declared) {
            boolean typed = !each.key().text().isEmpty() && !each.value().text().isEmpty();
            Source name = each.key().text().isEmpty() ? each.value() : each.key();
            if (typed) {
                Fact fact = fact(each);
                if (fact != null) {
                    names.declare(fact, problems);
                    inputs.add(new Decision.Variable(fact.location(), fact.name(), fact.type()));
                }
            } else {
                Type type = names.type(name.text());
                if (type == null) {
                    problems.add(
                            name.start(), ProblemCode.UNKNOWN_INPUT, name.text(), Words.hint(name.text(), names.all()));
                } else {
                    inputs.add(new Decision.Variable(name.start(), name.text(), type));
                }
            }
        }
        return inputs;
    }

    /** {@code 输出: { 补贴: 金额 }}, or a type alone: then the output is named as the decision. */
    List<Decision.Variable> outputs(Element.Place place, Fields fields) {
        List<Decision.Variable> outputs = new ArrayList<>();
        Entry entry = fields.entry("输出");
        if (entry == null) {
            problems.add(place.location(), ProblemCode.KEY_MISSING, "输出");
            return outputs;
        }
        if (entry.children().isEmpty()) {
            Type type = TypeReader.read(entry.value(), problems);
            if (type != null) {
                outputs.add(new Decision.Variable(entry.value().start(), place.name(), type));
            }
        }
        for (Fact fact : facts(entry.children())) {
            outputs.add(new Decision.Variable(fact.location(), fact.name(), fact.type()));
        }
        return outputs;
    }

    private @Nullable Logic formulas(
            Element.Place place, Fields fields, List<Decision.Variable> inputs, List<Decision.Variable> outputs) {
        Map<String, Type> readable = new LinkedHashMap<>();
        inputs.forEach(input -> readable.put(input.name(), input.type()));
        List<Expression> formulas = new ArrayList<>();
        List<Entry> below = fields.below("公式");
        if (below.isEmpty() && outputs.size() > 1) {
            problems.add(
                    place.location(),
                    ProblemCode.FORMULA_MISSING,
                    outputs.get(1).name());
            return null;
        }
        for (Decision.Variable output : outputs) {
            Source text = below.isEmpty() ? fields.required("公式") : formula(below, output.name());
            if (text == null) {
                problems.add(place.location(), ProblemCode.FORMULA_MISSING, output.name());
                continue;
            }
            Typed typed = ExpressionReader.expression(text, Scope.regulation(readable), output.type(), problems);
            if (typed != null) {
                formulas.add(typed.expression());
            }
            readable.put(output.name(), output.type());
        }
        return formulas.size() < outputs.size() ? null : new Logic.Formulas(formulas);
    }

    private static @Nullable Source formula(List<Entry> below, String output) {
        return below.stream()
                .filter(entry -> entry.key().text().equals(output))
                .map(Entry::value)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Logic table(
            Element.Place place,
            Markdown.Fence fence,
            Fields fields,
            List<Decision.Variable> inputs,
            List<Decision.Variable> outputs,
            List<Logic.Precedence> precedences) {
        Source policy = fields.required("命中");
        HitPolicy hits = policy.text().isEmpty() ? null : TableReader.policy(policy, problems);
        Markdown.Grid grid = fence.table();
        if (grid == null) {
            problems.add(place.location(), ProblemCode.TABLE_MISSING);
            return null;
        }
        return hits == null
                ? null
                : TableReader.read(hits, inputs, outputs, grid.header(), grid.rows(), precedences, problems);
    }

    Element.@Nullable OpenQuestion question(Element.Place place, Markdown.Fence fence) {
        Fields fields = new Fields(place.location(), Outline.read(fence.lines(), problems), QUESTION_KEYS, problems);
        int before = problems.size();
        Source unit = fields.required("可改");
        String changeable = units.resolve(unit.text());
        if (changeable == null && !unit.text().isEmpty()) {
            problems.add(
                    unit.start(),
                    ProblemCode.UNKNOWN_UNIT_OF_COUNTY,
                    unit.text(),
                    Words.hint(unit.text(), units.printed()));
        }
        Source condition = fields.value("适用");
        Typed applies = condition == null
                ? null
                : ExpressionReader.expression(condition, Scope.regulation(names.types()), new Type.Bool(), problems);
        String question = fields.required("问题").text();
        String choice = fields.required("取法").text();
        return problems.size() > before || changeable == null
                ? null
                : new Element.OpenQuestion(
                        place,
                        question,
                        choice,
                        changeable,
                        fields.items("涉及").stream().map(Source::text).toList(),
                        applies == null ? null : applies.expression(),
                        condition == null ? "" : condition.text());
    }

    /** {@code 重叠: 第2行 第3行 取 第3行} of a question that concerns a decision; several are cut by semicolons. */
    List<Logic.Precedence> precedences(String question, Entry overlaps) {
        List<Logic.Precedence> precedences = new ArrayList<>();
        for (Source piece : Split.at(overlaps.value(), ";；")) {
            List<Integer> rows = rows(piece.text());
            if (rows.size() != 3 || !rows.subList(0, 2).contains(rows.get(2))) {
                problems.add(piece.start(), ProblemCode.BAD_VALUE, piece.text(), "重叠的写法，如 第2行 第3行 取 第3行");
            } else {
                int winner = rows.get(2);
                int loser = rows.get(0) == winner ? rows.get(1) : rows.get(0);
                precedences.add(new Logic.Precedence(winner, loser, question));
            }
        }
        return precedences;
    }

    private static List<Integer> rows(String text) {
        List<Integer> rows = new ArrayList<>();
        int number = 0;
        for (int i = 0; i <= text.length(); i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 10) : -1;
            if (digit >= 0) {
                number = Math.min(number, 1_000_000) * 10 + digit;
            } else if (number > 0) {
                rows.add(number);
                number = 0;
            }
        }
        return rows;
    }

    Element.@Nullable NotExecutable notExecutable(Element.Place place, Markdown.Fence fence) {
        Markdown.Grid grid = fence.table();
        if (grid == null || grid.header().size() < 2) {
            problems.add(place.location(), ProblemCode.EXCLUDED_TABLE_MISSING);
            return null;
        }
        List<Element.Excluded> excluded = new ArrayList<>();
        for (List<Source> row : grid.rows()) {
            Source reason = row.get(1);
            for (Source path : Split.at(row.getFirst(), "，,")) {
                ClauseRef clause = ClauseRef.parse(path.text());
                if (clause == null) {
                    problems.add(path.start(), ProblemCode.BAD_CLAUSE, path.text());
                } else if (reason.text().isBlank()) {
                    problems.add(reason.start(), ProblemCode.REASON_MISSING, path.text());
                } else {
                    excluded.add(new Element.Excluded(path.start(), clause, reason.text()));
                }
            }
        }
        return new Element.NotExecutable(place, excluded);
    }

    Element.@Nullable Examples examples(Element.Place place, Markdown.Fence fence, @Nullable Decision decision) {
        Markdown.Grid grid = fence.table();
        if (grid == null) {
            problems.add(place.location(), ProblemCode.TABLE_MISSING);
            return null;
        }
        if (decision == null) {
            problems.add(
                    place.location(),
                    ProblemCode.UNKNOWN_DECISION,
                    place.name(),
                    Words.hint(place.name(), names.decisions()));
            return null;
        }
        int before = problems.size();
        List<Element.Example> examples = new ArrayList<>();
        for (List<Source> row : grid.rows()) {
            examples.add(example(row, grid.header(), decision));
        }
        return problems.size() > before ? null : new Element.Examples(place, decision.name(), examples);
    }

    private Element.Example example(List<Source> row, List<Source> header, Decision decision) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        Element.Expectation outcome = Element.Expectation.ANSWER;
        String question = "";
        LocalDate asOf = null;
        Location location = row.getFirst().start();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i).text();
            Source cell = row.get(i);
            Decision.Variable output = output(decision, column);
            if (column.equals(AS_OF) && !names.isFact(AS_OF)) {
                asOf = ValueReader.text(new Type.Date(), cell, problems) instanceof LocalDate day ? day : null;
            } else if (output == null && !column.equals("说明")) {
                fact(column, header.get(i), cell, facts);
            } else if (output == null) {
                // a note for readers
            } else if (cell.text().startsWith("存疑")) {
                outcome = Element.Expectation.SILENCE;
                question = cell.text()
                        .substring(2)
                        .replace('：', ' ')
                        .replace(':', ' ')
                        .strip();
            } else if (cell.text().startsWith("酌情")) {
                outcome = Element.Expectation.DISCRETION;
            } else if (cell.text().equals("不能判定")) {
                outcome = Element.Expectation.UNDECIDED;
            } else {
                Object value = ValueReader.text(output.type(), cell, problems);
                if (value != null) {
                    expected.put(column, value);
                }
            }
        }
        return new Element.Example(location, facts, expected, outcome, question, asOf);
    }

    private void fact(String column, Source header, Source cell, Map<String, @Nullable Object> facts) {
        Type type = names.factType(column);
        if (type == null) {
            problems.add(header.start(), ProblemCode.UNKNOWN_INPUT, column, Words.hint(column, names.all()));
        } else if (!cell.text().isEmpty() && !cell.text().equals("-")) {
            Object value = ValueReader.text(type, cell, problems);
            if (value != null) {
                facts.put(column, value);
            }
        }
    }

    private static Decision.@Nullable Variable output(Decision decision, String name) {
        return decision.outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
