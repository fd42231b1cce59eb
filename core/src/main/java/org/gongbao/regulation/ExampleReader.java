package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads 事例: the facts of each row and what is expected of them. */
final class ExampleReader {

    private static final String AS_OF = "当日";

    private final Names names;
    private final Problems problems;

    ExampleReader(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
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
