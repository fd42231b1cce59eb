package org.gongbao.expression;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;

/** Cuts an expression into tokens; full-width punctuation becomes half-width, offsets stay those of the source. */
final class Lexer {

    private static final String TWO = "<= >= != ** ..";
    private static final String ONE = "+-*/=<>()[]{},:.?@;%";
    private static final String UNICODE = "×*÷/−-≤<≥>≠!、,；;：:（(）)，,［[］]｛{｝}＝=＜<＞>＋+－-％%？?．.。.";

    private final Source source;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(Source source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    static List<Token> tokens(Source source, Problems problems) {
        Lexer lexer = new Lexer(source, problems);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        int end = lexer.text.length();
        lexer.tokens.add(new Token(Token.Kind.END, "", end, end));
        return lexer.tokens;
    }

    private void next() {
        char character = text.charAt(at);
        if (isSpace(character)) {
            at++;
        } else if (character == '"' || character == '“') {
            string(character);
        } else if (isDigit(character)
                || (half(character) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)) && !endsRange())) {
            number();
        } else if (isNameStart(text.codePointAt(at))) {
            name();
        } else {
            symbol();
        }
    }

    /** Whether the point before us belongs to {@code ..}, so that {@code 1...5} is no number. */
    private boolean endsRange() {
        return at > 0 && half(text.charAt(at - 1)) == '.';
    }

    private void string(char quote) {
        char closing = quote == '“' ? '”' : '"';
        int from = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != closing) {
            char character = text.charAt(at++);
            if (character == '\\' && at < text.length()) {
                value.append(escaped());
            } else {
                value.append(character);
            }
        }
        if (at == text.length()) {
            problems.add(source.at(from), ProblemCode.STRING_NOT_CLOSED);
        }
        at = Math.min(at + 1, text.length());
        tokens.add(new Token(Token.Kind.STRING, value.toString(), from, at));
    }

    private String escaped() {
        char character = text.charAt(at++);
        return switch (character) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'u' -> unicode(4);
            case 'U' -> unicode(6);
            default -> String.valueOf(character);
        };
    }

    private String unicode(int digits) {
        int end = Math.min(at + digits, text.length());
        String code = text.substring(at, end);
        for (int i = 0; i < code.length(); i++) {
            if (Character.digit(code.charAt(i), 16) < 0) {
                return "u";
            }
        }
        if (code.length() < digits || !Character.isValidCodePoint(Integer.parseInt(code, 16))) {
            return "u";
        }
        at = end;
        return Character.toString(Integer.parseInt(code, 16));
    }

    private void number() {
        int from = at;
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && (isDigit(text.charAt(at)) || isPoint())) {
            digits.append(half(text.charAt(at++)));
        }
        if (at + 1 < text.length() && (text.charAt(at) == 'E' || text.charAt(at) == 'e') && isExponent(at + 1)) {
            digits.append('E');
            at++;
            while (at < text.length() && (isDigit(text.charAt(at)) || "+-".indexOf(half(text.charAt(at))) >= 0)) {
                digits.append(half(text.charAt(at++)));
            }
        }
        tokens.add(new Token(Token.Kind.NUMBER, digits.toString(), from, at));
    }

    private boolean isExponent(int index) {
        char first = half(text.charAt(index));
        return isDigit(first)
                || ((first == '+' || first == '-') && index + 1 < text.length() && isDigit(text.charAt(index + 1)));
    }

    /** A point inside a number, not the first of {@code ..}. */
    private boolean isPoint() {
        return half(text.charAt(at)) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private void name() {
        int from = at;
        while (at < text.length() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        tokens.add(new Token(Token.Kind.NAME, text.substring(from, at), from, at));
    }

    private void symbol() {
        int from = at;
        char character = text.charAt(at);
        if (character == '≤' || character == '≥' || character == '≠') {
            at++;
            tokens.add(new Token(Token.Kind.SYMBOL, half(character) + "=", from, at));
            return;
        }
        if (at + 1 < text.length()) {
            String two = "" + half(character) + half(text.charAt(at + 1));
            if (TWO.contains(two) && !two.contains(" ")) {
                at += 2;
                tokens.add(new Token(Token.Kind.SYMBOL, two, from, at));
                return;
            }
        }
        at += Character.charCount(text.codePointAt(at));
        char half = half(character);
        boolean known = ONE.indexOf(half) >= 0;
        tokens.add(new Token(Token.Kind.SYMBOL, known ? String.valueOf(half) : text.substring(from, at), from, at));
        if (!known) {
            problems.add(source.at(from), ProblemCode.UNEXPECTED_CHARACTER, text.substring(from, at));
        }
    }

    /** Half-width for full-width digits, letters and punctuation. */
    static char half(char character) {
        if (character >= '！' && character <= '～') {
            return (char) (character - '！' + '!');
        }
        for (int i = 0; i < UNICODE.length(); i += 2) {
            if (UNICODE.charAt(i) == character) {
                return UNICODE.charAt(i + 1);
            }
        }
        return character;
    }

    private static boolean isDigit(char character) {
        char half = half(character);
        return half >= '0' && half <= '9';
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == '\u00a0' || character == '\u3000';
    }

    static boolean isNameStart(int point) {
        return (Character.isLetter(point) || point == '_' || isSign(point))
                || Character.getType(point) == Character.LETTER_NUMBER;
    }

    /** Signs that stand in units and names: ℃, №, ①. */
    private static boolean isSign(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL || type == Character.OTHER_NUMBER;
    }

    static boolean isNamePart(int point) {
        return isNameStart(point)
                || point >= '0' && point <= '9'
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
