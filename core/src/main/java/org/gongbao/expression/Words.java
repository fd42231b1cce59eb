package org.gongbao.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How types are called in messages, and the word a writer probably meant. */
public final class Words {

    private Words() {}

    /** The Chinese name of a type, as a regulation file writes it. */
    public static String of(Type type) {
        return switch (type) {
            case Type.Quantity quantity ->
                quantity.unit().equals(Unit.NONE)
                        ? "数"
                        : quantity.unit().name().equals("元")
                                ? "金额"
                                : "数:" + quantity.unit().name();
            case Type.Text text -> "文本";
            case Type.Choice choice ->
                choice.ordered()
                        ? "等级(" + String.join(" < ", choice.values()) + ")"
                        : "选项(" + String.join(" | ", choice.values()) + ")";
            case Type.Bool bool -> "是否";
            case Type.Date date -> "日期";
            case Type.Time time -> "时刻";
            case Type.DateTime dateTime -> "日期时间";
            case Type.Duration duration -> "时长:" + duration.unit().printed();
            case Type.ListOf list -> "列表(" + of(list.element()) + ")";
            case Type.Context context -> "结构";
            case Type.Any any -> "任意值";
        };
    }

    /** The half sentence of a message that names the nearest known word, empty where none is near. */
    public static String hint(String written, Collection<String> known) {
        int limit = Math.max(1, written.length() / 2);
        return known.stream()
                .filter(word -> !word.isEmpty() && distance(written, word) <= limit)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(word -> word))
                .map(word -> "，是否指“" + word + "”？")
                .orElse("");
    }

    static String functionHint(String written) {
        List<String> names = Stream.of(Function.values())
                .flatMap(function -> Stream.of(function.chineseName(), function.dmnName()))
                .toList();
        return hint(written, names);
    }

    private static int distance(String left, String right) {
        if (left.length() > 40) {
            return left.length();
        }
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int diagonal = above[0];
            above[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = diagonal + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = above[column];
                above[column] = Math.min(replaced, Math.min(above[column], above[column - 1]) + 1);
            }
        }
        return above[right.length()];
    }
}
