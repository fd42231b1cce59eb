package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.decision.Logic;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.Typed;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads 存疑: what is open, the choice made, and the rows of a table that overlap in the original. */
final class QuestionReader {

    private static final List<String> KEYS = List.of("问题", "取法", "可改", "涉及", "适用", "重叠", "依据");

    private final Names names;
    private final Units units;
    private final Problems problems;

    QuestionReader(Names names, Units units, Problems problems) {
        this.names = names;
        this.units = units;
        this.problems = problems;
    }

    Element.@Nullable OpenQuestion question(Element.Place place, Markdown.Fence fence) {
        Fields fields = new Fields(place.location(), Outline.read(fence.lines(), problems), KEYS, problems);
        int before = problems.size();
        Source unit = fields.required("可改");
        String changeable = units.resolve(unit, problems);
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
                int loser = rows.get(0).equals(winner) ? rows.get(1) : rows.get(0);
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
}
