package org.gongbao.gazette;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction of one field by an editor; kept for ever.
 *
 * @param before what was read from the gazette; null for nothing
 * @param after null where the editor says that nothing is printed
 */
public record Correction(
        CorrectedField field,
        @Nullable String before,
        @Nullable String after,
        String reason,
        String actor,
        Instant at) {}
