package org.gongbao.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title that a document without a printed one would bear, from the sentence that says what it does. The text is
 * without white space and in reading order.
 */
final class InferredTitle {

    /** Whatever a document does it says near its beginning. */
    private static final int BEGINNING = 1500;

    private static final int LONGEST = 60;

    private final String text;

    private InferredTitle(String text) {
        this.text = text.substring(0, Math.min(text.length(), BEGINNING));
    }

    /** @return null of a text that does not say what it does: a title is never made up */
    static @Nullable String of(String text, boolean appointment) {
        InferredTitle inferred = new InferredTitle(text);
        String title = appointment ? inferred.appointment() : null;
        title = title != null ? title : inferred.issued();
        title = title != null ? title : inferred.amended();
        title = title != null ? title : inferred.answered();
        title = title != null ? title : inferred.replied();
        title = title != null ? title : inferred.changed();
        title = title != null ? title : inferred.arranged();
        title = title != null ? title : inferred.reported();
        title = title != null ? title : inferred.founded();
        return title != null ? title : inferred.drawnUp();
    }

    static boolean isAppointment(String text) {
        return (text.contains("任命") && text.contains("同志任")) || (text.contains("免去") && text.contains("同志"));
    }

    /** 任命：赵某同志任…: 关于赵某等同志任职的通知. */
    private @Nullable String appointment() {
        int comrade = text.indexOf("同志");
        if (comrade < 2) {
            return null;
        }
        int from = comrade;
        while (from > 0 && comrade - from < 4 && Character.isIdeographic(text.charAt(from - 1))) {
            from--;
        }
        String person = text.substring(from, comrade);
        boolean dismissed = text.contains("免去") || text.contains("免职");
        boolean appointed = text.contains("同志任") || text.contains("同志为") || text.contains("任命");
        boolean several = text.indexOf("同志", comrade + 2) > 0;
        return "关于" + person + (several ? "等" : "") + "同志" + (appointed && dismissed ? "职务任免" : appointed ? "任职" : "免职")
                + "的通知";
    }

    /** 现将《…》印发给你们, 《…》已经县政府同意，现印发给你们. */
    private @Nullable String issued() {
        int verb = text.indexOf("印发");
        while (verb >= 0) {
            boolean now = text.startsWith("印发给你们", verb)
                    || text.startsWith("印发你们", verb)
                    || (verb > 0 && text.charAt(verb - 1) == '现');
            int close = now ? text.lastIndexOf('》', verb) : -1;
            int open = close < 0 ? -1 : open(close);
            // Another sentence may name a text that is not the one issued.
            if (open >= 0 && verb - close <= LONGEST) {
                return "关于印发" + text.substring(open, close + 1) + "的通知";
            }
            verb = text.indexOf("印发", verb + 2);
        }
        return null;
    }

    /** 对《…》作如下修改. */
    private @Nullable String amended() {
        int change = text.indexOf("作如下修改");
        int close = change < 0 ? -1 : text.lastIndexOf('》', change);
        int open = -1;
        // The short form (以下简称《…》) stands behind the full name.
        for (int at = close; at >= 0; at = open < 0 ? -1 : text.lastIndexOf('》', open)) {
            open = open(at);
            boolean shortForm = open >= 2 && text.startsWith("简称", open - 2);
            if (open >= 0 && !shortForm) {
                return "关于修改" + text.substring(open, at + 1) + "的通知";
            }
        }
        return null;
    }

    /** 您提出的《…的建议》收悉: the answer to a proposal. */
    private @Nullable String answered() {
        if (!text.contains("答复如下") && !text.contains("以上答复")) {
            return null;
        }
        for (int proposed = text.indexOf("提出的"); proposed >= 0; proposed = text.indexOf("提出的", proposed + 3)) {
            int open = text.indexOf('《', proposed);
            int close = open < 0 ? -1 : text.indexOf('》', open);
            if (close > 0 && open - proposed < 12) {
                return "关于" + text.substring(open, close + 1) + "的答复";
            }
        }
        return null;
    }

    /** 你局《关于…的请示》收悉 … 特此批复. */
    private @Nullable String replied() {
        int request = text.indexOf("的请示》");
        int open = request < 0 || !text.contains("批复") ? -1 : open(request + 3);
        return open < 0 ? null : "关于" + text.substring(open, request + 4) + "的批复";
    }

    /** 现就…有关事项通知如下, 现将…通知如下. */
    private @Nullable String arranged() {
        int end = text.indexOf("通知如下");
        if (end < 0) {
            return null;
        }
        int from = Math.max(text.lastIndexOf("现就", end), text.lastIndexOf("现将", end));
        if (from < 0 || end - from > LONGEST + 20) {
            return null;
        }
        String about = text.substring(from + 2, end);
        return about.length() < 4 || about.indexOf('。') >= 0 ? null : "关于" + about + "的通知";
    }

    /** 现将…情况报告如下. */
    private @Nullable String reported() {
        int end = text.indexOf("报告如下");
        int from = end < 0 ? -1 : text.lastIndexOf("现将", end);
        return from < 0 || end - from > LONGEST ? null : "关于" + text.substring(from + 2, end) + "的报告";
    }

    /** 决定成立…, 现成立…. */
    private @Nullable String founded() {
        for (String verb : List.of("决定成立", "现成立", "成立")) {
            int from = text.indexOf(verb);
            if (from >= 0) {
                int end = sentenceEnd(from);
                if (end - from <= LONGEST) {
                    return "关于成立" + text.substring(from + verb.length(), end) + "的通知";
                }
            }
        }
        return null;
    }

    /** …领导组组成人员作了调整. */
    private @Nullable String changed() {
        int members = text.indexOf("组成人员");
        int change = members < 0 ? -1 : text.indexOf("调整", members);
        // 组成人员如有变动自行调整 says what will be done later.
        if (change < 0
                || change - members > 12
                || text.substring(members, change).contains("变动")) {
            return null;
        }
        int from = members;
        while (from > 0 && "，。；：".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String group = text.substring(from, members);
        return group.length() < 4 || group.length() > LONGEST ? null : "关于调整" + group + "组成人员的通知";
    }

    /** 为全面提升…，特制定此实施方案: a text that is issued without a notice. */
    private @Nullable String drawnUp() {
        int verb = text.indexOf("制定");
        while (verb >= 0) {
            String kind = drawnUpKind(verb + 2);
            if (kind != null) {
                String aim = aimBefore(verb);
                return aim == null ? null : "关于" + aim + "的" + kind;
            }
            verb = text.indexOf("制定", verb + 2);
        }
        return null;
    }

    private @Nullable String drawnUpKind(int at) {
        for (String word : List.of("此", "本", "如下", "以下")) {
            int from = text.startsWith(word, at) ? at + word.length() : -1;
            int end = from < 0 ? -1 : sentenceEnd(from);
            if (end - from >= 2 && end - from <= 8) {
                return text.substring(from, end);
            }
        }
        return null;
    }

    /** The first aim of the sentence, behind the texts that it builds on. */
    private @Nullable String aimBefore(int verb) {
        int from = verb;
        while (from > 0 && text.charAt(from - 1) != '。') {
            from--;
        }
        String sentence = text.substring(from, verb);
        int basis = Math.max(sentence.lastIndexOf("精神，"), sentence.lastIndexOf("要求，"));
        String aims = basis < 0 ? sentence : sentence.substring(basis + 3);
        int end = aims.indexOf('，');
        String aim = end < 0 ? aims : aims.substring(0, end);
        aim = aim.startsWith("为") ? aim.substring(1) : aim;
        return aim.length() < 4 || aim.length() > LONGEST || aim.indexOf('《') >= 0 ? null : aim;
    }

    private int sentenceEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            if ("。；，：:".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The bracket that belongs to a closing one; names within the name count. */
    private int open(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            if (text.charAt(i) == '》') {
                depth++;
            } else if (text.charAt(i) == '《' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
