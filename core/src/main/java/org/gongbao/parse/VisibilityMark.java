package org.gongbao.parse;

import org.gongbao.document.Visibility;
import org.jspecify.annotations.Nullable;

/** （此件公开发布）, （此件予以公开）, （部分公开）: what a document says of its own publication. */
final class VisibilityMark {

    private static final int LONGEST = 20;

    private VisibilityMark() {}

    /** Reads a line or cell that is the mark and nothing else; null for anything else. */
    static @Nullable Visibility read(String text) {
        if (text.length() > 3 * LONGEST || text.indexOf("公开") < 0) {
            return null;
        }
        String tight = Spacing.removed(text);
        boolean bracketed = !tight.isEmpty() && "（(〔[【".indexOf(tight.charAt(0)) >= 0;
        String words = bracketed ? tight.substring(1) : tight;
        boolean marked = words.startsWith("此件")
                || words.startsWith("公开方式")
                || words.startsWith("公开属性")
                || (bracketed && (words.startsWith("部分公开") || words.startsWith("公开") || words.startsWith("主动公开")));
        if (tight.length() > LONGEST || !marked || tight.indexOf('。') >= 0) {
            return null;
        }
        if (words.contains("不予公开") || words.contains("不公开")) {
            return null;
        }
        return words.contains("部分公开") || words.contains("删减") ? Visibility.PARTIAL : Visibility.PUBLIC;
    }
}
