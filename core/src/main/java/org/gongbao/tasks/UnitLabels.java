package org.gongbao.tasks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 牵头单位：县甲局；配合单位：县乙局；完成时限：6月底前}, in a bracket or on lines of their own.
 *
 * @param deadline the printed value of a label of time, null where there is none
 */
record UnitLabels(TaskUnits units, @Nullable String deadline) {

    private static final String NAME = "(牵头|主办|主责|责任|承办|落实|负责|实施|配合|协办|协同|参加|参与|分管|包联)(单位|部门|科局|主体|领导|人)";

    private static final Pattern LABEL = Pattern.compile("(?:" + NAME + "|(?:完成|办结|整改|落实|时间)(?:时限|时间|期限|要求))\\s*[:：]");

    private static final Pattern START =
            Pattern.compile("^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])?\\s*" + LABEL.pattern());

    /** Whether the text begins with a label that names units. */
    static boolean begin(String text) {
        Matcher label = START.matcher(text);
        return label.find() && label.group(1) != null && !"人".equals(label.group(2));
    }

    /** Whether the text goes on with a label of any kind. */
    static boolean goOn(String text) {
        return START.matcher(text).find();
    }

    /** Where a label that names units stands behind the end of a sentence. */
    static int inside(String text) {
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            if (label.group(1) != null
                    && !"人".equals(label.group(2))
                    && label.start() > 0
                    && "。；;".indexOf(text.charAt(label.start() - 1)) >= 0) {
                return label.start();
            }
        }
        return -1;
    }

    /** Empty where no label names a unit. */
    static Optional<UnitLabels> read(String text) {
        Matcher label = LABEL.matcher(text);
        TaskUnits units = TaskUnits.NONE;
        String deadline = null;
        boolean more = label.find();
        while (more) {
            String kind = label.group(1);
            String of = label.group(2);
            int from = label.end();
            more = label.find();
            String value = text.substring(from, more ? label.start() : text.length())
                    .replaceAll("[；;，,。.\\s]+$", "")
                    .strip();
            if (kind == null) {
                deadline = value.isEmpty() ? deadline : value;
            } else {
                units = units.and(part(kind, String.valueOf(of), value));
            }
        }
        return units.isEmpty() ? Optional.empty() : Optional.of(new UnitLabels(units, deadline));
    }

    private static TaskUnits part(String kind, String of, String value) {
        if (of.equals("领导")) {
            return new TaskUnits(List.of(), List.of(), List.of(), value.isEmpty() ? null : value);
        }
        if (of.equals("人")) {
            return TaskUnits.NONE;
        }
        Optional<TaskUnits> phrase = UnitPhrase.read(value);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        List<String> names = UnitNames.of(value);
        return switch (kind) {
            case "牵头", "主办", "主责" -> new TaskUnits(names, List.of(), List.of(), null);
            case "配合", "协办", "协同", "参加", "参与" -> new TaskUnits(List.of(), names, List.of(), null);
            default -> new TaskUnits(List.of(), List.of(), names, null);
        };
    }
}
