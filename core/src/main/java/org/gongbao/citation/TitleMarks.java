package org.gongbao.citation;

import org.jspecify.annotations.Nullable;

/**
 * 《…》 around a title, with the slips that are printed: 《…《…》…》 for the inner 〈〉, 《《…》》.
 *
 * @param title without the marks around it
 * @param end index after the closing mark
 */
record TitleMarks(String title, int end) {

    /** A longer 《…》 is an unclosed one: no official title has so many characters. */
    static final int LONGEST = 120;

    /** The title whose 《 stands at the place; null where none closes it. */
    static @Nullable TitleMarks at(String text, int open) {
        int depth = 0;
        int most = Math.min(text.length(), open + LONGEST);
        for (int place = open; place < most; place++) {
            char c = text.charAt(place);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                int end = place + 1;
                while (end < text.length() && text.charAt(end) == '》') {
                    end++;
                }
                return new TitleMarks(inner(text.substring(open + 1, place)), end);
            } else if (c == '。') {
                return null;
            }
        }
        return null;
    }

    private static String inner(String marked) {
        String title = marked.strip();
        boolean doubled = title.startsWith("《") && title.endsWith("》") && title.indexOf('》') == title.length() - 1;
        return doubled ? title.substring(1, title.length() - 1).strip() : title;
    }
}
