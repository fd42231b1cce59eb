package org.gongbao.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.incident.Drills.Played;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.work.WorkDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The drill of each plan, from the first call to the end, in simulated time. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class DrillTest {

    private static final String FIRE = "柳林县/柳林发〔2026〕8号";

    @Autowired
    private Drills drills;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Journal journal;

    @Autowired
    private MovableClock clock;

    private final List<DrillEvent> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳林县/柳林发〔2026〕8号",
                "柳林县/柳水字〔2025〕128号",
                "柳林县/柳市监发〔2025〕77号",
                "襄垣县/襄政办发〔2023〕15号",
                "离石区/离政办发〔2024〕11号",
                "偏关县/偏政办发〔2023〕3号"
            })
    void a_drill_reaches_every_level_of_its_plan_and_ends_as_its_script_says(String script) throws IOException {
        Played played = play(script);

        assertThat(told)
                .filteredOn(event -> event.kind() == DrillEvent.Kind.DIFFERS)
                .isEmpty();
        assertThat(played.differences()).isZero();
        assertThat(played.reached()).containsAll(played.levels());
        assertThat(played.incident().phase()).isEqualTo(Phase.ENDED);
        assertThat(played.incident().drill()).isTrue();
        assertThat(played.deadlines()).isNotEmpty();
    }

    @Test
    void the_same_script_gives_the_same_journal() throws IOException {
        assertThat(journal(play(FIRE))).isEqualTo(journal(play(FIRE)));
    }

    @Test
    void the_next_hop_counts_from_the_report_before_it() throws IOException {
        Played played = play(FIRE);

        WorkDuty before = duty(played, "乡镇首报");
        WorkDuty after = duty(played, "指挥中心首报");

        assertThat(Duration.between(before.startedAt(), after.startedAt())).isZero();
        assertThat(after.what()).isEqualTo("【演练】报告事发地政府、县应急救援总指挥部");
    }

    @Test
    void everything_that_a_drill_puts_to_work_says_that_it_is_a_drill() throws IOException {
        assertThat(incidents.duties(play(FIRE).incident()))
                .allMatch(WorkDuty::isDrill)
                .extracting(WorkDuty::title)
                .allMatch(title -> title.startsWith("【演练】"));
    }

    @Test
    void what_is_not_as_the_script_says_is_told() throws IOException {
        Played played = drills.play(text(FIRE).replaceFirst("等级: 一般", "等级: 重大"), clock::set, told::add);

        assertThat(played.differences()).isEqualTo(1);
        assertThat(told)
                .filteredOn(event -> event.kind() == DrillEvent.Kind.DIFFERS)
                .extracting(DrillEvent::subject, DrillEvent::detail)
                .containsExactly(tuple("等级", "重大 ≠ 一般"));
    }

    @Test
    void everything_that_is_wrong_with_a_script_is_said_at_once() throws IOException {
        String broken = text(FIRE)
                .replaceFirst("响应: .*", "")
                .replaceFirst("- 登记:", "- 登纪:")
                .replaceFirst("40分钟", "一会儿");

        assertThat(catchThrowableOfType(DrillUnusable.class, () -> drills.play(broken, clock::set, told::add))
                        .faults())
                .extracting(DrillUnusable.Fault::chinese)
                .containsExactly("缺少“响应”", "步骤1：不认识的“登纪”", "步骤8：“一会儿”不是时间或时长");
        assertThat(told).isEmpty();
    }

    private static String text(String script) throws IOException {
        return Files.readString(Path.of("..", "drills", script + ".yaml"));
    }

    private Played play(String script) throws IOException {
        return drills.play(text(script), clock::set, told::add);
    }

    /** Of the emergency and of all that it put to work; ids are new each time. */
    private List<HistoryEntry> journal(Played played) {
        Incident incident = played.incident();
        List<HistoryEntry> entries = new ArrayList<>(incidents.history(incident));
        for (WorkDuty duty : incidents.duties(incident)) {
            journal.history(incident.county(), duty.id()).stream()
                    .map(entry -> new HistoryEntry(
                            entry.at(),
                            entry.actor(),
                            entry.action(),
                            Map.of("said", entry.detail().toString().replace(incident.id(), "—"))))
                    .forEach(entries::add);
        }
        entries.sort(Comparator.comparing(HistoryEntry::at)
                .thenComparing(HistoryEntry::action)
                .thenComparing(entry -> entry.detail().toString()));
        return entries;
    }

    private static WorkDuty duty(Played played, String name) {
        return played.deadlines().stream()
                .map(Deadlines.Deadline::duty)
                .filter(duty -> duty.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
