package org.gongbao.gazette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongbao.gazette.SearchResult.Piece;

/** Marks the words of a question in a text and cuts out what stands around the first of them. */
final class Marker {

    private static final int EXTRACT = 120;
    private static final int BEFORE = 30;

    private final List<Question.Word> words;

    Marker(List<Question.Word> words) {
        this.words = words;
    }

    /** The whole text in pieces. */
    List<Piece> whole(String text) {
        return pieces(text, marks(text), 0, text.length());
    }

    /** Some 120 characters around the first mark; … where something is left out. */
    List<Piece> extract(String text) {
        String flat = text.replace('\n', ' ');
        BitSet marks = marks(flat);
        int start = Math.max(0, marks.nextSetBit(0) - BEFORE);
        if (start + EXTRACT > flat.length()) {
            start = Math.max(0, flat.length() - EXTRACT);
        }
        int end = Math.min(flat.length(), start + EXTRACT);
        start = onCharacter(flat, start);
        end = onCharacter(flat, end);
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(flat, marks, start, end));
        if (end < flat.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    /** A word is marked where it stands as written; where it nowhere does, its tokens are. */
    private BitSet marks(String text) {
        String normal = normal(text);
        BitSet marks = new BitSet();
        for (Question.Word word : words) {
            if (!mark(normal, normal(word.text()), marks)) {
                word.tokens().forEach(token -> mark(normal, token, marks));
            }
        }
        return marks;
    }

    private static boolean mark(String text, String word, BitSet marks) {
        boolean found = false;
        for (int place = text.indexOf(word); place >= 0 && !word.isEmpty(); place = text.indexOf(word, place + 1)) {
            marks.set(place, place + word.length());
            found = true;
        }
        return found;
    }

    private static List<Piece> pieces(String text, BitSet marks, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int place = start;
        while (place < end) {
            boolean marked = marks.get(place);
            int next = marked ? marks.nextClearBit(place) : marks.nextSetBit(place);
            int stop = next < 0 ? end : Math.min(next, end);
            pieces.add(new Piece(text.substring(place, stop), marked));
            place = stop;
        }
        return pieces;
    }

    /** Half-width lower case, character by character, so that places stay the same. */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            char narrow = character >= '！' && character <= '～' ? (char) (character - '！' + '!') : character;
            normal.append(Character.toLowerCase(narrow));
        }
        return normal.toString();
    }

    private static int onCharacter(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
