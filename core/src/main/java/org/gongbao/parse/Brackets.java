package org.gongbao.parse;

/**
 * Whether a text stands inside brackets that another one opens or closes: the surest sign that it is a part of a torn
 * sentence.
 *
 * @param closeOther whether it closes a bracket that it did not open
 * @param stayOpen whether it opens one that it does not close
 */
record Brackets(boolean closeOther, boolean stayOpen) {

    /** A bracket that is open for longer was never closed in print. */
    static final int LONGEST = 120;

    private static final int FIRST_WORDS = 5;

    /**
     * Whether a text closes with its first words a quotation that another one opened. Later in a line it says nothing:
     * quotations run over many lines, of which each stands where it belongs.
     */
    static boolean closesQuotation(String text) {
        int closed = text.indexOf('”');
        return closed > 0 && closed < FIRST_WORDS && text.lastIndexOf('“', closed) < 0;
    }

    static Brackets of(String text) {
        int titles = 0;
        int brackets = 0;
        int opened = 0;
        boolean closeOther = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '《' -> {
                    titles++;
                    opened = i;
                }
                case '（', '(' -> {
                    brackets++;
                    opened = i;
                }
                case '》' -> {
                    closeOther |= titles == 0 && i < LONGEST;
                    titles = Math.max(0, titles - 1);
                }
                case '）', ')' -> {
                    closeOther |= brackets == 0 && i < LONGEST && !isNumber(text, i);
                    brackets = Math.max(0, brackets - 1);
                }
                default -> {}
            }
        }
        return new Brackets(closeOther, titles + brackets > 0 && text.length() - opened < LONGEST);
    }

    /** 1）: the bracket of a number needs no partner. */
    private static boolean isNumber(String text, int bracket) {
        return bracket > 0 && Numerals.isDigit(text.charAt(bracket - 1));
    }
}
