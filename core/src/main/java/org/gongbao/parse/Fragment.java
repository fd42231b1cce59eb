package org.gongbao.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a page that continue each other: what extraction kept together when it lost the order of a page.
 *
 * @param place where the fragment stands among the fragments of its page as extracted
 * @param label its number, null where it has none
 * @param brackets whether it stands inside brackets of another one
 * @param isRest whether it can only be the rest of a paragraph that another column or page began
 * @param mayBeRest whether nothing shows that it is not such a rest
 * @param isOpen whether it breaks off, so that a rest must follow
 * @param mayGoOn whether it fills its line, so that a rest may follow
 * @param isRow whether it is a row of a list of people
 * @param closes whether it stands at the end of a letter: 特此报告, 联系电话：…
 */
record Fragment(
        List<LabelledLine> lines,
        String text,
        int place,
        @Nullable Label label,
        Brackets brackets,
        boolean isRest,
        boolean mayBeRest,
        boolean isOpen,
        boolean mayGoOn,
        boolean isRow,
        boolean closes) {

    Fragment {
        lines = List.copyOf(lines);
    }

    /** A title of a clause, which needs something below it. */
    boolean isHeading() {
        return label != null && !isOpen && (endsWith('：') || !Punctuation.ends(text)) && text.indexOf('。') < 0;
    }

    boolean endsWith(char mark) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == mark;
    }

    /** The words by which a heading can be known to belong to a text: a heading's own, a text's beginning. */
    String topic() {
        int from = label == null ? 0 : label.length();
        return text.substring(from, Math.min(text.length(), from + 160));
    }
}
