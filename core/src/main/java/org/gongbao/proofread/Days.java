package org.gongbao.proofread;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that running text names.
 *
 * @param value null where the calendar has no such day
 * @param yearPrinted false where the year was taken from the day before it or from the document
 * @param printed its words without white space
 */
record Days(@Nullable LocalDate value, boolean yearPrinted, String printed, int start, int end) {

    private static final Pattern DAY = Pattern.compile(
            "(?:(?<year>20\\d\\d)\\s*年\\s*)?(?<![\\d.])(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日");

    /**
     * All days of a text in its order; a year once printed holds for the days behind it in the sentence.
     *
     * @param year of days behind which none is printed; where it is null they are left out
     */
    static List<Days> in(String text, @Nullable Integer year) {
        List<Days> days = new ArrayList<>();
        Matcher day = DAY.matcher(text);
        Integer known = year;
        int last = 0;
        while (day.find()) {
            if (text.substring(last, day.start()).indexOf('。') >= 0) {
                known = year;
            }
            last = day.end();
            boolean printed = day.group("year") != null;
            known = printed ? Integer.valueOf(day.group("year")) : known;
            if (known == null) {
                continue;
            }
            LocalDate value;
            try {
                value = LocalDate.of(known, Integer.parseInt(day.group("month")), Integer.parseInt(day.group("day")));
            } catch (DateTimeException noSuchDay) {
                value = null;
            }
            days.add(new Days(value, printed, Sheet.tight(day.group()), day.start(), day.end()));
        }
        return days;
    }

    /** The day where the calendar has it. */
    LocalDate known() {
        if (value == null) {
            throw new IllegalStateException("no such day: " + printed);
        }
        return value;
    }
}
