package org.gongbao.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

    /** Digits and stars, in groups like those of a number. */
    private static final Pattern DIGITS_AND_STARS = Pattern.compile("[0-9*](?:[ -]?[0-9*])*");

    private PersonalNumbers() {}

    private record Span(int start, int end, Form form) {}

    /** The text with the middle of every mobile number (11 digits, 13… to 19…) and identity number (18 places) as *. */
    public static String mask(String text) {
        List<Span> numbers = numbers(text);
        if (numbers.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        numbers.forEach(number -> hide(masked, number));
        return masked.toString();
    }

    /**
     * What somebody means who has changed a text that was shown to them masked: a number that they left as it was shown is the
     * number that is there. Empty where they have changed a part of what was shown of one: nobody knows the rest.
     *
     * @param typed what was shown, changed
     * @param known the text as it is
     */
    public static Optional<String> restore(String typed, String known) {
        List<Span> numbers = numbers(known);
        String masked = mask(known);
        StringBuilder restored = new StringBuilder(typed);
        for (Span number : numbers) {
            String shown = masked.substring(number.start(), number.end());
            int at = restored.indexOf(shown);
            if (at >= 0) {
                restored.replace(at, at + shown.length(), known.substring(number.start(), number.end()));
            }
        }
        boolean whole = numbers.isEmpty()
                || DIGITS_AND_STARS
                        .matcher(restored)
                        .results()
                        .map(MatchResult::group)
                        .allMatch(group ->
                                !group.contains("*") || group.chars().allMatch(c -> c == '*') || known.contains(group));
        return whole ? Optional.of(restored.toString()) : Optional.empty();
    }

    private static List<Span> numbers(String text) {
        List<Span> numbers = new ArrayList<>();
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
                    numbers.add(new Span(place, end, form));
                    break;
                }
            }
            while (end == place || isDigit(text, end)) {
                end = end == place ? place + 1 : end + 1;
            }
            place = end;
        }
        return numbers;
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

    private static void hide(StringBuilder text, Span number) {
        int seen = 0;
        for (int place = number.start(); place < number.end() - TAIL; place++) {
            if (isDigit(text, place) && ++seen > number.form().head()) {
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
