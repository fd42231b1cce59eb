package org.gongbao.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.gongbao.gazette.SampleGazettes;
import org.gongbao.incident.Afterwards.Lesson;
import org.gongbao.incident.Incident.Call;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What is left to do when an emergency has ended. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class AfterwardsTest {

    private static final String LANDSLIDE = "偏关县/偏政办发〔2023〕3号";
    private static final String SAMPLE = "云岭县";
    private static final Visitor SUPERVISOR = supervisor("supervisor");
    private static final Visitor OTHER = supervisor("other");

    @Autowired
    private Afterwards afterwards;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Intake intake;

    @Autowired
    private CallList calls;

    @Autowired
    private Drills drills;

    @Autowired
    private Duties duties;

    @Autowired
    private Importer importer;

    @Autowired
    private IncidentStore store;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    /** What lasts would report on, and stand in the lists, in the tests that share this server. */
    @AfterEach
    void nothing_lasts() {
        jdbc.sql("truncate incident, incident_duty, incident_lesson, incident_file")
                .update();
    }

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
    void the_journal_alone_gives_the_same_emergency(String script) throws IOException {
        Incident incident = played(script);

        assertThat(Replay.of(incident.county(), incident.id(), incidents.history(incident)))
                .isEqualTo(incident);
    }

    @Test
    void it_is_shown_as_it_stood_at_a_moment() throws IOException {
        Incident incident = played(LANDSLIDE);

        assertThat(afterwards.at(incident, incident.registeredAt().minusSeconds(1)))
                .isEmpty();
        assertThat(afterwards.at(incident, incident.registeredAt().plus(Duration.ofMinutes(1))))
                .hasValueSatisfying(then -> {
                    assertThat(then.facts()).containsKey("发现险情").doesNotContainKey("险情已确认");
                    assertThat(then.endedAt()).isNull();
                });
    }

    @Test
    void its_report_says_what_was_known_decided_reported_and_done_in_time() throws IOException {
        Incident incident = played("襄垣县/襄政办发〔2023〕15号");
        ReviewPaper paper = afterwards.paper(incident);

        assertThat(paper.issuer()).isEqualTo("襄垣县人民政府办公室");
        assertThat(paper.title()).startsWith("【演练】").endsWith("调查评估报告");
        assertThat(section(paper, "二、已知事实和来源").rows())
                .allSatisfy(row -> assertThat(row.get(2)).isEqualTo("值班员"));
        assertThat(section(paper, "三、级别和决定").rows())
                .extracting(row -> row.get(1))
                .contains("启动", "结束");
        assertThat(section(paper, "四、信息报告").rows())
                .anySatisfy(row -> assertThat(row).startsWith("企业书面首报").contains("没办"))
                .anySatisfy(row -> assertThat(row).startsWith("终报").endsWith("4.2.3"));
        assertThat(section(paper, "四、信息报告").text()).contains("没办");
        assertThat(section(paper, "十、经过").rows()).hasSameSizeAs(incidents.history(incident));
    }

    @Test
    void its_report_has_words_for_every_step_and_no_number_of_a_person() {
        clock.set(MovableTime.START);
        Incident ended = ended("县道，问 13812345678");
        calls.called(SUPERVISOR, SAMPLE, ended.id(), "云岭县气象局", true, "");
        calls.caller(SUPERVISOR, SAMPLE, ended.id());

        String text = afterwards.paper(ended).toString();

        assertThat(text).contains("打电话", "查看报警人").doesNotContain("incident.", "13812345678", "19900001234");
    }

    @Test
    void a_file_with_open_duties_is_not_closed() throws IOException {
        Incident incident = played(LANDSLIDE);
        Visitor here = new Visitor("here", Set.of(Role.SUPERVISOR), Set.of(new Office(incident.county(), "偏关县自然资源局")));

        List<String> open =
                afterwards.open(incident).stream().map(WorkDuty::name).toList();
        assertThat(open).isNotEmpty();
        assertThat(refusal(() -> afterwards.ask(here, incident.county(), incident.id(), "都办了")))
                .containsExactlyElementsOf(
                        open.stream().map(name -> "“" + name + "”还没有办结").toList());
        assertThat(refusal(() -> afterwards.learn(
                        here, incident.county(), incident.id(), new Lesson("四", "修路", "偏关县自然资源局", LocalDate.MAX))))
                .containsExactly("公报里没有“偏政办发〔2023〕3号”的原文，请先导入");
    }

    @Test
    void a_lesson_becomes_a_duty_and_the_file_is_closed_by_somebody_else_when_all_is_done() {
        importer.importFile(SampleGazettes.FIRST, SampleGazettes.bytes(SampleGazettes.FIRST), "test", Progress.NONE);
        clock.set(MovableTime.START);
        Incident ended = ended("县道");
        assertThat(refusal(() -> afterwards.learn(SUPERVISOR, SAMPLE, ended.id(), new Lesson("", " ", "云岭县气象局", null))))
                .containsExactly("“教训”必填", "“条款”必填", "“期限”必填");

        WorkDuty lesson = afterwards.learn(
                SUPERVISOR, SAMPLE, ended.id(), new Lesson("3.2", "把预警送到每个村", "云岭县气象局", LocalDate.of(2026, 4, 30)));
        assertThat(lesson.clauses()).containsExactly("3.2");
        assertThat(afterwards.lessons(ended)).containsExactly(lesson);

        afterwards.open(ended).forEach(this::done);
        assertThat(afterwards.open(ended)).isEmpty();
        afterwards.ask(SUPERVISOR, SAMPLE, ended.id(), "都办了");
        assertThat(refusal(() -> afterwards.close(SUPERVISOR, SAMPLE, ended.id(), "同意")))
                .containsExactly("“大雪封路，问 199****1234”由您报办，须由另一人销号");
        afterwards.close(OTHER, SAMPLE, ended.id(), "同意");

        assertThat(afterwards.closing(ended)).hasValueSatisfying(closing -> {
            assertThat(closing.askedBy()).isEqualTo("supervisor");
            assertThat(closing.closedBy()).isEqualTo("other");
        });
        assertThat(incidents.history(ended))
                .extracting(HistoryEntry::action)
                .endsWith("incident.lesson", "incident.file.ask", "incident.file.close");
    }

    /** As if its end had been declared: what ends it is told in the drills. */
    private Incident ended(String place) {
        DocumentNumber plan = new DocumentNumber("岭政办发", 2026, 2);
        Call call = new Call("大雪封路，问 19900001234", place, MovableTime.START);
        Incident incident = intake.register(SUPERVISOR, plan, "低温雨雪冰冻响应", call, false);
        Incident ended = incident.ended(MovableTime.START);
        store.update(ended);
        return ended;
    }

    private void done(WorkDuty open) {
        WorkDuty duty = open;
        for (WorkDuty.Part part : open.parts()) {
            duty = duties.report(SUPERVISOR, SAMPLE, duty.id(), duty.revision(), part.unit(), "办了");
        }
        if (duty.state() == WorkDuty.State.REPORTED) {
            duties.agree(OTHER, SAMPLE, duty.id(), duty.revision());
        }
    }

    private Incident played(String script) throws IOException {
        String text = Files.readString(Path.of("..", "drills", script + ".yaml"));
        return drills.play(text, clock::set, event -> {}).incident();
    }

    private static ReviewPaper.Section section(ReviewPaper paper, String title) {
        return paper.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusal(ThrowingCallable call) {
        return catchThrowableOfType(WorkRefused.class, call).faults().stream()
                .map(fault -> fault.message(true))
                .toList();
    }

    private static Visitor supervisor(String name) {
        return new Visitor(name, Set.of(Role.SUPERVISOR), Set.of(new Office(SAMPLE, "云岭县人民政府督查室")));
    }
}
