package org.gongbao.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortIdTest {

    @Test
    void the_same_name_gives_the_same_id_and_ten_letters_and_digits() {
        assertThat(ShortId.of("云岭县/1", id -> false))
                .isEqualTo(ShortId.of("云岭县/1", id -> false))
                .matches("[a-z2-7]{10}");
    }

    @Test
    void ids_of_one_name_do_not_repeat_and_are_found_without_asking_for_each() {
        Set<String> taken = new HashSet<>();
        AtomicInteger questions = new AtomicInteger();
        for (int document = 0; document < 5000; document++) {
            taken.add(ShortId.of("云岭县/1", id -> {
                questions.incrementAndGet();
                return taken.contains(id);
            }));
        }
        assertThat(taken).hasSize(5000);
        assertThat(questions).hasValueLessThan(5000 * 30);
    }
}
