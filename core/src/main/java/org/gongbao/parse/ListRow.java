package org.gongbao.parse;

import java.util.List;

/**
 * A line of a list of people: a post before a colon, or a name with a gap behind it. It begins a paragraph, however full
 * the line above is.
 */
final class ListRow {

    private static final int LONGEST_POST = 12;
    /** The posts of a leading group, also with 副 and the like before them. */
    private static final List<String> POSTS = List.of("组长", "指挥长", "总指挥", "主任", "召集人", "组员", "成员");

    private static final int LONGEST_NAME = 4;
    /** The last characters of what other posts are called: 局长, 主任, 干事, 技术员. */
    private static final String POST_ENDS = "长任员记师事席理官";

    private ListRow() {}

    static boolean is(PageLine line) {
        return line.kind() == PageLine.Kind.TEXT
                && line.text().indexOf('。') < 0
                && (beginsWithPost(line.text()) || beginsWithName(line.raw()));
    }

    private static boolean beginsWithPost(String text) {
        int colon = text.indexOf('：', 0, Math.min(text.length(), LONGEST_POST));
        if (colon <= 0) {
            return false;
        }
        String post = Spacing.removed(text.substring(0, colon));
        return POSTS.stream().anyMatch(post::endsWith);
    }

    /** 刘某某  某乡乡长, 王  某  某局局长: one word of a name, or two of one character, before a gap. */
    private static boolean beginsWithName(String raw) {
        int from = afterSpaces(raw, 0);
        int end = afterWord(raw, from);
        if (end - from == 1) {
            int second = afterSpaces(raw, end);
            end = afterWord(raw, second);
            if (second == from + 1 || end - second != 1) {
                return false;
            }
        }
        int post = afterSpaces(raw, end);
        boolean name = end - from > 1 && end - from <= LONGEST_NAME && afterWord(raw, post) > post + 1;
        return name && (post - end > 1 || (post > end && endsLikePost(raw)));
    }

    private static boolean endsLikePost(String raw) {
        String text = raw.strip();
        return POST_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static int afterSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterWord(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isIdeographic(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
