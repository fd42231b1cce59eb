package org.gongbao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked. Adding and counting take the same time however far the days are apart.
 *
 * <p>Years without a notice are provisional: only their weekends are known to be free.
 */
public final class WorkingCalendar {

    /** The days that can be counted with; limits of documents lie well within. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final int BASE = (int) EARLIEST.toEpochDay();
    private static final int DAYS = (int) (LATEST.toEpochDay() - EARLIEST.toEpochDay()) + 1;

    private static final class China {
        static final WorkingCalendar KNOWN = load();

        private static WorkingCalendar load() {
            Problems problems = new Problems();
            try (InputStream data =
                    Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream("china.txt"), "china.txt")) {
                WorkingCalendar calendar =
                        read("china.txt", new String(data.readAllBytes(), StandardCharsets.UTF_8), problems);
                if (calendar == null) {
                    throw new IllegalStateException(problems.sorted().toString());
                }
                return calendar;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final String version;
    private final List<HolidayNotice> notices;
    private final BitSet announced = new BitSet();
    /** For each day how many working days lie before it. */
    private final int[] before = new int[DAYS + 1];
    /** The working days in order, as days since {@link #EARLIEST}. */
    private final int[] working;

    private WorkingCalendar(String version, List<HolidayNotice> notices) {
        this.version = version;
        this.notices = List.copyOf(notices);
        BitSet free = free();
        int[] days = new int[DAYS];
        int count = 0;
        for (int day = 0; day < DAYS; day++) {
            before[day] = count;
            if (!free.get(day)) {
                days[count++] = day;
            }
        }
        before[DAYS] = count;
        working = Arrays.copyOf(days, count);
    }

    private BitSet free() {
        BitSet free = new BitSet(DAYS);
        for (int day = 0; day < DAYS; day++) {
            free.set(day, !HolidayReader.isWeekday(LocalDate.ofEpochDay((long) BASE + day)));
        }
        for (HolidayNotice notice : notices) {
            announced.set(notice.year());
            notice.holidays().forEach(holiday -> {
                free.set(index(holiday.first()), index(holiday.last()) + 1);
                holiday.makeUp().forEach(day -> free.clear(index(day)));
            });
        }
        return free;
    }

    /** The notices of the State Council from 2010 on that this program knows. */
    public static WorkingCalendar china() {
        return China.KNOWN;
    }

    /**
     * Reads notices, the later ones last.
     *
     * @param version by which deadlines remember what they were computed with
     * @return null where a notice is unreadable or contradicts itself; then the problems say where
     */
    public static @Nullable WorkingCalendar read(String version, String text, Problems problems) {
        int known = problems.size();
        List<HolidayNotice> notices = new HolidayReader(version, problems).read(text);
        if (problems.size() > known) {
            return null;
        }
        int last = notices.stream().mapToInt(HolidayNotice::year).max().orElse(EARLIEST.getYear());
        return new WorkingCalendar(last + "-" + notices.size(), notices);
    }

    /** Names the notices it was made from: the last year, and how many there are. */
    public String version() {
        return version;
    }

    public List<HolidayNotice> notices() {
        return notices;
    }

    /** Whether no notice has spoken about the year of this day yet. */
    public boolean isProvisional(LocalDate day) {
        return !announced.get(day.getYear());
    }

    public boolean isWorking(LocalDate day) {
        int index = index(day);
        return before[index + 1] > before[index];
    }

    /** How many working days lie from the first day to the last, both counted. */
    public int count(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? 0 : before[index(last) + 1] - before[index(first)];
    }

    /** The working day that many working days after this day, which itself is not counted; zero gives the day itself. */
    public LocalDate add(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            return subtract(day, -workingDays);
        }
        return workingDays == 0 ? day : nth(before[index(day) + 1] + workingDays - 1);
    }

    /** The working day that many working days before this day, which itself is not counted; zero gives the day itself. */
    public LocalDate subtract(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            return add(day, -workingDays);
        }
        return workingDays == 0 ? day : nth(before[index(day)] - workingDays);
    }

    /** How many working days have to be added to the one day to come to the other; negative where it lies before. */
    public int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -between(to, from) : before[index(to) + 1] - before[index(from) + 1];
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate workingOrNext(LocalDate day) {
        return isWorking(day) ? day : add(day, 1);
    }

    private LocalDate nth(int ordinal) {
        if (ordinal < 0 || ordinal >= working.length) {
            throw new CalendarExceeded();
        }
        return LocalDate.ofEpochDay((long) BASE + working[ordinal]);
    }

    private static int index(LocalDate day) {
        long index = day.toEpochDay() - BASE;
        if (index < 0 || index >= DAYS) {
            throw new CalendarExceeded();
        }
        return (int) index;
    }
}
