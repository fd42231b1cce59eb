package org.gongbao.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.GovernmentDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads by when something is to be done. A date without a year is in the document's plan year: the one year that its
 * title names, else that of its date, else that of its number.
 */
final class DeadlineReader {

    private static final String YEAR = "(?:(?<year>20\\d\\d)\\s*年|(?<this>今年|本年|当年|年内)|(?<next>明年|次年))?";
    private static final String DAY = "(?<day>\\d{1,2})\\s*[日号]";
    private static final String MONTH = "(?<month>\\d{1,2})\\s*月";
    private static final String BEFORE = "(?:之前|以前|前|止|内)";

    private static final Pattern DATE = Pattern.compile(
            YEAR + MONTH + "(?:份)?(?:" + DAY + "|(?<third>[上中下]旬)|(?<end>月?[底末]))?(?<before>" + BEFORE + ")?");
    private static final Pattern YEAR_END = Pattern.compile(
            "(?:(?<year>20\\d\\d)\\s*年|(?<this>今年|本年|当年))?(?<half>上半年|年?[底末])(?<before>" + BEFORE + ")?");
    private static final Pattern WITHIN_YEAR =
            Pattern.compile("(?:(?<year>20\\d\\d)\\s*|(?<this>今|本|当))?年内(?!容|外|部|[涵在])");
    private static final Pattern TO_YEAR = Pattern.compile("到(?<year>20\\d\\d)年(?![\\d\\s]*月|[底末])");
    private static final Pattern RECURRING =
            Pattern.compile("每(?:个)?(?:年|半年|季度|季|月|周|星期|日|天|学期|学年)[^，。；、,;每]{0,10}?前(?![期置往景端沿后])");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:自|从|在)?[^，。；,;]{0,8}?(?:发布|印发|下发|公布|施行|实施|颁布|颁发)(?:之日)?(?:起|后)(?:的)?\\s*(?<count>\\d{1,3})\\s*"
                    + "(?<unit>个工作日|工作日|个月|月|日|天)(?:之?内|前)");
    private static final Pattern ALWAYS = Pattern.compile("长期坚持|长期执行|持续坚持|常年坚持");
    private static final Pattern FOREVER = Pattern.compile("长期|常年|持续|全年|常态化|每年|每月|每季度");
    private static final String NOT_A_LIMIT = "截至|截止|自|从|以来";

    private final int planYear;
    private final @Nullable LocalDate issued;

    private DeadlineReader(int planYear, @Nullable LocalDate issued) {
        this.planYear = planYear;
        this.issued = issued;
    }

    static DeadlineReader of(GovernmentDocument document) {
        List<Integer> titled = Pattern.compile("20\\d\\d")
                .matcher(Objects.requireNonNullElse(document.title(), ""))
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .distinct()
                .toList();
        int year = 0;
        if (titled.size() == 1) {
            year = titled.getFirst();
        } else if (document.date() != null) {
            year = document.date().getYear();
        } else if (document.number() != null) {
            year = document.number().year();
        }
        return new DeadlineReader(year, document.date());
    }

    /** The first deadline of a text that speaks of other things too. */
    Optional<Deadline> in(String text) {
        Found best = null;
        for (Found found : new Found[] {
            recurring(text), relative(text), always(text), date(text), yearEnd(text), withinYear(text), toYear(text)
        }) {
            if (found != null && (best == null || found.start < best.start)) {
                best = found;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.deadline);
    }

    /** The deadline that a column or label states; its words are kept even where they name no day. */
    Deadline stated(String words) {
        if (words.endsWith("起")
                || recurring(words) != null
                || FOREVER.matcher(words).lookingAt()) {
            return new Deadline(words, null);
        }
        Found relative = relative(words);
        if (relative != null) {
            return new Deadline(words, relative.deadline.date());
        }
        Matcher whole =
                Pattern.compile("(20\\d\\d)[-./](\\d{1,2})(?:[-./](\\d{1,2}))?").matcher(words);
        if (whole.find()) {
            return new Deadline(words, last(whole.group(1), whole.group(2), whole.group(3), null));
        }
        LocalDate date = null;
        for (Matcher month = DATE.matcher(words); month.find(); ) {
            date = day(month);
        }
        if (date == null) {
            Matcher end = YEAR_END.matcher(words);
            Matcher year = Pattern.compile("^(20\\d\\d)年?$").matcher(words);
            date = end.find() ? endOf(end) : year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 12, 31) : null;
        }
        return new Deadline(words, date);
    }

    private record Found(int start, Deadline deadline) {}

    private static @Nullable Found always(String text) {
        Matcher always = ALWAYS.matcher(text);
        return always.find() ? new Found(always.start(), new Deadline(always.group(), null)) : null;
    }

    private static @Nullable Found recurring(String text) {
        Matcher every = RECURRING.matcher(text);
        return every.find() ? new Found(every.start(), new Deadline(every.group(), null)) : null;
    }

    private @Nullable Found relative(String text) {
        Matcher after = RELATIVE.matcher(text);
        if (!after.find()) {
            return null;
        }
        int count = Integer.parseInt(after.group("count"));
        String unit = after.group("unit");
        LocalDate date = issued == null || unit.endsWith("工作日")
                ? null
                : unit.endsWith("月") ? issued.plusMonths(count) : issued.plusDays(count);
        return new Found(after.start(), new Deadline(after.group(), date));
    }

    private @Nullable Found date(String text) {
        Matcher month = DATE.matcher(text);
        while (month.find()) {
            boolean bound = month.group("before") != null || led(text, month.start());
            LocalDate date = bound ? day(month) : null;
            if (bound && !excluded(text, month.start()) && (date == null || date.getYear() >= planYear)) {
                return new Found(month.start(), new Deadline(month.group(), date));
            }
        }
        return null;
    }

    private @Nullable Found yearEnd(String text) {
        Matcher end = YEAR_END.matcher(text);
        while (end.find()) {
            String words = end.group();
            boolean bound = end.group("before") != null
                    || end.group("year") != null
                    || end.group("this") != null
                    || led(text, end.start());
            boolean whole = end.group("year") != null || end.group("this") != null || words.contains("年");
            LocalDate date = bound && whole ? endOf(end) : null;
            if (date != null && date.getYear() >= planYear && !excluded(text, end.start())) {
                return new Found(end.start(), new Deadline(words, date));
            }
        }
        return null;
    }

    private @Nullable Found withinYear(String text) {
        Matcher within = WITHIN_YEAR.matcher(text);
        while (within.find()) {
            boolean span =
                    within.start() > 0 && "一两二三四五六七八九十几半0123456789".indexOf(text.charAt(within.start() - 1)) >= 0;
            int year = Integer.parseInt(year(within));
            if (!span && year > 0) {
                return new Found(within.start(), new Deadline(within.group(), LocalDate.of(year, 12, 31)));
            }
        }
        return null;
    }

    private @Nullable Found toYear(String text) {
        Matcher to = TO_YEAR.matcher(text);
        if (!to.find()) {
            return null;
        }
        LocalDate date = LocalDate.of(Integer.parseInt(to.group("year")), 12, 31);
        return new Found(to.start(), new Deadline(to.group(), date));
    }

    /** {@code 到6月底} bounds like {@code 6月底前} does. */
    private static boolean led(String text, int start) {
        return start > 0 && "到至".indexOf(text.charAt(start - 1)) >= 0 && (start < 2 || text.charAt(start - 2) != '截');
    }

    private static boolean excluded(String text, int start) {
        String before = text.substring(Math.max(0, start - 2), start);
        return Pattern.compile("(?:" + NOT_A_LIMIT + ")$").matcher(before).find() || before.endsWith("每");
    }

    private @Nullable LocalDate day(Matcher date) {
        return last(year(date), date.group("month"), date.group("day"), date.group("third"));
    }

    private @Nullable LocalDate endOf(Matcher end) {
        int year = Integer.parseInt(year(end));
        return year == 0
                ? null
                : String.valueOf(end.group("half")).startsWith("上")
                        ? LocalDate.of(year, 6, 30)
                        : LocalDate.of(year, 12, 31);
    }

    private String year(Matcher found) {
        String printed = found.group("year");
        return printed != null ? printed : String.valueOf(planYear);
    }

    /** The last day that the words allow; null where the calendar has no such day. */
    private static @Nullable LocalDate last(String year, String month, @Nullable String day, @Nullable String third) {
        try {
            YearMonth in = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            if (in.getYear() == 0) {
                return null;
            }
            if (day != null) {
                return in.atDay(Integer.parseInt(day));
            }
            return "上旬".equals(third) ? in.atDay(10) : "中旬".equals(third) ? in.atDay(20) : in.atEndOfMonth();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
