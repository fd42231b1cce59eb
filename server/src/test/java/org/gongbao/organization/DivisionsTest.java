package org.gongbao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.organization.Divisions.Entry;
import org.gongbao.parse.GazetteReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What an editor makes of a division of work; the people are invented, each test has a county of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class DivisionsTest {

    private static final String NUMBER = "岭政办发〔2026〕11号";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    private static final GovernmentDocument DOCUMENT = GazetteReader.read(
                    "notice", """
            云岭县人民政府办公室
            关于县政府领导调整分工的通知
            岭政办发〔2026〕11号

            各乡镇人民政府：
            现将县人民政府领导分工调整通知如下：

            孙丙三副县长 负责教育方面工作。

            分管：县教育局、县水利局。

            云岭县人民政府办公室
            2026年3月30日
            """.getBytes(StandardCharsets.UTF_8))
            .issues()
            .getFirst()
            .documents()
            .getFirst();

    private final String county = "分工县" + UUID.randomUUID();

    @Autowired
    private Divisions divisions;

    @Autowired
    private Organizations organizations;

    @BeforeEach
    void a_county_whose_deputy_leads_two_units() {
        organizations.importFile(county, "units.yaml", """
                单位:
                  - {名称: %1$s人民政府}
                  - {名称: %1$s教育局, 简称: 县教育局, 类别: 部门}
                  - {名称: %1$s第一小学, 上级: %1$s教育局}
                  - {名称: %1$s水利局, 简称: 县水利局}
                  - {名称: %1$s林业局, 简称: 县林业局}
                职务:
                  - {单位: %1$s人民政府, 职务: 副县长}
                分管:
                  - {单位: %1$s人民政府, 职务: 副县长, 姓名: 孙丙三, 领域: 县教育局、县林业局, 自: 2024-05-01}
                """.formatted(county).getBytes(StandardCharsets.UTF_8), "test");
    }

    private Proposal<Entry> proposal() {
        return divisions.proposals(county, "doc", DOCUMENT).getFirst();
    }

    private List<Tuple> lines() {
        return organizations.of(county).portfolios().stream()
                .map(each -> tuple(
                        each.person(),
                        each.field(),
                        each.period().from(),
                        each.period().until(),
                        each.document()))
                .toList();
    }

    @Test
    void what_is_accepted_holds_from_its_day_and_ends_what_is_no_longer_listed() {
        Proposal<Entry> proposal = proposal();
        divisions.accept(county, "doc", NUMBER, proposal, proposal.entry(), "editor");

        LocalDate before = LocalDate.of(2024, 5, 1);
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        tuple("孙丙三", "县教育局", before, null, ""),
                        tuple("孙丙三", "县林业局", before, DAY, ""),
                        tuple("孙丙三", "教育", DAY, null, NUMBER),
                        tuple("孙丙三", "县水利局", DAY, null, NUMBER));
        assertThat(proposal().accepted()).isTrue();
    }

    @Test
    void what_is_rejected_changes_nothing_and_nobody_decides_twice() {
        Proposal<Entry> proposal = proposal();
        divisions.reject(county, "doc", proposal, "editor");

        assertThat(lines()).hasSize(2);
        assertThatThrownBy(() -> divisions.accept(county, "doc", NUMBER, proposal, proposal.entry(), "other"))
                .isInstanceOfSatisfying(
                        OrganizationRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.message(true))
                                .containsExactly("机构数据已被他人改过，请重新打开"));
    }

    @Test
    void a_unit_below_one_that_is_led_has_a_leader() {
        assertThat(divisions.withoutLeader(county, DAY)).containsExactly(county + "人民政府", county + "水利局");
    }

    @Test
    void a_post_that_is_new_comes_with_its_fields_and_a_line_can_be_ended() {
        Entry entry = new Entry(county + "人民政府", "县长", "", List.of("县水利局"), DAY);
        divisions.add(county, "", entry, "editor");
        assertThat(divisions.withoutLeader(county, DAY)).containsExactly(county + "人民政府");

        String line = organizations.of(county).portfolios().stream()
                .filter(each -> each.field().equals("县水利局"))
                .findFirst()
                .orElseThrow()
                .id();
        divisions.end(county, line, DAY.plusDays(1), "editor");
        assertThat(divisions.withoutLeader(county, DAY.plusDays(1))).contains(county + "水利局");
    }
}
