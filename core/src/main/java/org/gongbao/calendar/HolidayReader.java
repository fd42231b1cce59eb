package org.gongbao.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.calendar.HolidayNotice.Holiday;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads holiday notices as {@code china.txt} writes them, and finds where they contradict themselves. */
final class HolidayReader {

    /** Holidays of a year reach into its neighbours by days, not by months. */
    private static final int REACH = 7;

    private final String file;
    private final Problems problems;
    private final List<HolidayNotice> notices = new ArrayList<>();
    private final Map<LocalDate, Integer> off = new HashMap<>();
    private final Map<LocalDate, Integer> worked = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();
    private @Nullable HolidayNotice open;

    HolidayReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<HolidayNotice> read(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] words = line.strip().split("\\s+", -1);
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            if (words[0].equals("通知") || words[0].equals("调整")) {
                head(words, number);
            } else {
                holiday(words, number);
            }
        }
        close();
        return notices;
    }

    private void head(String[] words, int line) {
        close();
        if (words.length != 3 || !words[1].matches("\\d{4}")) {
            problems.add(at(line), ProblemCode.BAD_NOTICE, "通知 2026 https://…");
            return;
        }
        boolean adjusts = words[0].equals("调整");
        int year = Integer.parseInt(words[1]);
        if (years.add(year) == adjusts) {
            problems.add(at(line), adjusts ? ProblemCode.NOTHING_TO_ADJUST : ProblemCode.NOTICE_TWICE, year);
        }
        open = new HolidayNotice(year, adjusts, words[2], List.of());
        off.clear();
        worked.clear();
    }

    private void close() {
        if (open != null) {
            notices.add(open);
            open = null;
        }
    }

    private void holiday(String[] words, int line) {
        HolidayNotice notice = open;
        if (notice == null) {
            problems.add(at(line), ProblemCode.BAD_NOTICE, "通知 2026 https://…");
            return;
        }
        if (words.length < 3
                || !words[1].equals("休")
                || words.length == 4
                || words.length > 4 && !words[3].equals("班")) {
            problems.add(at(line), ProblemCode.BAD_NOTICE, "元旦 休 2026-01-01..2026-01-03 班 2026-01-04");
            return;
        }
        int dots = words[2].indexOf("..");
        LocalDate first = day(dots < 0 ? words[2] : words[2].substring(0, dots), line);
        LocalDate last = dots < 0 ? first : day(words[2].substring(dots + 2), line);
        List<LocalDate> makeUp = new ArrayList<>();
        for (int i = 4; i < words.length; i++) {
            LocalDate day = day(words[i], line);
            if (day != null) {
                makeUp.add(day);
            }
        }
        if (first != null && last != null) {
            Holiday holiday = new Holiday(words[0], first, last, makeUp);
            check(notice, holiday, line);
            List<Holiday> more = new ArrayList<>(notice.holidays());
            more.add(holiday);
            open = new HolidayNotice(notice.year(), notice.adjusts(), notice.source(), more);
        }
    }

    private void check(HolidayNotice notice, Holiday holiday, int line) {
        LocalDate earliest = LocalDate.of(notice.year(), 1, 1).minusDays(REACH);
        LocalDate latest = LocalDate.of(notice.year(), 12, 31).plusDays(REACH);
        if (holiday.last().isBefore(holiday.first())
                || holiday.first().isBefore(earliest)
                || holiday.last().isAfter(latest)) {
            problems.add(at(line), ProblemCode.HOLIDAY_OUTSIDE_YEAR, holiday.name(), notice.year());
            return;
        }
        holiday.first().datesUntil(holiday.last().plusDays(1)).forEach(day -> {
            claim(off, worked, day, line);
        });
        for (LocalDate day : holiday.makeUp()) {
            claim(worked, off, day, line);
            if (isWeekday(day)) {
                problems.add(at(line), ProblemCode.MAKE_UP_ON_WEEKDAY, day);
            }
            if (day.isBefore(earliest) || day.isAfter(latest)) {
                problems.add(at(line), ProblemCode.HOLIDAY_OUTSIDE_YEAR, holiday.name(), notice.year());
            }
        }
    }

    private void claim(Map<LocalDate, Integer> as, Map<LocalDate, Integer> other, LocalDate day, int line) {
        Integer before = as.putIfAbsent(day, line);
        if (before != null) {
            problems.add(at(line), ProblemCode.DAY_TWICE, day, before);
        }
        Integer contrary = other.get(day);
        if (contrary != null) {
            problems.add(at(line), ProblemCode.DAY_OFF_AND_WORKED, day, contrary);
        }
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private @Nullable LocalDate day(String text, int line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            problems.add(at(line), ProblemCode.BAD_VALUE, text, "2026-01-01");
            return null;
        }
    }

    private Location at(int line) {
        return new Location(file, line, 1);
    }
}
