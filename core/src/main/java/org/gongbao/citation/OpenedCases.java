package org.gongbao.citation;

import java.util.ArrayList;
import java.util.List;

/** Reads whom a document puts under supervision: 同意将甲、乙2家单位列为县政府挂牌督办的重大火灾隐患单位. */
final class OpenedCases {

    private static final String[] BEFORE = {"同意将", "决定将", "决定对", "同意对", "将", "对"};
    private static final String[] AFTER = {"列为", "确定为", "作为", "实施挂牌督办", "予以挂牌督办", "进行挂牌督办"};
    private static final String SUPERVISION = "挂牌督办";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    /** The words between the names and the supervision are no more. */
    private static final int NEAR = 40;

    private OpenedCases() {}

    /** The subjects in their order; empty where the text opens no case. */
    static List<String> in(String text) {
        List<String> subjects = new ArrayList<>();
        for (String sentence : text.split("[。；\n]", -1)) {
            // What is only asked for stands in 《》.
            int from = sentence.lastIndexOf('》') + 1;
            int end = endOfNames(sentence, from);
            if (end >= 0) {
                addNames(sentence.substring(from, end), subjects);
            }
        }
        return subjects;
    }

    private static int endOfNames(String sentence, int from) {
        for (String after : AFTER) {
            int end = sentence.indexOf(after, from);
            int supervision = end < 0 ? -1 : sentence.indexOf(SUPERVISION, end);
            if (supervision >= 0 && supervision - end <= NEAR) {
                return end;
            }
        }
        return -1;
    }

    private static void addNames(String words, List<String> subjects) {
        int start = -1;
        for (String before : BEFORE) {
            int found = words.lastIndexOf(before);
            start = found < 0 ? start : Math.max(start, found + before.length());
        }
        if (start < 0) {
            return;
        }
        for (String name : words.substring(start).split("[、和及]", -1)) {
            String subject = withoutCount(name.strip());
            if (subject.length() >= SHORTEST && subject.length() <= LONGEST && subject.indexOf('，') < 0) {
                subjects.add(subject);
            }
        }
    }

    /** The last of the names is followed by how many there are: 乙2家单位, 乙等2家单位. */
    private static String withoutCount(String name) {
        int end = name.lastIndexOf('家');
        int start = end;
        while (start > 0 && "0123456789一二两三四五六七八九十".indexOf(name.charAt(start - 1)) >= 0) {
            start--;
        }
        if (end < 0 || start == end || end + "家单位".length() < name.length()) {
            return name;
        }
        return name.substring(0, name.startsWith("等", start - 1) ? start - 1 : start);
    }
}
