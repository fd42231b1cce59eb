package org.gongbao.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.gongbao.calendar.Countdown;
import org.gongbao.work.WorkDuty;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Deadlines as RFC 5545 has them: a day for what ends with a day, a moment for what ends within one. Written by hand: it
 * is six kinds of lines, and the library for it puts time zones of its own into the whole program.
 */
record DeadlineCalendar(String site, Instant now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** RFC 5545, 3.1: a line has at most so many bytes without its end. */
    private static final int LONGEST_LINE = 75;

    /** @param cut whether these are only the soonest; a day of its own then says so, where people look */
    String of(List<WorkDuty> duties, boolean cut) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Gongbao//deadlines//ZH");
        for (WorkDuty duty : duties) {
            if (duty.dueAt() != null) {
                event(text, duty, duty.dueAt());
            }
        }
        if (cut) {
            remark(text, duties.size());
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private void remark(StringBuilder text, int listed) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:cut@gongbao");
        line(text, "DTSTAMP:" + MOMENT.format(now));
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(now.atZone(Countdown.ZONE)));
        line(text, "SUMMARY:日历只列出最早到期的" + listed + "项");
        line(text, "DESCRIPTION:其余的任务见“我的工作”；按单位订阅可以看得更远。");
        line(text, "URL:" + site + "/work");
        line(text, "END:VEVENT");
    }

    private void event(StringBuilder text, WorkDuty duty, Instant tooLate) {
        String units =
                String.join("、", duty.parts().stream().map(WorkDuty.Part::unit).toList());
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + duty.id() + "@gongbao");
        line(text, "DTSTAMP:" + MOMENT.format(now));
        line(text, start(tooLate));
        line(text, "SUMMARY:" + escaped(duty.title()));
        line(
                text,
                "DESCRIPTION:"
                        + escaped(Objects.toString(duty.number(), "") + " " + String.join(" ", duty.clauses()) + "\n"
                                + units));
        line(
                text,
                "URL:" + site
                        + UriComponentsBuilder.fromPath("/work/duties/{county}/{id}")
                                .encode()
                                .buildAndExpand(duty.county(), duty.id())
                                .toUriString());
        line(text, "END:VEVENT");
    }

    /** What ends at midnight ends with the day before. */
    private static String start(Instant tooLate) {
        ZonedDateTime end = tooLate.atZone(Countdown.ZONE);
        LocalDate day = end.toLocalDate();
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "DTSTART;VALUE=DATE:" + DAY.format(day.minusDays(1))
                : "DTSTART:" + MOMENT.format(tooLate);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded where it is too long, between characters, never inside one. */
    static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int next = line.offsetByCodePoints(at, 1);
            String character = line.substring(at, next);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
            at = next;
        }
        text.append("\r\n");
    }
}
