package org.gongbao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.organization.Appointments.Entry;
import org.gongbao.organization.Appointments.Waiting;
import org.gongbao.parse.GazetteReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What an editor makes of a document of appointments; the people are invented, each test has a county of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class AppointmentsTest {

    private static final String NUMBER = "岭政任〔2026〕1号";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 11);

    private static final GovernmentDocument DOCUMENT = GazetteReader.read(
                    "notice", """
            云岭县人民政府
            关于钱乙等同志职务任免的通知
            岭政任〔2026〕1号

            各乡镇人民政府：
            经县人民政府第54次常务会议研究，决定：

            钱　乙同志任县热线中心主任（试用期一年）；

            郑庚七同志县热线中心主任职务。

            云岭县人民政府
            2026年2月11日
            """.getBytes(StandardCharsets.UTF_8))
            .issues()
            .getFirst()
            .documents()
            .getFirst();

    private final String county = "试验县" + UUID.randomUUID();

    @Autowired
    private Appointments appointments;

    @Autowired
    private Organizations organizations;

    @BeforeEach
    void a_centre_with_a_director() {
        organizations.importFile(county, "units.yaml", """
                单位:
                  - {名称: 试验县热线中心, 简称: 县热线中心}
                职务:
                  - {单位: 试验县热线中心, 职务: 主任}
                任职:
                  - {单位: 试验县热线中心, 职务: 主任, 姓名: 郑庚七, 自: 2024-05-01, 文件: 岭政任〔2024〕3号}
                """.getBytes(StandardCharsets.UTF_8), "test");
    }

    private List<Proposal<Entry>> proposals() {
        return appointments.proposals(county, "doc", DOCUMENT);
    }

    private void accept(Proposal<Entry> proposal, Entry entry) {
        appointments.accept(county, "doc", NUMBER, proposal, entry, "editor");
    }

    private List<Holding> holdings() {
        return organizations.of(county).holdings();
    }

    @Test
    void nothing_holds_before_somebody_accepts_it() {
        assertThat(proposals())
                .extracting(
                        each -> each.entry().appoints(),
                        each -> each.entry().unit(),
                        each -> each.entry().person(),
                        Proposal::accepted)
                .containsExactly(tuple(true, "试验县热线中心", "钱乙", null), tuple(false, "试验县热线中心", "郑庚七", null));
        assertThat(holdings()).hasSize(1);
    }

    @Test
    void what_is_accepted_is_a_holding_with_the_document_as_its_source() {
        proposals().forEach(each -> accept(each, each.entry()));

        assertThat(holdings())
                .extracting(
                        Holding::person,
                        each -> each.period().from(),
                        each -> each.period().until(),
                        Holding::document,
                        Holding::removal,
                        Holding::note)
                .containsExactlyInAnyOrder(
                        tuple("郑庚七", LocalDate.of(2024, 5, 1), DAY, "岭政任〔2024〕3号", NUMBER, ""),
                        tuple("钱乙", DAY, null, NUMBER, "", "试用期一年"));
        assertThat(proposals())
                .extracting(Proposal::accepted, Proposal::reviewedBy)
                .containsOnly(tuple(true, "editor"));
    }

    @Test
    void a_document_waits_until_the_last_of_it_is_accepted_or_rejected() {
        List<Proposal<Entry>> read = proposals();
        assertThat(appointments.waiting(county, "doc", 1, () -> DOCUMENT)).isEqualTo(new Waiting(2, 2));

        accept(read.getFirst(), read.getFirst().entry());
        assertThat(appointments.waiting(county, "doc", 1, () -> DOCUMENT)).isEqualTo(new Waiting(2, 1));

        appointments.reject(county, "doc", read.getLast(), "editor");
        assertThat(appointments.waiting(county, "doc", 1, () -> DOCUMENT)).isEqualTo(new Waiting(2, 0));
    }

    @Test
    void an_editor_corrects_before_accepting_and_a_new_post_is_made() {
        Proposal<Entry> read = proposals().getFirst();
        accept(read, new Entry(true, "县热线中心", "副主任", "钱乙", LocalDate.of(2026, 2, 12), "试用期一年"));

        Organization after = organizations.of(county);
        assertThat(after.posts()).extracting(Post::title).containsExactlyInAnyOrder("主任", "副主任");
        assertThat(after.holdings()).extracting(Holding::person).contains("钱乙");
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_reviewed() {
        Proposal<Entry> read = proposals().getFirst();

        assertThatThrownBy(() -> accept(read, new Entry(true, "某某局", "主任", "", DAY, "")))
                .isInstanceOf(OrganizationRefused.class)
                .hasMessageContaining("没有名为“某某局”的单位")
                .hasMessageContaining("缺“姓名”");
        assertThatThrownBy(() -> accept(read, new Entry(true, "县热线中心", "主任", "钱乙", null, "")))
                .isInstanceOf(OrganizationRefused.class)
                .hasMessage("缺“自”");
        assertThat(proposals()).extracting(Proposal::accepted).containsOnlyNulls();
    }

    @Test
    void what_is_rejected_changes_nothing_and_is_not_accepted_later() {
        Proposal<Entry> read = proposals().getFirst();
        appointments.reject(county, "doc", read, "editor");

        assertThat(holdings()).hasSize(1);
        assertThat(proposals().getFirst().accepted()).isFalse();
        assertThatThrownBy(() -> accept(read, read.entry()))
                .isInstanceOf(OrganizationRefused.class)
                .hasMessage("机构数据已被他人改过，请重新打开");
        assertThat(holdings()).hasSize(1);
    }
}
