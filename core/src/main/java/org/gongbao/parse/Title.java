package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A printed title, apart from the issuers whose names stand before it.
 *
 * @param issuers empty where the title names none
 * @param text without white space, punctuation as printed
 */
record Title(List<String> issuers, String text) {

    /** The words with which an official title goes on after the issuer's name. */
    private static final List<String> BEGINNINGS = List.of("关于", "转发", "批转", "印发", "发布", "公布");

    private static final List<String> ENDINGS = List.of(
            "通知", "方案", "意见", "办法", "报告", "批复", "通告", "公告", "决定", "通报", "函", "规定", "规划", "计划", "制度", "细则", "预案", "令",
            "答复", "复函", "纪要", "议案", "请示", "职责", "规则", "条例", "清单", "措施", "说明", "公示", "要点", "命令", "标准", "章程");

    private static final int LONGEST = 200;

    Title {
        issuers = List.copyOf(issuers);
    }

    /** Reads lines that may be a title; null where they are none. */
    static @Nullable Title read(List<String> lines) {
        String joined = String.join(" ", lines);
        if (joined.length() > LONGEST || joined.indexOf('。') >= 0 || joined.indexOf('；') >= 0) {
            return null;
        }
        String tight = Spacing.removed(joined);
        if (!endsLikeTitle(tight)) {
            return null;
        }
        int begin = beginning(joined);
        if (begin == 0) {
            return new Title(List.of(), tight);
        }
        if (begin > 0) {
            List<String> issuers = Organ.all(joined.substring(0, begin));
            return issuers.isEmpty() ? null : new Title(issuers, Spacing.removed(joined.substring(begin)));
        }
        return afterOrganLines(lines);
    }

    /** 清河县人民政府 / 清河县2026年植树方案: a title without 关于 below the line of its issuer. */
    private static @Nullable Title afterOrganLines(List<String> lines) {
        List<String> issuers = new ArrayList<>();
        int at = 0;
        while (at < lines.size() && !Organ.all(lines.get(at)).isEmpty()) {
            issuers.addAll(Organ.all(lines.get(at)));
            at++;
        }
        boolean rest = at > 0 && at < lines.size();
        return rest ? new Title(issuers, Spacing.removed(String.join("", lines.subList(at, lines.size())))) : null;
    }

    static boolean endsLikeTitle(String tight) {
        String end = tight;
        if (end.endsWith("）") || end.endsWith(")")) {
            int open = Math.max(end.lastIndexOf('（'), end.lastIndexOf('('));
            end = open > 0 ? end.substring(0, open) : end;
        }
        if (end.endsWith("》") || end.endsWith("”")) {
            end = end.substring(0, end.length() - 1);
        }
        return ENDINGS.stream().anyMatch(end::endsWith);
    }

    /** Whether a text begins as titles do. */
    static boolean beginsLikeTitle(String tight) {
        return BEGINNINGS.stream().anyMatch(tight::startsWith);
    }

    /** Where the title's own words begin: the first place with nothing but issuers before it; -1 where there is none. */
    private static int beginning(String joined) {
        int best = -1;
        for (String word : BEGINNINGS) {
            int place = joined.indexOf(word);
            boolean first = place >= 0 && (best < 0 || place < best);
            if (first && (place == 0 || !Organ.all(joined.substring(0, place)).isEmpty())) {
                best = place;
            }
        }
        return best;
    }
}
