package org.gongbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Random;
import org.gongbao.expression.SpanUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:10, 30分钟, 2026-03-02T09:40",
        "2026-03-02T09:10, 2小时, 2026-03-02T11:10",
        "2026-03-02T09:10, 即时, 2026-03-02T09:10",
        "2026-03-02T09:10, 3日, 2026-03-06T00:00",
        "2026-03-02T09:10, 1周, 2026-03-10T00:00",
        "2026-02-12T09:10, 5个工作日, 2026-02-27T00:00",
        "2026-01-31T09:10, 1个月, 2026-03-01T00:00",
        "2024-02-29T09:10, 1年, 2025-03-01T00:00"
    })
    void a_limit_ends_with_its_last_day_or_its_last_minute(
            LocalDateTime start, String limit, LocalDateTime firstTooLate) {
        assertThat(due(countdown(start, limit))).isEqualTo(firstTooLate);
    }

    @Test
    void hours_that_stood_still_are_given_back_to_the_second() {
        Countdown countdown = countdown(LocalDateTime.parse("2026-03-02T09:00"), "2小时")
                .pause(at("2026-03-02T09:30:30"))
                .resume(at("2026-03-03T08:00:00"));

        assertThat(due(countdown)).isEqualTo(LocalDateTime.parse("2026-03-03T09:29:30"));
    }

    @Test
    void a_day_counts_if_the_clock_runs_at_its_end() {
        Countdown running = countdown(LocalDateTime.parse("2026-03-02T09:00"), "5个工作日");
        Countdown sameDay = running.pause(at("2026-03-04T09:00")).resume(at("2026-03-04T17:00"));
        Countdown overnight = running.pause(at("2026-03-04T09:00")).resume(at("2026-03-06T08:00"));

        assertThat(due(running)).isEqualTo(LocalDateTime.parse("2026-03-10T00:00"));
        assertThat(due(sameDay)).isEqualTo(LocalDateTime.parse("2026-03-10T00:00"));
        assertThat(due(overnight)).isEqualTo(LocalDateTime.parse("2026-03-12T00:00"));
    }

    @Test
    void what_stands_still_has_no_end_yet() {
        Countdown paused =
                countdown(LocalDateTime.parse("2026-03-02T09:00"), "5个工作日").pause(at("2026-03-03T09:00"));

        assertThat(paused.due(CHINA)).isNull();
        assertThatThrownBy(() -> paused.pause(at("2026-03-04T09:00"))).hasMessage("paused already");
    }

    @Test
    void an_extension_begins_where_the_limit_ends_in_its_own_unit() {
        Countdown extended = countdown(LocalDateTime.parse("2026-03-02T09:00"), "5个工作日")
                .extend(new TimeLimit(10, SpanUnit.DAY))
                .extend(new TimeLimit(2, SpanUnit.HOUR));

        assertThat(due(extended)).isEqualTo(LocalDateTime.parse("2026-03-20T02:00"));
    }

    @Test
    void an_end_that_rests_on_unannounced_holidays_is_provisional() {
        Countdown.Due due =
                countdown(LocalDateTime.parse("2026-12-28T09:00"), "10个工作日").due(CHINA);

        assertThat(due).isNotNull().extracting(Countdown.Due::provisional).isEqualTo(true);
        assertThat(countdown(LocalDateTime.parse("2026-12-28T09:00"), "10日").due(CHINA))
                .extracting(Countdown.Due::provisional)
                .isEqualTo(false);
    }

    @Test
    void pausing_and_going_on_at_once_changes_nothing() {
        Random random = new Random(3);
        SpanUnit[] units = {
            SpanUnit.MINUTE, SpanUnit.HOUR, SpanUnit.DAY, SpanUnit.WORKING_DAY, SpanUnit.MONTH, SpanUnit.YEAR
        };
        for (int i = 0; i < 20_000; i++) {
            Instant start = at("2015-01-01T00:00:00").plusSeconds(random.nextInt(300_000_000));
            Countdown countdown =
                    Countdown.of(start, new TimeLimit(random.nextInt(1, 40), units[random.nextInt(units.length)]));
            Instant moment = start.plusSeconds(random.nextInt(2_000_000));
            assertThat(countdown.pause(moment).resume(moment).due(CHINA)).isEqualTo(countdown.due(CHINA));
        }
    }

    @Test
    void a_longer_pause_never_brings_the_end_nearer() {
        Random random = new Random(4);
        SpanUnit[] units = {SpanUnit.HOUR, SpanUnit.DAY, SpanUnit.WORKING_DAY, SpanUnit.MONTH};
        for (int i = 0; i < 20_000; i++) {
            Instant start = at("2015-01-01T00:00:00").plusSeconds(random.nextInt(300_000_000));
            Countdown countdown =
                    Countdown.of(start, new TimeLimit(random.nextInt(1, 40), units[random.nextInt(units.length)]));
            Instant from = start.plusSeconds(random.nextInt(1_000_000));
            Instant to = from.plusSeconds(random.nextInt(1_000_000));
            Instant shorter = instant(countdown.pause(from).resume(to));
            Instant longer = instant(countdown.pause(from).resume(to.plusSeconds(random.nextInt(1_000_000))));
            assertThat(longer).isAfterOrEqualTo(shorter);
        }
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatThrownBy(() -> new TimeLimit(-1, SpanUnit.DAY)).hasMessage("a time limit of -1日");
        assertThat(TimeLimit.parse("-5日")).isEmpty();
        assertThat(TimeLimit.parse("尽快")).isEmpty();
    }

    private static Countdown countdown(LocalDateTime start, String limit) {
        return Countdown.of(
                start.atZone(Countdown.ZONE).toInstant(), TimeLimit.parse(limit).orElseThrow());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Countdown.ZONE).toInstant();
    }

    private static Instant instant(Countdown countdown) {
        Countdown.Due due = countdown.due(CHINA);
        assertThat(due).isNotNull();
        return Objects.requireNonNull(due).at();
    }

    private static @Nullable LocalDateTime due(Countdown countdown) {
        return instant(countdown).atZone(Countdown.ZONE).toLocalDateTime();
    }
}
