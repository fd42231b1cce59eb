package org.gongbao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What recurs, as documents print it: 每周五, 每季度末月25日前, 每半年. */
public sealed interface Schedule {

    /**
     * One turn of it.
     *
     * @param opens the first day of the period it is about
     * @param due the last day on which it is in time
     */
    record Window(LocalDate opens, LocalDate due) {}

    /** The first turn that is not due before this day; empty where the text names no day a program could find. */
    Optional<Window> next(LocalDate day);

    /** 每日. */
    record Daily() implements Schedule {
        @Override
        public Optional<Window> next(LocalDate day) {
            return Optional.of(new Window(day, day));
        }
    }

    /** 每周, 每周五; a week without a day ends on Sunday. */
    record Weekly(DayOfWeek due) implements Schedule {
        @Override
        public Optional<Window> next(LocalDate day) {
            LocalDate end = day.with(TemporalAdjusters.nextOrSame(due));
            return Optional.of(new Window(end.minusDays(DayOfWeek.values().length - 1L), end));
        }
    }

    /**
     * 每月, 每季度, 每半年, 每年: so many months, the first beginning with January, due on a day of the last of them.
     *
     * @param dueMonth 1 for the first month of the period
     * @param dueDay 0 for the last day of the month
     */
    record Monthly(int months, int dueMonth, int dueDay) implements Schedule {
        @Override
        public Optional<Window> next(LocalDate day) {
            int month = day.getMonthValue() - 1;
            LocalDate opens = LocalDate.of(day.getYear(), month - month % months + 1, 1);
            while (due(opens).isBefore(day)) {
                opens = opens.plusMonths(months);
            }
            return Optional.of(new Window(opens, due(opens)));
        }

        private LocalDate due(LocalDate opens) {
            YearMonth month = YearMonth.from(opens).plusMonths(dueMonth - 1L);
            return dueDay == 0 || dueDay > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(dueDay);
        }
    }

    /** What only people know the days of, such as 每学期. */
    record ByHand(String text) implements Schedule {
        @Override
        public Optional<Window> next(LocalDate day) {
            return Optional.empty();
        }
    }

    /** Reads what a regulation file writes; empty for what is no recurrence. */
    static Optional<Schedule> parse(String text) {
        return Texts.read(text.strip());
    }

    /** The notation. */
    final class Texts {
        private static final int QUARTER = 3;
        private static final int HALF = 6;
        private static final int YEAR = 12;
        private static final String WEEKDAYS = "一二三四五六日";
        private static final Pattern WEEK = Pattern.compile("每周([一二三四五六日天])?(?:前)?");
        private static final Pattern MONTH = Pattern.compile("每月(?:底|末|(\\d{1,2})日)?(?:前)?");
        private static final Pattern QUARTERS = Pattern.compile("每季度?(?:(首|末)月?(\\d{1,2})日|末)?(?:前)?");
        private static final Pattern HALVES = Pattern.compile("每半年(?:末)?(?:前)?");
        private static final Pattern YEARS = Pattern.compile("每年(?:底|末|(\\d{1,2})月(?:底|末|(\\d{1,2})日)?)?(?:前)?");

        private Texts() {}

        private static Optional<Schedule> read(String text) {
            Matcher week = WEEK.matcher(text);
            if (week.matches()) {
                String day = week.group(1) == null ? "日" : week.group(1).replace("天", "日");
                return Optional.of(new Weekly(DayOfWeek.of(WEEKDAYS.indexOf(day) + 1)));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return monthly(1, 1, month.group(1));
            }
            Matcher quarter = QUARTERS.matcher(text);
            if (quarter.matches()) {
                return monthly(QUARTER, "首".equals(quarter.group(1)) ? 1 : QUARTER, quarter.group(2));
            }
            if (HALVES.matcher(text).matches()) {
                return monthly(HALF, HALF, null);
            }
            Matcher year = YEARS.matcher(text);
            if (year.matches()) {
                int due = year.group(1) == null ? YEAR : Integer.parseInt(year.group(1));
                return due < 1 || due > YEAR ? Optional.empty() : monthly(YEAR, due, year.group(2));
            }
            if (text.startsWith("每日") || text.startsWith("每天")) {
                return Optional.of(new Daily());
            }
            return text.startsWith("每") && text.length() > 1 ? Optional.of(new ByHand(text)) : Optional.empty();
        }

        private static Optional<Schedule> monthly(int months, int dueMonth, @Nullable String printedDay) {
            int day = printedDay == null ? 0 : Integer.parseInt(printedDay);
            return day > 31 || printedDay != null && day == 0
                    ? Optional.empty()
                    : Optional.of(new Monthly(months, dueMonth, day));
        }
    }
}
