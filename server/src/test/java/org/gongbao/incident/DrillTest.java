package org.gongbao.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.work.Duties;
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
    private Incidents incidents;

    @Autowired
    private Steps steps;

    @Autowired
    private ReportClock reports;

    @Autowired
    private Duties duties;

    @Autowired
    private MovableClock clock;

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
    void a_drill_reaches_every_level_of_its_plan_and_ends(String script) throws IOException {
        Incident incident = drill(script).play();

        assertThat(incident.phase()).isEqualTo(Phase.ENDED);
        assertThat(incident.drill()).isTrue();
        assertThat(incidents.history(incident))
                .filteredOn(
                        entry -> List.of("incident.activate", "incident.adjust").contains(entry.action()))
                .extracting(entry -> entry.detail().get("level"))
                .containsExactlyElementsOf(incidents.levels(incident));
    }

    @Test
    void the_same_script_gives_the_same_journal() throws IOException {
        List<HistoryEntry> first = incidents.history(drill(FIRE).play());
        List<HistoryEntry> second = incidents.history(drill(FIRE).play());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_next_hop_counts_from_the_report_before_it() throws IOException {
        Drill drill = drill(FIRE);
        drill.play();

        WorkDuty before = drill.duty("乡镇首报");
        WorkDuty after = drill.duty("指挥中心首报");

        assertThat(Duration.between(before.startedAt(), after.startedAt())).isZero();
        assertThat(after.what()).isEqualTo("报告事发地政府、县应急救援总指挥部");
    }

    private Drill drill(String script) throws IOException {
        return new Drill(incidents, steps, reports, duties, clock, Path.of("..", "drills", script + ".yaml"));
    }
}
