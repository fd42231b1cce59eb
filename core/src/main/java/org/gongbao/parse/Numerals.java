package org.gongbao.parse;

/** Chinese and Arabic numerals as labels print them, up to the hundreds. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    static boolean isChinese(char character) {
        return DIGITS.indexOf(character) > 0 || "十百零〇两".indexOf(character) >= 0;
    }

    /** The value, or 0 where the text is no numeral. */
    public static int value(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        return isDigit(text.charAt(0)) ? arabic(text) : chinese(text);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The Chinese numeral of a value below 1000, as labels print it. */
    public static String chinese(int value) {
        StringBuilder printed = new StringBuilder();
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        if (hundreds > 0) {
            printed.append(DIGITS.charAt(hundreds)).append('百');
            if (tens == 0 && ones > 0) {
                printed.append('零');
            }
        }
        if (tens > 0) {
            if (tens > 1 || hundreds > 0) {
                printed.append(DIGITS.charAt(tens));
            }
            printed.append('十');
        }
        if (ones > 0) {
            printed.append(DIGITS.charAt(ones));
        }
        return printed.toString();
    }

    private static int arabic(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) || value > 99_999) {
                return 0;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static int chinese(String text) {
        int value = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '十' -> {
                    value += 10 * Math.max(1, digit);
                    digit = 0;
                }
                case '百' -> {
                    value += 100 * Math.max(1, digit);
                    digit = 0;
                }
                case '〇', '零' -> digit *= 10;
                case '两' -> digit = 2;
                default -> {
                    int found = DIGITS.indexOf(character);
                    if (found < 0) {
                        return 0;
                    }
                    digit = digit >= 10 || digit == 0 ? digit + found : digit * 10 + found;
                }
            }
        }
        return value + digit;
    }
}
