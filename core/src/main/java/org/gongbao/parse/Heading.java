package org.gongbao.parse;

import org.gongbao.document.Level;
import org.jspecify.annotations.Nullable;

/**
 * The title that a labelled paragraph begins with.
 *
 * @param text without the full stop that ends it
 * @param length how much of the paragraph it takes, label and full stop included
 */
record Heading(String text, int length) {

    /** A heading that takes its whole paragraph is not longer. */
    private static final int LONGEST = 60;
    /** A heading that opens a paragraph is not longer. */
    private static final int LONGEST_INLINE = 30;

    private static final int LONGEST_OF_ARTICLE = 16;

    /**
     * @param next what follows the paragraph, null at the end
     * @param inList whether the clause before it is an item of a list, so that a sentence is an item too
     */
    static Heading of(Item item, Label label, @Nullable Item next, boolean inList) {
        String text = item.block().text();
        String rest = text.substring(label.length());
        int stop = rest.indexOf('。');
        if (stop < 0 && !endsSentence(rest) && rest.strip().length() <= LONGEST) {
            return new Heading(rest.strip(), text.length());
        }
        int longest = label.level() == Level.ARTICLE ? LONGEST_OF_ARTICLE : LONGEST_INLINE;
        boolean isShort = stop > 0 && stop <= longest && rest.lastIndexOf('；', stop) < 0;
        boolean opensText = stop + 1 < rest.length();
        boolean goesOn = next != null && (next.label() == null ? next.block().isText() : isBelow(next.label(), label));
        return isShort && (opensText || (goesOn && !inList && label.level() != Level.ARTICLE))
                ? new Heading(rest.substring(0, stop).strip(), label.length() + stop + 1)
                : new Heading("", label.length());
    }

    private static boolean isBelow(Label next, Label label) {
        return ClauseTree.rank(next) > ClauseTree.rank(label);
    }

    /** A heading may end with a colon, an item of a list with a semicolon may not. */
    private static boolean endsSentence(String rest) {
        String text = rest.strip();
        if (text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean colon = last == '：' || last == ':';
        return colon ? text.length() > 20 || text.indexOf('，') >= 0 : Punctuation.ends(text);
    }
}
