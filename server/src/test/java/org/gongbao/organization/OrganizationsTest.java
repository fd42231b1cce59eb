package org.gongbao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.journal.HistoryEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of imports and changes in the database; each test has a county of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class OrganizationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String UNITS = """
            单位:
              - {名称: 甲局, 简称: [甲], 类别: 部门}
              - {名称: 乙局, 类别: 部门}
            职务:
              - {单位: 甲局, 职务: 局长}
            任职:
              - {单位: 甲局, 职务: 局长, 姓名: 某人}
            """;

    private final String county = "试验县" + UUID.randomUUID();

    @Autowired
    private Organizations organizations;

    @Autowired
    private JdbcClient jdbc;

    private Map<Section, Long> imported(String yaml) {
        return organizations.importFile(county, "units.yaml", yaml.getBytes(StandardCharsets.UTF_8), "anna");
    }

    private Unit unit(String name) {
        return organizations.of(county).units().stream()
                .filter(unit -> unit.wasEverCalled(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_imported_is_kept() {
        assertThat(imported(UNITS)).isEqualTo(Map.of(Section.UNIT, 2L, Section.POST, 1L, Section.HOLDING, 1L));

        Organization kept = organizations.of(county);
        assertThat(kept.unitsOn(DAY))
                .extracting(unit -> unit.knownOn(DAY).name())
                .containsExactly("乙局", "甲局");
        assertThat(kept.holdings()).extracting(Holding::person).containsExactly("某人");
        assertThat(organizations.counties()).contains(county, "云岭县", "柳林县");
    }

    @Test
    void importing_the_same_again_changes_nothing() {
        imported(UNITS);

        assertThat(imported(UNITS)).isEmpty();
    }

    @Test
    void nothing_is_imported_when_one_line_is_wrong() {
        assertThatThrownBy(() -> imported(UNITS + "  - {单位: 乙局, 职务: 局长, 姓名: 某人}\n"))
                .isInstanceOf(OrganizationRefused.class)
                .hasMessage("units.yaml:8:18: “乙局”没有职务“局长”");

        assertThat(organizations.of(county)).isEqualTo(Organization.empty(county));
        assertThat(journalled()).isZero();
    }

    @Test
    void a_change_has_its_day_and_who_made_it() {
        imported(UNITS);
        Unit unit = unit("甲局");
        organizations.change(
                county, Section.UNIT, Map.of("名称", "丙局", "原名", "甲局", "类别", "部门", "自", "2026-04-01"), "berta");

        assertThat(organizations.names(county, LocalDate.of(2026, 3, 31)).resolve("甲"))
                .isEqualTo("甲局");
        assertThat(organizations.names(county, LocalDate.of(2026, 4, 1)).resolve("甲"))
                .isEqualTo("丙局");
        assertThat(organizations.history(county, unit.id()))
                .extracting(HistoryEntry::actor, HistoryEntry::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("anna", "organization.unit"),
                        org.assertj.core.groups.Tuple.tuple("anna", "organization.post"),
                        org.assertj.core.groups.Tuple.tuple("anna", "organization.holding"),
                        org.assertj.core.groups.Tuple.tuple("berta", "organization.unit"));
    }

    @Test
    void a_county_that_was_never_changed_answers_from_its_file() {
        assertThat(organizations.names("云岭县", DAY).resolve("县公安局")).isEqualTo("云岭县公安局");
        assertThat(Optional.ofNullable(organizations.names("云岭县", DAY).resolve("县某局")))
                .isEmpty();
        assertThat(organizations.of("../organization/云岭县").units()).isEmpty();
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        assertThatThrownBy(() -> organizations.importFile(county, "units.csv", new byte[0], "anna"))
                .isInstanceOf(OrganizationRefused.class)
                .hasMessageStartingWith("units.csv: 读不了：");
    }

    private long journalled() {
        return jdbc.sql("select count(*) from journal_entry where county = :county")
                .param("county", county)
                .query(Long.class)
                .single();
    }
}
