package org.gongbao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A day that a form about posts has. */
class PostFormsTest {

    @Test
    void a_day_is_read_as_the_browser_sends_it() {
        assertThat(PostForms.day("2026-03-01")).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void nothing_is_no_day_and_no_fault() {
        assertThat(PostForms.day(" ")).isNull();
        assertThatCode(() -> PostForms.check(" ")).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_day_is_refused_and_not_taken_for_today() {
        assertThatThrownBy(() -> PostForms.check("3月1日")).hasMessage("“自”写作“3月1日”，应为 2026-03-01 这样的日期");
    }
}
