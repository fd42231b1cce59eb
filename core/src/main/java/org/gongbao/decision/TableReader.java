package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.Typed;
import org.gongbao.expression.UnaryTests;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a table in a regulation file into rows that can be evaluated. */
public final class TableReader {

    private static final int MOST_ROWS = 200_000;
    private static final List<String> NOTES = List.of("说明", "依据");
    private static final String OTHERWISE = "否则";

    private final List<Decision.Variable> outputs;
    private final Scope scope;
    private final Problems problems;
    /** What each input column tests; null where its header, as reported, cannot be read. */
    private final List<@Nullable Typed> columns = new ArrayList<>();

    private final List<Integer> inputAt = new ArrayList<>();
    private final Map<String, Integer> outputAt = new LinkedHashMap<>();
    private final List<Integer> noteAt = new ArrayList<>();
    private int otherwise;

    private TableReader(List<Decision.Variable> inputs, List<Decision.Variable> outputs, Problems problems) {
        this.outputs = outputs;
        this.problems = problems;
        Map<String, Type> names = new LinkedHashMap<>();
        inputs.forEach(input -> names.put(input.name(), input.type()));
        this.scope = Scope.regulation(names);
    }

    /**
     * Reads a table.
     *
     * @param precedences which of two overlapping rows counts
     * @return null where a problem was added
     */
    public static Logic.@Nullable Table read(
            HitPolicy policy,
            List<Decision.Variable> inputs,
            List<Decision.Variable> outputs,
            List<Source> header,
            List<List<Source>> rows,
            List<Logic.Precedence> precedences,
            Problems problems) {
        int before = problems.size();
        Location place = header.getFirst().start();
        if (rows.size() > MOST_ROWS) {
            problems.add(place, ProblemCode.TOO_MANY_ROWS, rows.size(), MOST_ROWS);
            return null;
        }
        DecisionChecker.check(policy, inputs, outputs, place, problems);
        TableReader reader = new TableReader(inputs, outputs, problems);
        reader.header(header);
        List<Logic.Row> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Logic.Row row = reader.row(i + 1, rows.get(i));
            if (row != null) {
                read.add(row);
            }
        }
        if (rows.isEmpty()) {
            problems.add(place, ProblemCode.NO_ROWS);
        }
        return problems.size() > before ? null : new Logic.Table(policy, reader.tested(), read, precedences);
    }

    private List<Expression> tested() {
        List<Expression> tested = new ArrayList<>();
        for (Typed column : columns) {
            if (column != null) {
                tested.add(column.expression());
            }
        }
        return tested;
    }

    private void header(List<Source> header) {
        for (int i = 0; i < header.size(); i++) {
            Source cell = header.get(i).stripped();
            Decision.Variable output = output(cell.text());
            if (NOTES.contains(cell.text()) && output == null && !scope.names().containsKey(cell.text())) {
                noteAt.add(i);
                continue;
            }
            if (output != null) {
                if (outputAt.put(output.name(), i) != null) {
                    problems.add(cell.start(), ProblemCode.COLUMN_TWICE, cell.text());
                }
                continue;
            }
            columns.add(input(cell));
            inputAt.add(i);
        }
        for (Decision.Variable output : outputs) {
            if (!outputAt.containsKey(output.name())) {
                problems.add(header.getFirst().start(), ProblemCode.OUTPUT_COLUMN_MISSING, output.name());
            }
        }
    }

    private Decision.@Nullable Variable output(String name) {
        return outputs.stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Typed input(Source cell) {
        Problems found = new Problems();
        Typed column = ExpressionReader.expression(cell, scope, null, found);
        if (column == null && found.sorted().getFirst().arguments().contains(cell.text())) {
            // A single unknown word may be a misspelt output as well as a misspelt input.
            List<String> known = new ArrayList<>(scope.names().keySet());
            outputs.forEach(output -> known.add(output.name()));
            problems.add(cell.start(), ProblemCode.UNKNOWN_COLUMN, cell.text(), Words.hint(cell.text(), known));
        } else {
            problems.addAll(found.sorted());
        }
        return column;
    }

    private Logic.@Nullable Row row(int number, List<Source> cells) {
        Location location = cells.getFirst().stripped().start();
        boolean isOtherwise = !inputAt.isEmpty()
                && cells.get(inputAt.getFirst()).text().strip().equals(OTHERWISE);
        List<UnaryTests> tests = isOtherwise ? otherwise(number, cells) : tests(cells);
        Logic.Conclusion conclusion = new OutputCells(outputs, outputAt, scope, problems).read(cells);
        return conclusion == null || tests.size() < columns.size()
                ? null
                : new Logic.Row(location, number, tests, conclusion, isOtherwise, note(cells));
    }

    private String note(List<Source> cells) {
        return noteAt.stream()
                .map(at -> cells.get(at).text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<UnaryTests> tests(List<Source> cells) {
        List<UnaryTests> tests = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Typed column = columns.get(i);
            UnaryTests read = column == null
                    ? null
                    : ExpressionReader.tests(cells.get(inputAt.get(i)), scope, column.type(), problems);
            if (read != null) {
                tests.add(read);
            }
        }
        return tests;
    }

    private List<UnaryTests> otherwise(int number, List<Source> cells) {
        Location location = cells.getFirst().stripped().start();
        if (otherwise > 0) {
            problems.add(location, ProblemCode.OTHERWISE_TWICE, otherwise);
        }
        otherwise = number;
        for (int at : inputAt.subList(1, inputAt.size())) {
            Source cell = cells.get(at).stripped();
            if (!OutputCells.isBlank(cell) && !cell.text().equals(OTHERWISE)) {
                problems.add(cell.start(), ProblemCode.OTHERWISE_TESTS);
            }
        }
        return Collections.nCopies(columns.size(), new UnaryTests(location, false, List.of(), ""));
    }

    /** The nearest hit policy for a misspelt one. */
    public static @Nullable HitPolicy policy(Source keyword, Problems problems) {
        String written = String.join(" ", keyword.text().strip().split("[\\s\u3000]+"));
        for (HitPolicy policy : HitPolicy.all()) {
            if (policy.keyword().equals(written)) {
                return policy;
            }
        }
        List<String> known = HitPolicy.all().stream().map(HitPolicy::keyword).toList();
        problems.add(keyword.start(), ProblemCode.UNKNOWN_POLICY, written, Words.hint(written, known));
        return null;
    }
}
