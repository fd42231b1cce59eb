package org.gongbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Logic;
import org.gongbao.expression.ExpressionText;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueText;
import org.gongbao.regulation.Element;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;

/** The blocks of a regulation file as a page shows them. */
record RegulationBlocks(Words words) {

    RegulationPage.Block block(Regulation regulation, Element element) {
        String kind = element.place().keyword().printed();
        return switch (element) {
            case Element.Rule rule -> rule(regulation, kind, rule.decision());
            case Element.FactForm form ->
                new RegulationPage.Block(
                        kind,
                        form.name(),
                        "",
                        form.facts().stream()
                                .map(fact -> entry(fact.name(), org.gongbao.expression.Words.of(fact.type())))
                                .toList(),
                        List.of(),
                        List.of());
            case Element.Examples examples -> examples(regulation, kind, examples);
            case Element.OpenQuestion question ->
                new RegulationPage.Block(
                        kind,
                        question.name(),
                        "",
                        List.of(
                                entry("问题", question.question()),
                                entry("取法", question.choice()),
                                entry("可改", question.changeableBy())),
                        List.of(),
                        List.of());
            case Element.NotExecutable none ->
                new RegulationPage.Block(
                        kind,
                        "",
                        "",
                        List.of(),
                        List.of("条款", "理由"),
                        none.clauses().stream()
                                .map(each -> List.of(each.clause().toString(), each.reason()))
                                .toList());
            case Element.Instruction instruction -> instruction(kind, instruction);
        };
    }

    private static RegulationPage.Block rule(Regulation regulation, String kind, Decision decision) {
        String address = RegulationWords.address(regulation, decision.name());
        if (decision.logic() instanceof Logic.Formulas formulas) {
            List<RegulationPage.Entry> entries = new ArrayList<>();
            for (int i = 0; i < formulas.expressions().size(); i++) {
                entries.add(entry(
                        decision.outputs().get(i).name(),
                        "= " + ExpressionText.of(formulas.expressions().get(i))));
            }
            return new RegulationPage.Block(kind, decision.name(), address, entries, List.of(), List.of());
        }
        Logic.Table table = (Logic.Table) decision.logic();
        List<String> header = new ArrayList<>();
        table.columns().forEach(column -> header.add(ExpressionText.of(column)));
        decision.outputs().forEach(output -> header.add("→ " + output.name()));
        List<List<String>> rows = new ArrayList<>();
        for (Logic.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.tests().forEach(test -> cells.add(row.otherwise() ? "" : ExpressionText.tests(test)));
            if (row.otherwise() && !cells.isEmpty()) {
                cells.set(0, "否则");
            }
            decision.outputs().forEach(output -> cells.add(conclusion(decision, row, output)));
            rows.add(cells);
        }
        return new RegulationPage.Block(
                kind,
                decision.name(),
                address,
                List.of(entry("命中", table.policy().keyword())),
                header,
                rows);
    }

    private static String conclusion(Decision decision, Logic.Row row, Decision.Variable output) {
        return switch (row.conclusion()) {
            case Logic.Answer answer ->
                ExpressionText.of(answer.outputs().get(decision.outputs().indexOf(output)));
            case Logic.Discretion discretion -> "酌情（" + discretion.judge() + "）";
            case Logic.Silence silence -> "存疑 " + silence.question();
        };
    }

    private static RegulationPage.Block examples(Regulation regulation, String kind, Element.Examples examples) {
        Decision decision = regulation.model().decisions().get(examples.decision());
        List<String> header = new ArrayList<>();
        examples.examples()
                .forEach(example -> example.facts().keySet().forEach(name -> {
                    if (!header.contains(name)) {
                        header.add(name);
                    }
                }));
        List<String> names = List.copyOf(header);
        header.add("→");
        List<List<String>> rows = new ArrayList<>();
        for (Element.Example example : examples.examples()) {
            List<String> cells = new ArrayList<>();
            names.forEach(name -> cells.add(value(regulation, name, example.facts())));
            cells.add(expected(decision, example));
            rows.add(cells);
        }
        return new RegulationPage.Block(kind, examples.decision(), "", List.of(), header, rows);
    }

    private static String value(Regulation regulation, String name, Map<String, @Nullable Object> facts) {
        var fact = regulation.facts().get(name);
        Object value = facts.get(name);
        return fact == null || value == null ? "" : ValueText.of(fact.type(), value);
    }

    private static String expected(@Nullable Decision decision, Element.Example example) {
        return switch (example.outcome()) {
            case UNDECIDED -> "不能判定";
            case DISCRETION -> "酌情";
            case SILENCE -> "存疑 " + example.question();
            case ANSWER ->
                String.join(
                        "，",
                        example.expected().entrySet().stream()
                                .map(entry -> ValueText.of(type(decision, entry.getKey()), entry.getValue()))
                                .toList());
        };
    }

    private static Type type(@Nullable Decision decision, String output) {
        if (decision != null) {
            for (Decision.Variable each : decision.outputs()) {
                if (each.name().equals(output)) {
                    return each.type();
                }
            }
        }
        return new Type.Any();
    }

    private static RegulationPage.Block instruction(String kind, Element.Instruction instruction) {
        List<String> header = new ArrayList<>();
        instruction
                .rows()
                .forEach(row -> row.forEach(line -> {
                    if (!header.contains(line.key())) {
                        header.add(line.key());
                    }
                }));
        List<List<String>> rows = instruction.rows().stream()
                .map(row -> header.stream().map(key -> cell(row, key)).toList())
                .toList();
        return new RegulationPage.Block(
                kind,
                instruction.name(),
                "",
                instruction.lines().stream().map(RegulationBlocks::entry).toList(),
                header,
                rows);
    }

    private static String cell(List<Element.Line> row, String key) {
        return row.stream()
                .filter(line -> line.key().equals(key))
                .map(Element.Line::value)
                .findFirst()
                .orElse("");
    }

    private static RegulationPage.Entry entry(Element.Line line) {
        return new RegulationPage.Entry(
                line.key(),
                line.value(),
                line.below().stream().map(RegulationBlocks::entry).toList());
    }

    private static RegulationPage.Entry entry(String key, String value) {
        return new RegulationPage.Entry(key, value, List.of());
    }
}
