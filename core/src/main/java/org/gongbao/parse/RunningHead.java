package org.gongbao.parse;

import java.util.Optional;

/** The line at the top of a page that names gazette, year and number, e.g. 清河县人民政府公报 2026•1. */
record RunningHead(String gazette, int year, int number) {

    private static final String NAME_END = "公报";

    static Optional<RunningHead> parse(String text) {
        String tight = Spacing.removed(text);
        int end = tight.indexOf(NAME_END);
        if (end < 0) {
            return Optional.empty();
        }
        int digits = end + NAME_END.length();
        if (digits + 6 > tight.length()) {
            return Optional.empty();
        }
        int year = Numerals.value(tight.substring(digits, digits + 4));
        int from = digits + 4;
        while (from < tight.length() && "•·.年第-－—/".indexOf(tight.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < tight.length() && Numerals.isDigit(tight.charAt(to))) {
            to++;
        }
        int number = Numerals.value(tight.substring(from, to));
        return year < 1949 || year > 2999 || from == digits + 4 || number == 0
                ? Optional.empty()
                : Optional.of(new RunningHead(name(tight, end), year, number));
    }

    /** One page may print the city before the county, another not. */
    boolean sameIssue(RunningHead other) {
        return year == other.year
                && number == other.number
                && (gazette.endsWith(other.gazette) || other.gazette.endsWith(gazette));
    }

    @Override
    public String toString() {
        return gazette + year + "年第" + number + "期";
    }

    /** The group of documents may stand before the name: 区政府文件清河区人民政府公报. */
    private static String name(String tight, int end) {
        int group = tight.lastIndexOf("文件", end);
        return tight.substring(group < 0 ? 0 : group + 2, end) + NAME_END;
    }
}
