package org.gongbao.notice;

import java.time.Instant;

/**
 * Something that an account is told.
 *
 * @param duty its id
 * @param name of the duty
 * @param number of the document that orders it; empty where it has none
 * @param units that have it
 * @param read whether the account has seen it
 */
public record Notice(
        long id,
        String county,
        NoticeKind kind,
        String duty,
        String name,
        String number,
        String units,
        Instant at,
        boolean read) {}
