package org.gongbao.parse;

/** What the marks of a text say about where its sentences end. */
final class Punctuation {

    private static final String ENDS = "。；！？：:;!?…";
    private static final String CLOSERS = "”’\"》〉）)】〕";
    private static final String PAUSES = "，、,—（(《〈“‘【〔";
    private static final String RESTS = "，。；：、）》”’！？,;)%％";

    private Punctuation() {}

    /** Whether the text ends as a paragraph does, closing quotes and brackets after the mark included. */
    static boolean ends(String text) {
        int at = text.length() - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0
                || ENDS.indexOf(text.charAt(at)) >= 0
                || (at < text.length() - 1 && endsWithBracketAfterSentence(text));
    }

    /** …。（某局负责落实）: a bracket that follows a full stop ends the paragraph. */
    private static boolean endsWithBracketAfterSentence(String text) {
        char last = text.charAt(text.length() - 1);
        if (last != '）' && last != ')') {
            return false;
        }
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char character = text.charAt(i);
            if (character == '）' || character == ')') {
                depth++;
            } else if ((character == '（' || character == '(') && --depth == 0) {
                return i > 0 && "。；！？".indexOf(text.charAt(i - 1)) >= 0;
            }
        }
        return true;
    }

    static boolean endsWithPause(String text) {
        return !text.isEmpty() && PAUSES.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a text can only be the rest of a sentence, because it begins with a mark that follows words. */
    static boolean beginsWithRest(String text) {
        return !text.isEmpty() && RESTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Where the text's first sentence ends, or -1: the place of its full stop. */
    static int firstStop(String text) {
        return text.indexOf('。');
    }
}
