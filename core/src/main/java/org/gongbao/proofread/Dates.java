package org.gongbao.proofread;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/** Holds days against the calendar and against each other: impossible ones, weekdays, lengths and order of periods. */
final class Dates implements Check {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern WEEKDAY = Pattern.compile("^\\s*[（(]?(?:星期|周)([一二三四五六日天])");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:起|开始)?[，,]?\\s*(?:至|到|—+|－|-|~|～)\\s*");
    private static final Pattern LENGTH = Pattern.compile("(?<![\\d.])(?:为期|期限?(?:一般)?为|共计?|历时|持续)(\\d{1,3})(?:天|日)");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        year(text.document(), findings);
        for (Passage passage : text.passages()) {
            List<Days> days = Days.in(passage.text(), year(text.document()));
            for (int i = 0; i < days.size(); i++) {
                Days day = days.get(i);
                if (day.value() == null) {
                    findings.add(new Finding(
                            FindingCode.IMPOSSIBLE_DATE,
                            List.of(day.printed()),
                            text.linesOf(passage.lines(), day.printed())));
                    continue;
                }
                weekday(text, passage, day, findings);
                if (i + 1 < days.size() && days.get(i + 1).value() != null) {
                    period(text, passage, day, days.get(i + 1), findings);
                }
            }
        }
        return findings;
    }

    /** The year that days without one are of; null where the document prints neither date nor number. */
    static @Nullable Integer year(GovernmentDocument document) {
        LocalDate date = document.date();
        if (date != null) {
            return date.getYear();
        }
        return document.number() == null ? null : document.number().year();
    }

    /** A number of one year on a document of another; in January the last year's numbers may run on. */
    private static void year(GovernmentDocument document, List<Finding> findings) {
        LocalDate date = document.date();
        if (document.number() == null || date == null) {
            return;
        }
        int year = document.number().year();
        boolean late = date.getYear() == year + 1 && date.getMonthValue() == 1;
        if (year != date.getYear() && !late) {
            findings.add(new Finding(
                    FindingCode.NUMBER_YEAR,
                    List.of(document.number().toString(), date.toString()),
                    List.of(LineRange.of(document.lines().first()))));
        }
    }

    private static void weekday(Manuscript text, Passage passage, Days day, List<Finding> findings) {
        Matcher weekday = WEEKDAY.matcher(passage.text().substring(day.end()));
        if (!weekday.find() || !day.yearPrinted()) {
            return;
        }
        DayOfWeek printed = DayOfWeek.of(WEEKDAYS.indexOf(weekday.group(1).replace('天', '日')) + 1);
        DayOfWeek real = day.known().getDayOfWeek();
        if (printed != real) {
            findings.add(new Finding(
                    FindingCode.WEEKDAY,
                    List.of(day.printed() + weekday.group().strip(), "星期" + WEEKDAYS.charAt(real.getValue() - 1)),
                    text.linesOf(passage.lines(), day.printed())));
        }
    }

    private static void period(Manuscript text, Passage passage, Days from, Days to, List<Finding> findings) {
        String between = passage.text().substring(from.end(), to.start());
        if (!BETWEEN.matcher(between).matches()) {
            return;
        }
        String words = passage.text().substring(from.start(), to.end());
        long length = ChronoUnit.DAYS.between(from.known(), to.known()) + 1;
        if (length < 1) {
            boolean nextYear =
                    !to.yearPrinted() && !between.isEmpty() && passage.text().startsWith("次年", to.start() - 2);
            if (!nextYear && (to.yearPrinted() || !from.yearPrinted() || length > -60)) {
                findings.add(
                        new Finding(FindingCode.PERIOD_REVERSED, List.of(words), text.linesOf(passage.lines(), words)));
            }
            return;
        }
        String sentence = passage.sentenceAt(from.start());
        Matcher stated = LENGTH.matcher(sentence);
        if (stated.find() && !stated.find()) {
            stated.reset();
            stated.find();
            if (Long.parseLong(stated.group(1)) != length) {
                findings.add(new Finding(
                        FindingCode.PERIOD_LENGTH,
                        List.of(stated.group(), words, String.valueOf(length)),
                        text.linesOf(passage.lines(), words)));
            }
        }
    }
}
