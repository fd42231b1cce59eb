package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.gongbao.work.WorkDuty.State;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DutiesTest extends WorkTest {

    @Autowired
    DataSource database;

    @Test
    void a_step_of_a_record_opens_the_duty_that_it_starts() {
        WorkDuty duty = paying(passed("LVIN0001"));

        assertThat(duty.state()).isEqualTo(State.OPEN);
        assertThat(duty.parts()).extracting(WorkDuty.Part::unit).containsExactly(BANK);
        assertThat(duty.clauses()).contains("七、(二)4(3)");
        // 15 working days after Monday 2 March end with 23 March.
        assertThat(duty.dueAt()).isEqualTo(Instant.parse("2026-03-23T16:00:00Z"));
        assertThat(duty.provisional()).isFalse();
    }

    @Test
    void the_step_that_ends_a_duty_closes_it() {
        WorkRecord record = passed("LVIN0001");
        registers.move(BANKER, COUNTY, record.id(), record.revision(), "已拨付", Map.of());

        assertThat(paying(record).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_late_duty_climbs_its_ladder_rung_by_rung_each_once() {
        WorkDuty duty = paying(passed("LVIN0001"));
        clock.set(Instant.parse("2026-03-23T15:59:59Z"));
        clockwork.tick();
        assertThat(duties.notices(duty)).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        clockwork.tick();
        clockwork.tick();
        assertThat(duties.notices(duty)).extracting(Notice::step).containsExactly("提醒");
        assertThat(duties.notices(duty)).extracting(Notice::target).containsExactly(BANK);

        clock.forward(Duration.ofDays(1));
        clockwork.tick();
        clockwork.tick();
        assertThat(duties.notices(duty)).extracting(Notice::step).containsExactly("提醒", "督办");
        assertThat(duties.notices(duty)).extracting(Notice::target).containsExactly(BANK, BUREAU);
    }

    @Test
    void many_workers_fire_everything_exactly_once() throws Exception {
        for (int i = 0; i < 60; i++) {
            passed("LVIN" + i);
        }
        clock.set(Instant.parse("2026-03-24T16:00:00Z"));
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            workers.invokeAll(Collections.nCopies(6, (Callable<Void>) () -> {
                clockwork.tick();
                clockwork.tick();
                return null;
            }));
        }
        clockwork.tick();

        // The server's own clock may have been first and still be at it.
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select step, count(*) from work_notice group by step order by step")
                                .query((row, at) -> row.getString(1) + row.getLong(2))
                                .list())
                .containsExactlyInAnyOrder("提醒60", "督办60"));
        assertThat(jdbc.sql("select count(*) from journal_entry where action = 'duty.remind'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void a_clock_fires_while_what_people_do_holds_all_their_connections() throws SQLException {
        WorkDuty duty = paying(passed("LVIN0001"));
        int most = database.unwrap(HikariDataSource.class).getMaximumPoolSize();
        Deque<Connection> rush = new ArrayDeque<>();
        try {
            while (rush.size() < most) {
                rush.push(database.getConnection());
            }
            clock.set(Instant.parse("2026-03-23T16:00:00Z"));

            JdbcClient held = JdbcClient.create(new SingleConnectionDataSource(rush.element(), true));
            await().untilAsserted(() -> assertThat(held.sql("select step from work_notice where duty = ?")
                            .param(duty.id())
                            .query(String.class)
                            .list())
                    .containsExactly("提醒"));
        } finally {
            for (Connection connection : rush) {
                connection.close();
            }
        }
    }

    @Test
    void a_duty_is_closed_by_somebody_else_than_who_reported_it() {
        WorkDuty duty = paying(passed("LVIN0001"));
        WorkDuty reported = duties.report(BANKER, COUNTY, duty.id(), duty.revision(), BANK, "已转账");

        assertThat(reported.state()).isEqualTo(State.REPORTED);
        assertThatThrownBy(() -> duties.agree(BANKER, COUNTY, reported.id(), reported.revision()))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
        assertThat(duties.agree(SUPERVISOR, COUNTY, reported.id(), reported.revision())
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_supervisor_who_reported_for_a_unit_does_not_agree_to_it() {
        WorkDuty duty = paying(passed("LVIN0001"));
        WorkDuty reported = duties.report(SUPERVISOR, COUNTY, duty.id(), duty.revision(), BANK, "电话核实已转账");

        assertThatThrownBy(() -> duties.agree(SUPERVISOR, COUNTY, reported.id(), reported.revision()))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.SAME_PERSON));
    }

    @Test
    void what_is_sent_back_is_open_again_and_its_clock_has_run_on() {
        WorkDuty duty = paying(passed("LVIN0001"));
        WorkDuty reported = duties.report(BANKER, COUNTY, duty.id(), duty.revision(), BANK, "已转账");
        clock.forward(Duration.ofDays(2));
        WorkDuty back = duties.sendBack(SUPERVISOR, COUNTY, reported.id(), reported.revision(), "凭证不全");

        assertThat(back.state()).isEqualTo(State.OPEN);
        assertThat(back.dueAt()).isEqualTo(duty.dueAt());
        assertThat(back.parts()).noneMatch(WorkDuty.Part::reported);
    }

    @Test
    void more_time_begins_where_the_limit_ends() {
        WorkDuty duty = paying(passed("LVIN0001"));
        WorkDuty asked = duties.askTime(BANKER, COUNTY, duty.id(), duty.revision(), "5个工作日", "系统升级");
        assertThat(asked.dueAt()).isEqualTo(duty.dueAt());
        assertThat(asked.asked()).isEqualTo("5工作日");

        WorkDuty granted = duties.answerTime(SUPERVISOR, COUNTY, asked.id(), asked.revision(), true);
        assertThat(granted.dueAt()).isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
    }

    @Test
    void only_the_head_of_a_unit_asks_for_more_time_in_its_name() {
        WorkDuty duty = paying(passed("LVIN0001"));

        assertThatThrownBy(() ->
                        duties.askTime(clerk("teller", BANK), COUNTY, duty.id(), duty.revision(), "5个工作日", "系统升级"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
    }

    @Test
    void a_clock_that_is_stopped_has_no_end_and_goes_on_with_what_was_left() {
        WorkDuty duty = paying(passed("LVIN0001"));
        WorkDuty stopped = duties.stop(SUPERVISOR, COUNTY, duty.id(), duty.revision(), true, "等法院裁定");
        assertThat(stopped.dueAt()).isNull();

        // From Monday to Monday: four working days do not count, the day on which it goes on does.
        clock.forward(Duration.ofDays(7));
        WorkDuty going = duties.stop(SUPERVISOR, COUNTY, stopped.id(), stopped.revision(), false, "裁定已到");
        assertThat(going.dueAt()).isEqualTo(Instant.parse("2026-03-27T16:00:00Z"));
    }

    @Test
    void what_only_a_person_knows_of_is_begun_once_for_its_cause() {
        assertThat(duties.begin(OFFICIAL, SUBSIDY, "资金用完公告", "3月20日台账余额为零")).isPresent();
        assertThat(duties.begin(OFFICIAL, SUBSIDY, "资金用完公告", "3月20日台账余额为零")).isEmpty();
        assertThatThrownBy(() -> duties.begin(STRANGER, SUBSIDY, "资金用完公告", "听说"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
    }

    @Test
    void the_duties_of_the_document_itself_open_once_somebody_says_so() {
        clockwork.open();
        assertThat(duties.open(SUPERVISOR, COUNTY)).isEmpty();

        clockwork.start(COUNTY, SUBSIDY, "supervisor");
        clockwork.open();
        List<WorkDuty> open = duties.open(SUPERVISOR, COUNTY);
        assertThat(open).isNotEmpty().allMatch(duty -> SUBSIDY.equals(duty.number()));
        assertThat(open).extracting(WorkDuty::name).contains("申请资金").doesNotHaveDuplicates();
    }

    @Test
    void a_unit_sees_its_own_duties_and_nobody_elses() {
        WorkDuty duty = paying(passed("LVIN0001"));

        assertThat(duties.open(BANKER, COUNTY)).extracting(WorkDuty::id).contains(duty.id());
        assertThat(duties.open(STRANGER, COUNTY)).isEmpty();
        assertThatThrownBy(() -> duties.find(STRANGER, COUNTY, duty.id()))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_FOUND));
    }
}
