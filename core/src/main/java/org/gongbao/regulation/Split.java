package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.problem.Source;

/** Cuts a text at separators that stand outside of brackets and quotes; the pieces know their places. */
final class Split {

    private static final String OPENING = "([{（［｛〔“《";
    private static final String CLOSING = ")]}）］｝〕”》";

    private Split() {}

    static List<Source> at(Source source, String separators) {
        List<Source> pieces = new ArrayList<>();
        String text = source.text();
        int from = 0;
        int at = next(text, separators, 0);
        while (at >= 0) {
            pieces.add(source.part(from, at).stripped());
            from = at + 1;
            at = next(text, separators, from);
        }
        pieces.add(source.part(from, text.length()).stripped());
        return pieces;
    }

    /** Where the first of these separators stands outside of brackets and quotes, or -1. */
    static int next(String text, String separators, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && depth == 0 && separators.indexOf(character) >= 0) {
                return i;
            } else if (!quoted && opens(character)) {
                depth++;
            } else if (!quoted && closes(character) && depth > 0) {
                depth--;
            }
        }
        return -1;
    }

    private static boolean opens(char character) {
        return OPENING.indexOf(character) >= 0;
    }

    private static boolean closes(char character) {
        return CLOSING.indexOf(character) >= 0;
    }
}
