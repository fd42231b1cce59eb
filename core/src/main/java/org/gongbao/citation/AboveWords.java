package org.gongbao.citation;

/** Reads the words that name a place by where it stands, right above: 前款, 前条, 前项, 前两款, 上述规定. */
final class AboveWords {

    /** More must follow, for 目前条件 holds 前条. */
    private static final String[] AFTER_UNIT = {"规定", "所", "第", "的", "情形"};

    private static final String[] AFTER_ABOVE = {"规定", "情形", "条件", "标准", "要求", "条款", "措施", "事项"};
    private static final String ABOVE = "上述";
    private static final String COUNT = "两二三四五六七八九";

    private AboveWords() {}

    /** The end of the words at the start; the start where there are none. */
    static int end(String text, int start) {
        if (text.startsWith(ABOVE, start)) {
            int end = start + ABOVE.length();
            for (String after : AFTER_ABOVE) {
                if (text.startsWith(after, end)) {
                    return end + after.length();
                }
            }
            return start;
        }
        if (start >= text.length() || text.charAt(start) != '前') {
            return start;
        }
        int unit = start + 1 < text.length() && COUNT.indexOf(text.charAt(start + 1)) >= 0 ? start + 2 : start + 1;
        if (unit >= text.length() || "款条项".indexOf(text.charAt(unit)) < 0) {
            return start;
        }
        for (String after : AFTER_UNIT) {
            if (text.startsWith(after, unit + 1)) {
                return unit + 1;
            }
        }
        return start;
    }

    /** How many articles right above are meant, by 前三条; 0 where the words mean something else. */
    static int articles(String words) {
        boolean several = words.length() > 2 && words.charAt(0) == '前' && words.charAt(2) == '条';
        return several ? COUNT.indexOf(words.charAt(1)) == 0 ? 2 : COUNT.indexOf(words.charAt(1)) + 1 : 0;
    }

    /** Whether a place that a mention names is named so. */
    static boolean isAbove(String clause) {
        return clause.startsWith("前") || clause.startsWith(ABOVE);
    }
}
