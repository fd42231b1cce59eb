package org.gongbao.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads the name of a type as a regulation file writes it. */
public final class TypeReader {

    private static final List<String> NAMES =
            List.of("数", "整数", "比例", "金额", "面积", "文本", "是否", "日期", "时刻", "日期时间", "时长", "选项", "等级", "列表");

    private static final Set<String> UNITED = Set.of("数", "整数", "比例", "金额", "面积", "时长");

    private TypeReader() {}

    /** @return null where a problem was added */
    public static @Nullable Type read(Source source, Problems problems) {
        Source stripped = source.stripped();
        String text = stripped.text().replace('：', ':').replace('（', '(').replace('）', ')');
        int colon = text.indexOf(':');
        int open = text.indexOf('(');
        if (open > 0 && text.endsWith(")")) {
            return composed(stripped, text, open, problems);
        }
        String name = colon < 0 ? text : text.substring(0, colon).strip();
        String unit = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (UNITED.contains(name)) {
            return united(name, unit, stripped, problems);
        }
        Type simple = switch (text) {
            case "文本" -> new Type.Text();
            case "是否" -> new Type.Bool();
            case "日期" -> new Type.Date();
            case "时刻" -> new Type.Time();
            case "日期时间" -> new Type.DateTime();
            default -> null;
        };
        if (simple == null) {
            problems.add(stripped.start(), ProblemCode.UNKNOWN_TYPE, text, Words.hint(text, NAMES));
        }
        return simple;
    }

    private static @Nullable Type united(String name, String unit, Source source, Problems problems) {
        return switch (name) {
            case "金额" -> of("元", unit, source, problems);
            case "面积" -> of("亩", unit, source, problems);
            case "时长" -> {
                SpanUnit span = UnitWords.span(unit);
                if (span == null) {
                    problems.add(source.start(), ProblemCode.UNKNOWN_UNIT, unit, "，可用：分钟、小时、日、工作日、月、年");
                }
                yield span == null ? null : new Type.Duration(span);
            }
            default -> new Type.Quantity(UnitWords.unit(unit));
        };
    }

    private static @Nullable Type of(String base, String unit, Source source, Problems problems) {
        Unit found = unit.isEmpty() ? UnitWords.unit(base) : UnitWords.unit(unit);
        if (!found.dimension().equals(base)) {
            problems.add(source.start(), ProblemCode.UNITS_DIFFER, base, unit);
            return null;
        }
        return new Type.Quantity(found);
    }

    private static @Nullable Type composed(Source source, String text, int open, Problems problems) {
        String name = text.substring(0, open).strip();
        String inner = text.substring(open + 1, text.length() - 1);
        return switch (name) {
            case "选项" -> words(source, inner, "[|｜、,，]", false, problems);
            case "等级" -> words(source, inner, "[<＜]", true, problems);
            case "列表" -> {
                Type element = read(source.part(open + 1, source.text().length() - 1), problems);
                yield element == null ? null : new Type.ListOf(element);
            }
            default -> {
                problems.add(source.start(), ProblemCode.UNKNOWN_TYPE, name, Words.hint(name, NAMES));
                yield null;
            }
        };
    }

    private static @Nullable Type words(
            Source source, String inner, String separator, boolean ordered, Problems problems) {
        List<String> words = new ArrayList<>();
        for (String word : inner.split(separator, -1)) {
            words.add(word.strip());
        }
        if (words.size() < 2 || words.contains("") || new LinkedHashSet<>(words).size() < words.size()) {
            problems.add(source.start(), ProblemCode.BAD_CHOICE, source.text());
            return null;
        }
        return new Type.Choice(words, ordered);
    }
}
