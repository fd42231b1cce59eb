package org.gongbao.verdict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one finding.
 *
 * @param fingerprint of the finding
 * @param duty the id of the duty to correct it; null where none was ordered
 */
public record Verdict(
        String fingerprint,
        Decision decision,
        String reason,
        @Nullable String duty,
        String actor,
        Instant at) {

    /** What may be decided. */
    public enum Decision {
        /** Right as printed, for the reason given. */
        EXPLAINED,
        /** Wrong as printed: a duty to correct it was ordered. */
        ACCEPTED,
        /** The text leaves it open: a 存疑 of its regulation. */
        OPEN_QUESTION
    }
}
