package org.gongbao.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some hundred kills; {@code gongbao bench Kills} does a thousand and more. */
class RandomKillsTest {

    private static final Kills.Plan PLAN = new Kills.Plan(3, 80);

    @Test
    void nothing_is_lost_or_doubled_whatever_is_killed(@TempDir Path folder) throws Exception {
        Kills.Report report = Kills.run(PLAN, folder);

        assertThat(report.surprises()).as("what a kill must not lead to").isEmpty();
        assertThat(report.lost()).as("lost").isEmpty();
        assertThat(report.doubled()).as("doubled").isEmpty();
        assertThat(report.journal()).isEqualTo("holds");
        assertThat(report.unanswered()).as("requests that a kill interrupted").isPositive();
        assertThat(report.lostAnswers()).as("answers to commits that were lost").isPositive();
        assertThat(report.answered()).as("requests that were answered").isGreaterThan(20);
    }
}
