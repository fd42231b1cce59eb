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

    private static final String OPENING = "《（(";
    private static final String CLOSING = "》）)";

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
            int opening = OPENING.indexOf(text.charAt(i));
            int closing = CLOSING.indexOf(text.charAt(i));
            if (opening >= 0) {
                titles += opening == 0 ? 1 : 0;
                brackets += opening == 0 ? 0 : 1;
                opened = i;
            } else if (closing == 0) {
                closeOther |= titles == 0 && i < LONGEST;
                titles = Math.max(0, titles - 1);
            } else if (closing > 0) {
                closeOther |= brackets == 0 && i < LONGEST && !isNumber(text, i);
                brackets = Math.max(0, brackets - 1);
            }
        }
        return new Brackets(closeOther, titles + brackets > 0 && text.length() - opened < LONGEST);
    }

    /** 1）: the bracket of a number needs no partner. */
    private static boolean isNumber(String text, int bracket) {
        return bracket > 0 && Numerals.isDigit(text.charAt(bracket - 1));
    }
}
