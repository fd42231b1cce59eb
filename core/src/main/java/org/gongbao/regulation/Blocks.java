package org.gongbao.regulation;

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
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads 事实, 判定 and 不可执行. */
final class Blocks {

    private static final List<String> DECISION_KEYS = List.of("命中", "输入", "输出", "公式", "依据");

    private final Names names;
    private final Problems problems;

    Blocks(Names names, Problems problems) {
        this.names = names;
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
}
