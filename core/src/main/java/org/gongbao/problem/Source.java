package org.gongbao.problem;

/** A piece of a file's text with the place of its first character, so that a problem in it can say where it stands. */
public record Source(Location start, String text) {

    /** A text that stands in no file: what a user typed, named so that messages can say what it is. */
    public static Source typed(String name, String text) {
        return new Source(new Location(name, 1, 1), text);
    }

    /** The place of the character at this offset. */
    public Location at(int offset) {
        int line = start.line();
        int column = start.column();
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(character)) {
                column++;
            }
        }
        return new Location(start.file(), line, column);
    }

    /** The part of this text from one offset to another, still knowing its place. */
    public Source part(int from, int to) {
        return new Source(at(from), text.substring(from, to));
    }

    /** This text without white space around it, still knowing its place. */
    public Source stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == '\u00a0' || character == '\u3000';
    }
}
