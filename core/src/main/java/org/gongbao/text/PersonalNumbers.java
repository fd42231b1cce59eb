package org.gongbao.text;

import java.util.List;

/**
 * Masks mobile and identity numbers of persons; every output passes through here. Numbers of offices (with area code)
 * stay readable.
 */
public final class PersonalNumbers {

    /**
     * A way such numbers are written.
     *
     * @param groups digits in each group, groups being separated by one blank or hyphen
     * @param head how many digits stay readable in front; four stay at the end
     */
    private record Form(List<Integer> groups, int head, boolean mobile) {}

    private static final List<Form> FORMS = List.of(
            new Form(List.of(18), 6, false), new Form(List.of(11), 3, true), new Form(List.of(3, 4, 4), 3, true));

    private static final int TAIL = 4;

    private PersonalNumbers() {}

    /** The text with the middle of every mobile number (11 digits, 13… to 19…) and identity number (18 places) as *. */
    public static String mask(String text) {
        StringBuilder masked = null;
        int place = 0;
        while (place < text.length()) {
            if (!isDigit(text, place)) {
                place++;
                continue;
            }
            int end = place;
            for (Form form : FORMS) {
                end = endOf(form, text, place);
                if (end > place) {
                    masked = masked == null ? new StringBuilder(text) : masked;
                    hide(masked, place, end, form.head());
                    break;
                }
            }
            while (end == place || isDigit(text, end)) {
                end = end == place ? place + 1 : end + 1;
            }
            place = end;
        }
        return masked == null ? text : masked.toString();
    }

    /** Where the number of this form that begins at the start ends; the start itself where there is none. */
    private static int endOf(Form form, String text, int start) {
        if (form.mobile()
                && (text.charAt(start) != '1' || start + 1 >= text.length() || text.charAt(start + 1) < '3')) {
            return start;
        }
        int place = start;
        for (int group = 0; group < form.groups().size(); group++) {
            if (group > 0) {
                if (place >= text.length() || (text.charAt(place) != ' ' && text.charAt(place) != '-')) {
                    return start;
                }
                place++;
            }
            int digits = form.groups().get(group);
            for (int digit = 1; digit <= digits; digit++, place++) {
                boolean check = !form.mobile() && digit == digits && isCheckLetter(text, place);
                if (!isDigit(text, place) && !check) {
                    return start;
                }
            }
        }
        return isDigit(text, place) ? start : place;
    }

    private static void hide(StringBuilder text, int start, int end, int head) {
        int seen = 0;
        for (int place = start; place < end - TAIL; place++) {
            if (isDigit(text, place) && ++seen > head) {
                text.setCharAt(place, '*');
            }
        }
    }

    private static boolean isCheckLetter(CharSequence text, int place) {
        return place < text.length() && (text.charAt(place) == 'X' || text.charAt(place) == 'x');
    }

    private static boolean isDigit(CharSequence text, int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }
}
