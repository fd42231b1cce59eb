package org.gongbao.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String NOTE = "说明";
    private static final String OTHERWISE = "否则";
    private static final String DISCRETION = "酌情";
    private static final String SILENCE = "存疑";

    private final List<Decision.Variable> outputs;
    private final Scope scope;
    private final Problems problems;
    private final List<Typed> columns = new ArrayList<>();
    private final List<Integer> inputAt = new ArrayList<>();
    private final Map<String, Integer> outputAt = new LinkedHashMap<>();

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
        TableReader reader = new TableReader(inputs, outputs, problems);
        reader.header(header);
        if (problems.size() > before) {
            return null;
        }
        if (rows.size() > MOST_ROWS) {
            problems.add(header.getFirst().start(), ProblemCode.TOO_MANY_ROWS, rows.size(), MOST_ROWS);
            return null;
        }
        List<Logic.Row> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Logic.Row row = reader.row(i + 1, rows.get(i));
            if (row != null) {
                read.add(row);
            }
        }
        if (read.isEmpty() && problems.size() == before) {
            problems.add(header.getFirst().start(), ProblemCode.NO_ROWS);
        }
        return problems.size() > before
                ? null
                : new Logic.Table(
                        policy, reader.columns.stream().map(Typed::expression).toList(), read, precedences);
    }

    private void header(List<Source> header) {
        for (int i = 0; i < header.size(); i++) {
            Source cell = header.get(i).stripped();
            Decision.Variable output = output(cell.text());
            if (cell.text().equals(NOTE)) {
                continue;
            }
            if (output != null) {
                if (outputAt.put(output.name(), i) != null) {
                    problems.add(cell.start(), ProblemCode.COLUMN_TWICE, cell.text());
                }
                continue;
            }
            Typed column = ExpressionReader.expression(cell, scope, null, problems);
            if (column != null) {
                columns.add(column);
                inputAt.add(i);
            }
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

    private Logic.@Nullable Row row(int number, List<Source> cells) {
        Location location = cells.getFirst().stripped().start();
        boolean otherwise = !inputAt.isEmpty()
                && cells.get(inputAt.getFirst()).text().strip().equals(OTHERWISE);
        List<UnaryTests> tests = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Source cell = cells.get(inputAt.get(i));
            UnaryTests read = otherwise
                    ? new UnaryTests(location, false, List.of(), "")
                    : ExpressionReader.tests(cell, scope, columns.get(i).type(), problems);
            if (read != null) {
                tests.add(read);
            }
        }
        Logic.Conclusion conclusion = conclusion(cells);
        return conclusion == null || tests.size() < columns.size()
                ? null
                : new Logic.Row(location, number, tests, conclusion, otherwise);
    }

    private Logic.@Nullable Conclusion conclusion(List<Source> cells) {
        for (int at : outputAt.values()) {
            String cell = cells.get(at).text().strip();
            String judge = judge(cell);
            if (judge != null) {
                return new Logic.Discretion(judge);
            }
            if (cell.startsWith(SILENCE)) {
                return new Logic.Silence(cell.substring(SILENCE.length())
                        .replace('：', ' ')
                        .replace(':', ' ')
                        .strip());
            }
        }
        List<Expression> answers = new ArrayList<>();
        for (Decision.Variable output : outputs) {
            int at = outputAt.getOrDefault(output.name(), 0);
            Source cell = cells.get(at).stripped();
            if (cell.text().isEmpty()) {
                problems.add(cell.start(), ProblemCode.OUTPUT_MISSING, output.name());
                continue;
            }
            Typed answer = ExpressionReader.expression(cell, scope, output.type(), problems);
            if (answer != null) {
                answers.add(answer.expression());
            }
        }
        return answers.size() < outputs.size() ? null : new Logic.Answer(answers);
    }

    /** The unit of {@code 酌情（县农业农村局）}, or null where the cell is something else. */
    private static @Nullable String judge(String cell) {
        boolean closed = cell.endsWith("）") || cell.endsWith(")");
        return cell.startsWith(DISCRETION) && closed && cell.length() > DISCRETION.length() + 2
                ? cell.substring(DISCRETION.length() + 1, cell.length() - 1).strip()
                : null;
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
