package org.gongbao.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows down guessing of receipts: after twenty wrong answers from one address it waits a quarter of an hour. */
@Component
final class Attempts {

    static final int MOST = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** So that no flood of addresses fills the memory. */
    private static final int REMEMBERED = 20_000;

    private record Wrong(int count, Instant until) {}

    private final Clock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isTooMany(String address) {
        Wrong known = wrong.get(address);
        return known != null && known.count() >= MOST && clock.instant().isBefore(known.until());
    }

    synchronized void failed(String address) {
        Instant now = clock.instant();
        wrong.merge(
                address,
                new Wrong(1, now.plus(WINDOW)),
                (old, first) -> now.isBefore(old.until()) ? new Wrong(old.count() + 1, old.until()) : first);
    }
}
