package org.gongbao.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided last on one task.
 *
 * @param version of the document that they saw
 * @param read what the program had read then; null for a part of a split one
 * @param partOf the item of the task that it was split from; null for one that was read
 * @param into the item that it was merged into, with its clause; null for none
 * @param duty the id of the duty that was made of it; null for none
 */
public record Decision(
        Key key,
        int version,
        @Nullable Line read,
        Line line,
        Proposal.State state,
        @Nullable String partOf,
        @Nullable String into,
        @Nullable String duty,
        String reason,
        int revision,
        String actor,
        Instant at) {

    Decision saying(Line other) {
        return new Decision(key, version, read, other, state, partOf, into, duty, reason, revision, actor, at);
    }

    Decision because(String why) {
        return new Decision(key, version, read, line, state, partOf, into, duty, why.strip(), revision, actor, at);
    }

    Decision into(Key other) {
        return new Decision(
                key, version, read, line, state, partOf, other.toString(), duty, reason, revision, actor, at);
    }

    Decision madeDuty(String id) {
        return new Decision(key, version, read, line, state, partOf, into, id, reason, revision, actor, at);
    }
}
