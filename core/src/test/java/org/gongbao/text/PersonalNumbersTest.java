package org.gongbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalNumbersTest {

    @Test
    void a_mobile_number_keeps_its_ends_only() {
        assertThat(PersonalNumbers.mask("电话：19900001234。")).isEqualTo("电话：199****1234。");
    }

    @Test
    void a_mobile_number_in_groups_is_masked() {
        assertThat(PersonalNumbers.mask("199 0000 1234")).isEqualTo("199 **** 1234");
        assertThat(PersonalNumbers.mask("199-0000-1234")).isEqualTo("199-****-1234");
    }

    @Test
    void several_numbers_side_by_side_are_all_masked() {
        assertThat(PersonalNumbers.mask("19900001234 19900005678、19900009999"))
                .isEqualTo("199****1234 199****5678、199****9999");
    }

    @Test
    void an_identity_number_is_masked_with_and_without_check_letter() {
        assertThat(PersonalNumbers.mask("110101199001011234")).isEqualTo("110101********1234");
        assertThat(PersonalNumbers.mask("11010119900101123X")).isEqualTo("110101********123X");
    }

    @Test
    void everything_else_stays_readable() {
        for (String text : new String[] {
            "0999-5550123", "(0999)5550123", "12345", "2026年11月23日", "123456789012345678901234", "12900001234", ""
        }) {
            assertThat(PersonalNumbers.mask(text)).isEqualTo(text);
        }
    }

    @Test
    void masking_twice_changes_nothing_more() {
        String once = PersonalNumbers.mask("199 0000 1234");
        assertThat(PersonalNumbers.mask(once)).isEqualTo(once);
    }
}
