package org.gongbao.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole date in any notation: 2026年1月4日, 二〇二六年一月四日, 2026-1-4, 2026.1.4.
 *
 * @param text as printed, without white space
 * @param value null where the calendar has no such day
 */
record PrintedDate(String text, @Nullable LocalDate value) {

    private static final int LONGEST = 16;

    /** Reads a text that is a date and nothing else but brackets around it. */
    static Optional<PrintedDate> parse(String text) {
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String tight = Spacing.removed(text);
        while (tight.startsWith("\uFFFD")) {
            tight = tight.substring(1);
        }
        if (tight.length() > 2
                && "（(".indexOf(tight.charAt(0)) >= 0
                && "）)".indexOf(tight.charAt(tight.length() - 1)) >= 0) {
            tight = tight.substring(1, tight.length() - 1);
        }
        if (tight.length() > LONGEST || tight.length() < 8) {
            return Optional.empty();
        }
        Scanner scanner = new Scanner(tight);
        int year = scanner.year();
        boolean chinese = scanner.accept("年");
        boolean separated = chinese || scanner.accept("-－.．/");
        int month = scanner.number();
        boolean monthEnds = separated && scanner.accept(chinese ? "月" : "-－.．/");
        int day = scanner.number();
        boolean dayEnds = !chinese || scanner.accept("日号");
        if (year < 1900 || year > 2999 || !monthEnds || !dayEnds || month < 0 || day < 0 || !scanner.atEnd()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PrintedDate(tight, LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.of(new PrintedDate(tight, null));
        }
    }

    private static final class Scanner {

        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        boolean atEnd() {
            return at == text.length();
        }

        boolean accept(String any) {
            if (atEnd() || any.indexOf(text.charAt(at)) < 0) {
                return false;
            }
            at++;
            return true;
        }

        /** Four digits, Arabic or Chinese; recognition reads 〇 as O now and then. */
        int year() {
            int value = 0;
            for (int i = 0; i < 4; i++) {
                int digit = atEnd() ? -1 : digit(text.charAt(at));
                if (digit < 0) {
                    return -1;
                }
                value = value * 10 + digit;
                at++;
            }
            return value;
        }

        int number() {
            int from = at;
            while (!atEnd() && (Numerals.isDigit(text.charAt(at)) || Numerals.isChinese(text.charAt(at)))) {
                at++;
            }
            return at == from || at - from > 4 ? -1 : Numerals.value(text.substring(from, at));
        }

        private static int digit(char character) {
            if (Numerals.isDigit(character)) {
                return character - '0';
            }
            return switch (character) {
                case '〇', '零', 'O', 'o', '○', '０' -> 0;
                default -> {
                    int place = "一二三四五六七八九".indexOf(character);
                    yield place < 0 ? -1 : place + 1;
                }
            };
        }
    }
}
