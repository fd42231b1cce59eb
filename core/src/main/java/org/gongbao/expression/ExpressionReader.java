package org.gongbao.expression;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.expression.Expression.Relation;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads and checks what stands in a formula or in a cell of a table; what is wrong goes to the problems. */
public final class ExpressionReader {

    private ExpressionReader() {}

    /**
     * Reads an expression.
     *
     * @param expected the type its value has to have; null for any
     * @return null where a problem was added
     */
    public static @Nullable Typed expression(Source source, Scope scope, @Nullable Type expected, Problems problems) {
        try {
            Source text = source.stripped();
            Typed word = scope.isDmn() || expected == null ? null : word(text, expected);
            if (word != null) {
                return word;
            }
            return new Checker(scope, expected == null ? new Type.Any() : expected)
                    .check(Parser.expression(text, scope), expected);
        } catch (Parser.Stopped stopped) {
            problems.addAll(List.of(stopped.problem()));
            return null;
        }
    }

    /**
     * Reads an input cell of a table.
     *
     * @param tested the type of the value the cell tests
     * @return null where a problem was added
     */
    public static @Nullable UnaryTests tests(Source source, Scope scope, Type tested, Problems problems) {
        try {
            Source text = source.stripped();
            UnaryTests words = scope.isDmn() ? null : words(text, tested);
            if (words != null) {
                return words;
            }
            return new Checker(scope, tested).check(Parser.tests(text, scope), tested);
        } catch (Parser.Stopped stopped) {
            problems.addAll(List.of(stopped.problem()));
            return null;
        }
    }

    /** A choice or, where text is expected, any text stands in a cell without quotes. */
    private static @Nullable Typed word(Source text, Type expected) {
        String word = text.text();
        boolean chosen =
                expected instanceof Type.Choice choice && choice.values().contains(word);
        boolean bare =
                expected instanceof Type.Text && !word.isEmpty() && !isQuoted(word) && !looksLikeExpression(word);
        return chosen || bare ? new Typed(new Expression.Constant(text.start(), word, expected), expected) : null;
    }

    private static @Nullable UnaryTests words(Source text, Type tested) {
        String whole = text.text();
        boolean negated =
                (whole.startsWith("非(") || whole.startsWith("非（")) && (whole.endsWith(")") || whole.endsWith("）"));
        Source inner = negated ? text.part(2, whole.length() - 1) : text;
        List<UnaryTests.Test> tests = new ArrayList<>();
        for (String piece : inner.text().split("[,，、]", -1)) {
            String word = piece.strip();
            boolean chosen =
                    tested instanceof Type.Choice choice && choice.values().contains(word);
            boolean bare =
                    tested instanceof Type.Text && !word.isEmpty() && !isQuoted(word) && !looksLikeExpression(word);
            if (!chosen && !bare) {
                return null;
            }
            tests.add(new UnaryTests.Compare(Relation.EQUAL, new Expression.Constant(text.start(), word, tested)));
        }
        return new UnaryTests(text.start(), negated, tests, whole);
    }

    private static boolean isQuoted(String word) {
        return word.indexOf('"') >= 0 || word.indexOf('“') >= 0;
    }

    private static boolean looksLikeExpression(String word) {
        return word.equals("-")
                || word.equals("－")
                || word.equals("任意")
                || word.chars().anyMatch(c -> "?？<>＜＞=＝+&[](){}".indexOf(c) >= 0);
    }
}
