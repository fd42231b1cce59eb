package org.gongbao.expression;

/**
 * A word of an expression.
 *
 * @param text half-width; a string without its quotes
 * @param from offset of its first character in the source
 * @param to offset after its last
 */
record Token(Kind kind, String text, int from, int to) {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
