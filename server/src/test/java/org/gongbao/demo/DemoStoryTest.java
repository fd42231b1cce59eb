package org.gongbao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.TestDatabase;
import org.gongbao.journal.Audit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A fresh server is told the story of the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(properties = "gongbao.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
class DemoStoryTest {

    @Autowired
    private DemoStory story;

    @Autowired
    private StoryClock clock;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    private List<DemoStory.Login> logins = List.of();

    @BeforeAll
    void it_is_told() {
        logins = story.tell();
    }

    @Test
    void it_is_told_once_and_shows_every_lamp_and_rung() {
        assertThat(logins)
                .extracting(DemoStory.Login::name)
                .contains("admin", "supervisor", "hotline", "city", "insurance", "approval", "duty");
        assertThat(logins).extracting(DemoStory.Login::password).doesNotHaveDuplicates();
        assertThat(story.tell()).isEmpty();
        assertThat(strings("select distinct state from work_duty")).contains("OPEN", "REPORTED", "CLOSED");
        assertThat(strings("select distinct step from work_notice")).contains("提醒", "督办");
        assertThat(count("select count(*) from work_duty where state = 'OPEN' and due_at < now()"))
                .as("late")
                .isGreaterThan(5);
        assertThat(count("select count(*) from work_duty where state = 'OPEN' and due_at > now()"))
                .as("not late")
                .isPositive();
        assertThat(count("select count(*) from work_record where state in ('已销号', '已归档', '已办结')"))
                .as("finished")
                .isGreaterThan(8);
        assertThat(count("select count(*) from work_duty where asked is not null"))
                .as("waiting for more time")
                .isPositive();
    }

    @Test
    void a_drill_runs_at_its_level_and_units_were_called() {
        assertThat(strings("select level from incident where drill and phase = 'ACTIVE'"))
                .containsExactly("Ⅲ级");
        assertThat(count("select count(*) from duty_phone")).isGreaterThan(5);
    }

    @Test
    void afterwards_it_is_now_and_the_journal_holds() {
        assertThat(Duration.between(clock.instant(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(audit.verify().damage()).isEmpty();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
