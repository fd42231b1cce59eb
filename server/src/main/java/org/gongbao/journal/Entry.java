package org.gongbao.journal;

import java.time.Instant;

/**
 * An entry as it stands in the journal.
 *
 * @param place 1, 2, … in the chain of its subject
 * @param detail JSON, exactly as it was written
 * @param hash over the entry and the hash before it
 */
record Entry(
        String county,
        long id,
        String subject,
        long place,
        Instant occurredAt,
        String actor,
        String action,
        String detail,
        String hash) {

    /** What the hash of this entry has to be after that one. */
    String hashAfter(String previous) {
        return new Sm3()
                .field(previous)
                .field(county)
                .field(subject)
                .field(Long.toString(place))
                .field(occurredAt.toString())
                .field(actor)
                .field(action)
                .field(detail)
                .hash();
    }

    /** As it stands in the journal after that hash. */
    Entry after(String previous) {
        return new Entry(county, id, subject, place, occurredAt, actor, action, detail, hashAfter(previous));
    }
}
