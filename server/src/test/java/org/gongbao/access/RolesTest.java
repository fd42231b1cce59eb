package org.gongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
}
