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

    @Test
    void a_number_that_was_left_as_it_was_shown_is_the_number_that_is_there() {
        String known = "问 19900001234 或 199-0000-5678，证件 11010119900101123X";

        assertThat(PersonalNumbers.restore(PersonalNumbers.mask(known), known)).hasValue(known);
        assertThat(PersonalNumbers.restore("证件 110101********123X，改问 199-****-5678", known))
                .hasValue("证件 11010119900101123X，改问 199-0000-5678");
        assertThat(PersonalNumbers.restore("问 19900009999", known)).hasValue("问 19900009999");
    }

    @Test
    void what_was_changed_inside_of_a_mask_is_known_to_nobody() {
        String known = "问 19900001234";

        for (String typed :
                new String[] {"问 198****1234", "问 199****1235", "问 199***1234", "问 199****1234、199****1234"}) {
            assertThat(PersonalNumbers.restore(typed, known)).as(typed).isEmpty();
        }
    }

    @Test
    void stars_that_somebody_wrote_themselves_stay() {
        assertThat(PersonalNumbers.restore("尾号 ****99", "尾号 ****88")).hasValue("尾号 ****99");
        assertThat(PersonalNumbers.restore("尾号 ****88，问 199****1234", "尾号 ****88，问 19900001234"))
                .hasValue("尾号 ****88，问 19900001234");
    }
}
