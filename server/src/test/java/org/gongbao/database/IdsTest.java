package org.gongbao.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_comes_after_those_of_earlier_milliseconds_in_the_order_of_an_index() {
        String earlier = Ids.next();
        long then = System.currentTimeMillis();
        while (System.currentTimeMillis() == then) {
            Thread.onSpinWait();
        }

        assertThat(Ids.next()).isGreaterThan(earlier);
    }

    @Test
    void it_is_a_uuid_of_version_7_and_no_other_is_the_same() {
        assertThat(UUID.fromString(Ids.next()).version()).isEqualTo(7);
        assertThat(UUID.fromString(Ids.next()).variant()).isEqualTo(2);
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> Ids.next()).distinct())
                .hasSize(10_000);
    }
}
