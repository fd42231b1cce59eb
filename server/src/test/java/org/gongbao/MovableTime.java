package org.gongbao;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A server whose clock the tests move; one configuration, so that they share one server. */
@TestConfiguration
public class MovableTime {

    /** The first working Monday of the subsidies that the tests work by. */
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(START);
    }
}
