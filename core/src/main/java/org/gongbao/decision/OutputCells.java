package org.gongbao.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.Typed;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row says in its output cells.
 *
 * @param at the column of each output that has one, by its name
 */
record OutputCells(List<Decision.Variable> outputs, Map<String, Integer> at, Scope scope, Problems problems) {

    private static final String DISCRETION = "酌情";
    private static final String SILENCE = "存疑";

    /** @return null where a problem was added */
    Logic.@Nullable Conclusion read(List<Source> row) {
        for (Decision.Variable output : outputs) {
            Source cell = cell(row, output);
            if (cell == null) {
                continue;
            }
            int before = problems.size();
            Logic.Conclusion conclusion = unsaid(cell, output.type());
            if (conclusion != null || problems.size() > before) {
                othersBlank(row, cell);
                return conclusion;
            }
        }
        return answer(row);
    }

    /** What the text leaves to a judge or does not say; null where the cell holds an answer. */
    private Logic.@Nullable Conclusion unsaid(Source cell, Type type) {
        String text = cell.text();
        if (type instanceof Type.Choice choice && choice.values().contains(text)) {
            return null;
        }
        if (text.startsWith(SILENCE)) {
            String question = text.substring(SILENCE.length())
                    .replace('：', ' ')
                    .replace(':', ' ')
                    .strip();
            if (question.isEmpty()) {
                problems.add(cell.start(), ProblemCode.QUESTION_MISSING);
                return null;
            }
            return new Logic.Silence(question);
        }
        String named = text.replace('(', '（').replace(')', '）');
        if (named.startsWith(DISCRETION + "（") && named.endsWith("）")) {
            String judge =
                    named.substring(DISCRETION.length() + 1, named.length() - 1).strip();
            if (!judge.isEmpty()) {
                return new Logic.Discretion(judge);
            }
            named = DISCRETION;
        }
        if (named.equals(DISCRETION)) {
            problems.add(cell.start(), ProblemCode.JUDGE_MISSING);
        }
        return null;
    }

    private void othersBlank(List<Source> row, Source said) {
        for (Decision.Variable output : outputs) {
            Source cell = cell(row, output);
            if (cell != null && !isBlank(cell) && !cell.text().equals(said.text())) {
                problems.add(cell.start(), ProblemCode.CONCLUSION_MIXED, said.text());
            }
        }
    }

    private Logic.@Nullable Answer answer(List<Source> row) {
        List<Expression> answers = new ArrayList<>();
        for (Decision.Variable output : outputs) {
            Source cell = cell(row, output);
            if (cell == null) {
                continue;
            }
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

    /** The cell of an output, or null where the header, as already reported, has no column for it. */
    private @Nullable Source cell(List<Source> row, Decision.Variable output) {
        Integer column = at.get(output.name());
        return column == null ? null : row.get(column).stripped();
    }

    static boolean isBlank(Source cell) {
        return cell.text().chars().allMatch(character -> "-－—– \u3000".indexOf(character) >= 0);
    }
}
