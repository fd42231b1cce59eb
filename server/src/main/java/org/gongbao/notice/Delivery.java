package org.gongbao.notice;

import java.time.Instant;
import java.util.List;

/**
 * Some notices on their way to an account.
 *
 * @param notices their ids
 * @param tries how often it was tried
 * @param problem what happened at the last try; empty for nothing
 */
public record Delivery(
        String id, String account, Way way, List<Long> notices, int tries, Instant madeAt, String problem) {

    public Delivery {
        notices = List.copyOf(notices);
    }

    /** By what it goes. */
    public enum Way {
        EMAIL,
        WEBHOOK
    }
}
