package org.gongbao.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a record holds, or that a duty was reported with.
 *
 * @param record null until a record takes it; of evidence, the duty
 * @param name as its sender named it; empty once it is destroyed
 * @param size in bytes
 * @param hash SM3 of its content
 * @param destroyed whether its content is gone because the record's term has ended
 */
public record Attachment(
        String county,
        String id,
        @Nullable String record,
        String name,
        AttachmentKind kind,
        long size,
        String hash,
        String uploadedBy,
        Instant uploadedAt,
        boolean destroyed) {}
