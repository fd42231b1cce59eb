package org.gongbao.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Phase;
import org.gongbao.incident.Warning.Standing;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.work.WorkRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A warning of a power failure in Xiangyuan: the bureau asks, the county government approves. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class WarningsTest {

    private static final String COUNTY = "襄垣县";
    private static final String BUREAU = "襄垣县能源局";
    private static final String GOVERNMENT = "襄垣县人民政府";
    private static final String PLAN = "大面积停电响应";
    private static final DocumentNumber NUMBER = new DocumentNumber("襄政办发", 2023, 15);
    private static final Visitor OFFICER = clerk("officer", COUNTY, BUREAU);
    private static final Visitor COLLEAGUE = clerk("colleague", COUNTY, BUREAU);
    private static final Visitor GOVERNOR = clerk("governor", COUNTY, GOVERNMENT);
    private static final Visitor STRANGER = clerk("stranger", "柳林县", "柳林县水利局");

    @Autowired
    private Warnings warnings;

    @Autowired
    private WarningPosts posts;

    @Autowired
    private Alerts alerts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void it_is_monday_morning() {
        clock.set(MovableTime.START);
    }

    @AfterEach
    void nobody_is_warned() {
        jdbc.sql("truncate warning, warning_message").update();
    }

    @Test
    void a_warning_is_issued_when_another_person_for_the_post_of_the_plan_approves_it() {
        Warning draft = draft(false);
        assertThat(draft.standing(clock.instant())).isEqualTo(Standing.WAITING);
        assertThat(alerts.inForce()).isEmpty();
        assertThat(posts.approvingPosts(GOVERNOR, draft)).containsExactly(GOVERNMENT);
        assertThat(posts.approvingPosts(OFFICER, draft)).isEmpty();

        assertThat(refusal(() -> warnings.approve(OFFICER, COUNTY, draft.id(), 1, GOVERNMENT, "同意")))
                .containsExactly("“大面积停电”由您提出，须由另一人批准");
        assertThat(refusal(() -> warnings.approve(COLLEAGUE, COUNTY, draft.id(), 1, BUREAU, "同意")))
                .containsExactly("只有襄垣县人民政府可以办这一步，您的账户不代表它");
        assertThat(refusal(() -> warnings.approve(GOVERNOR, COUNTY, draft.id(), 1, GOVERNMENT, " ")))
                .containsExactly("请写明理由或内容");

        Warning issued = warnings.approve(GOVERNOR, COUNTY, draft.id(), 1, GOVERNMENT, "同意");
        assertThat(issued.standing(clock.instant())).isEqualTo(Standing.IN_FORCE);
        assertThat(alerts.inForce()).containsExactly(issued);
        assertThat(warnings.history(issued))
                .extracting(
                        HistoryEntry::actor,
                        HistoryEntry::action,
                        entry -> entry.detail().get("post"))
                .containsExactly(
                        tuple("officer", "warning.draft", BUREAU), tuple("governor", "warning.alert", GOVERNMENT));
    }

    @Test
    void what_is_handed_back_is_asked_for_again_or_dropped() {
        Warning draft = draft(false);
        Warning back = warnings.handBack(GOVERNOR, COUNTY, draft.id(), 1, GOVERNMENT, "范围太大");
        assertThat(back.standing(clock.instant())).isEqualTo(Standing.RETURNED);
        assertThat(refusal(() -> warnings.approve(GOVERNOR, COUNTY, draft.id(), 2, GOVERNMENT, "同意")))
                .containsExactly("“大面积停电”现在的状态不能这样办");

        Warning again = warnings.change(OFFICER, COUNTY, draft.id(), 2, content(Colour.YELLOW), BUREAU, "已缩小");
        assertThat(again.waits()).isTrue();
        Warning dropped = warnings.drop(OFFICER, COUNTY, draft.id(), 3, "险情没有了");
        assertThat(dropped.phase()).isEqualTo(Phase.DROPPED);
        assertThat(alerts.messages(dropped)).isEmpty();
    }

    @Test
    void a_change_and_an_end_refer_to_what_went_out_before() throws Exception {
        Warning issued = issued(false);
        clock.forward(Duration.ofHours(1));
        Warning asked = warnings.change(OFFICER, COUNTY, issued.id(), 2, content(Colour.RED), BUREAU, "加重");
        assertThat(Objects.requireNonNull(asked.issued()).colour()).isEqualTo(Colour.YELLOW);
        Warning changed = warnings.approve(COLLEAGUE, COUNTY, issued.id(), 3, BUREAU, "同意");
        assertThat(Objects.requireNonNull(changed.issued()).colour()).isEqualTo(Colour.RED);
        clock.forward(Duration.ofHours(1));
        warnings.lift(OFFICER, COUNTY, issued.id(), 4, BUREAU, "研判不会发生");
        Warning over = warnings.approve(COLLEAGUE, COUNTY, issued.id(), 5, BUREAU, "同意");

        assertThat(over.standing(clock.instant())).isEqualTo(Standing.CANCELLED);
        assertThat(alerts.inForce()).isEmpty();
        List<WarningMessage> sent = alerts.messages(over);
        assertThat(sent).extracting(WarningMessage::title).containsExactly("大面积停电黄色预警", "更新：大面积停电红色预警", "解除：大面积停电红色预警");
        CapReader first = CapReader.read(sent.get(0).xml());
        CapReader second = CapReader.read(sent.get(1).xml());
        CapReader third = CapReader.read(sent.get(2).xml());
        String before = "gongbao.example.org," + sent.get(0).id() + ",2026-03-02T09:00:00+08:00";
        assertThat(first.text("references")).isEmpty();
        assertThat(second.text("msgType")).isEqualTo("Update");
        assertThat(second.text("references")).isEqualTo(before);
        assertThat(second.text("severity")).isEqualTo("Extreme");
        assertThat(third.text("msgType")).isEqualTo("Cancel");
        assertThat(third.text("references"))
                .isEqualTo(before + " gongbao.example.org," + sent.get(1).id() + ",2026-03-02T10:00:00+08:00");
        assertThat(third.text("description")).isEqualTo("研判不会发生");
    }

    @Test
    void an_alert_is_valid_and_signed_with_the_key_that_is_published() throws Exception {
        String xml = alerts.messages(issued(false)).getFirst().xml();
        String key = alerts.publicKey().orElseThrow();

        CapReader alert = CapReader.read(xml);
        assertThat(alert.isSignedWith(key)).isTrue();
        assertThat(alert.text("status")).isEqualTo("Actual");
        assertThat(alert.text("category")).isEqualTo("Infra");
        assertThat(alert.text("severity")).isEqualTo("Moderate");
        assertThat(alert.text("senderName")).isEqualTo(BUREAU);
        assertThat(alert.text("areaDesc")).isEqualTo("县城东区");
        assertThat(CapReader.read(xml.replace("县城东区", "县城西区")).isSignedWith(key))
                .isFalse();
    }

    @Test
    void a_drill_is_an_exercise_and_never_public() throws Exception {
        Warning drill = issued(true);

        assertThat(alerts.inForce()).isEmpty();
        assertThat(alerts.feed()).isEmpty();
        assertThat(alerts.published(COUNTY, drill.id())).isEmpty();
        WarningMessage sent = alerts.messages(drill).getFirst();
        assertThat(alerts.alert(COUNTY, sent.id())).isEmpty();
        CapReader alert = CapReader.read(sent.xml());
        assertThat(alert.text("status")).isEqualTo("Exercise");
        assertThat(alert.text("scope")).isEqualTo("Restricted");
        assertThat(alert.text("headline")).isEqualTo("【演练】大面积停电黄色预警");
    }

    @Test
    void it_ends_by_itself_when_its_time_is_over() {
        Warning issued = issued(false);
        clock.forward(Duration.ofHours(12));

        assertThat(alerts.inForce()).isEmpty();
        assertThat(issued.standing(clock.instant())).isEqualTo(Standing.EXPIRED);
        assertThat(alerts.published(COUNTY, issued.id())).isPresent();
    }

    @Test
    void everything_that_is_wrong_with_a_draft_is_said_at_once() {
        Content empty = new Content(Colour.RED, "", " ", MovableTime.START, MovableTime.START, "", "", "");

        assertThat(refusal(() -> warnings.draft(OFFICER, NUMBER, PLAN, empty, false, BUREAU, "研判")))
                .containsExactly(
                        "“事情”必填",
                        "“范围”必填",
                        "“说明”必填",
                        "“怎么办”必填",
                        "“电话”必填",
                        "“到何时”是“2026-03-02 09:00”，应为 晚于 2026-03-02 09:00");
    }

    @Test
    void another_county_neither_sees_nor_serves_it() {
        Warning draft = draft(false);

        assertThat(warnings.list(STRANGER, COUNTY, null, 10)).isEmpty();
        assertThat(refusal(() -> warnings.approve(STRANGER, COUNTY, draft.id(), 1, GOVERNMENT, "同意")))
                .containsExactly("没有“" + draft.id() + "”，或您看不到它");
        assertThat(refusal(() -> warnings.draft(STRANGER, NUMBER, PLAN, content(Colour.RED), false, BUREAU, "研判")))
                .containsExactly("只有襄垣县可以办这一步，您的账户不代表它");
    }

    @Test
    void a_plan_that_says_nothing_of_warnings_issues_none() {
        assertThat(posts.offers(clerk("forester", "柳林县", "柳林县林业局"))).isEmpty();
        assertThat(posts.offers(OFFICER))
                .extracting(offer -> offer.response().name())
                .containsExactly(PLAN);
    }

    private Warning issued(boolean drill) {
        return warnings.approve(GOVERNOR, COUNTY, draft(drill).id(), 1, GOVERNMENT, "同意");
    }

    private Warning draft(boolean drill) {
        return warnings.draft(OFFICER, NUMBER, PLAN, content(Colour.YELLOW), drill, BUREAU, "变电站检修");
    }

    private static Content content(Colour colour) {
        Instant start = MovableTime.START;
        return new Content(
                colour,
                "大面积停电",
                "县城东区",
                start.plus(Duration.ofHours(3)),
                start.plus(Duration.ofHours(12)),
                "线路可能过载。",
                "备好照明。\r\n少用电器。",
                "0355-0000000");
    }

    private static List<String> refusal(ThrowingCallable call) {
        return catchThrowableOfType(WorkRefused.class, call).faults().stream()
                .map(fault -> fault.message(true))
                .toList();
    }

    private static Visitor clerk(String name, String county, String unit) {
        return new Visitor(name, Set.of(Role.CLERK), Set.of(new Office(county, unit)));
    }
}
