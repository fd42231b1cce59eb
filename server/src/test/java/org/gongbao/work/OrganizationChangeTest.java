package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.access.Account;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank branch that has to pay subsidies gets another name on 9 March 2026. */
class OrganizationChangeTest extends WorkTest {

    private static final String LATER = "中国工商银行柳林分行";
    private static final Instant AFTER = Instant.parse("2026-03-09T01:00:00Z");

    @Autowired
    private Organizations organizations;

    @BeforeEach
    void the_branch_will_have_another_name() {
        forget();
        organizations.change(
                COUNTY, Section.UNIT, Map.of("名称", LATER, "原名", BANK, "类别", "企业", "自", "2026-03-09"), "test");
    }

    @AfterEach
    void forget() {
        jdbc.sql("""
                truncate organization_county, organization_unit, organization_term, organization_post,
                organization_holding, organization_group, organization_seat, organization_portfolio, office_succession
                """).update();
        organizations.forget();
        accounts.list().stream()
                .map(Account::name)
                .filter(name -> name.startsWith("branch"))
                .forEach(name -> accounts.remove(name, "test"));
    }

    @Test
    void an_old_duty_keeps_the_unit_of_its_time_and_a_new_one_has_the_unit_of_today() {
        WorkDuty old = paying(passed("LVIN0001"));
        clock.set(AFTER);
        Visitor later = clerk("later", LATER);
        WorkRecord record = registers.open(later, SUBSIDY, "补贴申请", LATER, application(later, "LVIN0002"));
        WorkDuty young = paying(registers.move(later, COUNTY, record.id(), record.revision(), "已通过", Map.of()));

        assertThat(duties.find(SUPERVISOR, COUNTY, old.id()).parts())
                .extracting(WorkDuty.Part::unit)
                .containsExactly(BANK);
        assertThat(young.parts()).extracting(WorkDuty.Part::unit).containsExactly(LATER);
    }

    @Test
    void whoever_speaks_for_the_new_name_also_has_the_duties_of_the_old_one() {
        accounts.add("branch-new", Role.CLERK, Set.of(new Office(COUNTY, LATER)), "long enough 1", "test");
        accounts.add("branch-old", Role.CLERK, Set.of(new Office(COUNTY, BANK)), "long enough 1", "test");

        assertThat(offices("branch-new")).containsExactlyInAnyOrder(LATER);
        clock.set(AFTER);
        assertThat(offices("branch-new")).containsExactlyInAnyOrder(LATER, BANK);
        assertThat(offices("branch-old")).containsExactlyInAnyOrder(LATER, BANK);
    }

    @Test
    void the_role_of_the_new_name_holds_for_the_old_one_too() {
        accounts.add("branch-head", Role.CLERK, Set.of(new Office(COUNTY, LATER, Role.HEAD)), "long enough 1", "test");
        clock.set(AFTER);

        assertThat(visitor("branch-head").heads(COUNTY, BANK)).isTrue();
    }

    private List<String> offices(String account) {
        return visitor(account).offices().stream().map(Office::unit).toList();
    }

    private Visitor visitor(String account) {
        return accounts.visitors().stream()
                .filter(each -> each.name().equals(account))
                .findFirst()
                .orElseThrow();
    }
}
