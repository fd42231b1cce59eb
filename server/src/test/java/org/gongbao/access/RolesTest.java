package org.gongbao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a role means for a unit that the account speaks for; for others every answer is no. */
class RolesTest {

    @ParameterizedTest
    @CsvSource({
        "WINDOW,        true, true,  false, false",
        "CLERK,         true, true,  true,  false",
        "HEAD,          true, true,  true,  true",
        "DUTY_OFFICER,  true, true,  true,  false",
        "SUPERVISOR,    true, true,  true,  true",
        "AUDITOR,       true, false, false, false",
        "ADMINISTRATOR, true, true,  true,  true"
    })
    void a_role_sees_receives_works_and_heads(Role role, boolean sees, boolean receives, boolean works, boolean heads) {
        Visitor visitor = new Visitor("somebody", Set.of(role), Set.of(new Office("某县", "甲局")));

        assertThat(visitor.speaksFor("某县", "甲局")).isEqualTo(sees);
        assertThat(visitor.receivesFor("某县", "甲局")).isEqualTo(receives);
        assertThat(visitor.worksFor("某县", "甲局")).isEqualTo(works);
        assertThat(visitor.heads("某县", "甲局")).isEqualTo(heads);
        assertThat(visitor.speaksFor("某县", "乙局")).isFalse();
        assertThat(visitor.worksFor("他县", "甲局")).isFalse();
    }

    private static Visitor of(Role own, Office... offices) {
        return new Visitor("somebody", Set.of(own), Set.of(offices));
    }

    @Test
    void an_account_is_head_of_one_unit_and_clerk_of_another() {
        Visitor visitor = of(Role.CLERK, new Office("某县", "甲局", Role.HEAD), new Office("某县", "乙局"));

        assertThat(visitor.heads("某县", "甲局")).isTrue();
        assertThat(visitor.heads("某县", "乙局")).isFalse();
        assertThat(visitor.worksFor("某县", "乙局")).isTrue();
        assertThat(visitor.units("某县")).containsExactly("乙局", "甲局");
    }

    @Test
    void who_audits_one_unit_works_for_the_other_only_and_sees_that_county_alone() {
        Visitor visitor = of(Role.CLERK, new Office("某县", "甲局", Role.AUDITOR), new Office("他县", "丙局"));

        assertThat(visitor.worksFor("某县", "甲局")).isFalse();
        assertThat(visitor.receivesFor("某县", "甲局")).isFalse();
        assertThat(visitor.speaksFor("某县", "甲局")).isTrue();
        assertThat(visitor.seesAll("某县")).isTrue();
        assertThat(visitor.worksIn("某县")).isFalse();
        assertThat(visitor.seesAll("他县")).isFalse();
        assertThat(visitor.worksFor("他县", "丙局")).isTrue();
    }

    @Test
    void who_supervises_from_one_unit_is_no_more_than_a_clerk_of_another() {
        Visitor visitor = of(Role.SUPERVISOR, new Office("某县", "督查室"), new Office("他县", "丙局", Role.CLERK));

        assertThat(visitor.supervises("某县")).isTrue();
        assertThat(visitor.supervises("他县")).isFalse();
        assertThat(visitor.heads("他县", "丙局")).isFalse();
    }

    @Test
    void an_editor_does_the_work_of_a_unit_only_in_a_role_for_it() {
        Visitor editor = of(Role.EDITOR, new Office("某县", "甲局"), new Office("某县", "乙局", Role.CLERK));

        assertThat(editor.isEditor()).isTrue();
        assertThat(editor.speaksFor("某县", "甲局")).isFalse();
        assertThat(editor.worksFor("某县", "乙局")).isTrue();
        assertThat(editor.seesAll("某县")).isFalse();
    }

    @Test
    void a_role_that_belongs_to_no_unit_is_given_for_none() {
        assertThatThrownBy(() -> new Office("某县", "甲局", Role.ADMINISTRATOR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Office.read("某县/甲局=ADMINISTRATOR", name -> Optional.of(Role.valueOf(name))))
                .isEmpty();
        assertThat(Office.read("某县/甲局=HEAD", name -> Optional.of(Role.valueOf(name))))
                .contains(new Office("某县", "甲局", Role.HEAD));
        assertThat(Office.read(" 某县 / 甲局 ", name -> Optional.empty())).contains(new Office("某县", "甲局"));
        assertThat(Stream.of("某县", "/甲局", "某县/", "某县/=HEAD", "甲=局/乙")
                        .map(line -> Office.read(line, name -> Optional.of(Role.HEAD))))
                .allMatch(Optional::isEmpty);
    }
}
