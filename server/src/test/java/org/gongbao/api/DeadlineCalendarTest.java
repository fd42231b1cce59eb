package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeadlineCalendarTest {

    private static final String CHARACTERS = "期限a、b〔2026〕😀\\;, é";

    @Test
    void a_long_line_is_folded_so_that_unfolding_gives_it_back() {
        Random random = new Random(7);
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int length = 0; length < 200; length++) {
            String line = "SUMMARY:"
                    + random.ints(length, 0, characters.length)
                            .mapToObj(at -> Character.toString(characters[at]))
                            .collect(Collectors.joining());
            StringBuilder text = new StringBuilder();
            DeadlineCalendar.line(text, line);

            assertThat(text.toString().split("\r\n", -1))
                    .allSatisfy(folded ->
                            assertThat(folded.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(text.toString().replace("\r\n ", "")).isEqualTo(line + "\r\n");
        }
    }
}
