package org.gongbao.api;

import java.time.Instant;
import java.util.List;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;

/** A duty with its parts as programs get it. */
record DutyJson(
        String county,
        String id,
        @Nullable String number,
        int edition,
        @Nullable String document,
        List<String> clauses,
        String name,
        String what,
        @Nullable String record,
        String state,
        int revision,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable ClockJson clock,
        int feedbacks,
        @Nullable String asked,
        boolean withdrawn,
        List<PartJson> parts) {

    /**
     * The time it has.
     *
     * @param granted its limit and what was granted beside, in order
     * @param pauses when the clock stood still, in order
     */
    record ClockJson(List<String> granted, List<PauseJson> pauses) {

        static @Nullable ClockJson of(@Nullable Countdown countdown) {
            return countdown == null
                    ? null
                    : new ClockJson(
                            countdown.granted().stream()
                                    .map(TimeLimit::toString)
                                    .toList(),
                            countdown.pauses().stream()
                                    .map(pause -> new PauseJson(pause.from(), pause.to()))
                                    .toList());
        }
    }

    /** @param to null while it stands still */
    record PauseJson(Instant from, @Nullable Instant to) {}

    record PartJson(String unit, String share, String progress, boolean reported, String report) {}

    static DutyJson of(WorkDuty duty, boolean withdrawn) {
        return new DutyJson(
                duty.county(),
                duty.id(),
                duty.number() == null ? null : duty.number().toString(),
                duty.edition(),
                duty.source() == null ? null : duty.source().document(),
                duty.clauses(),
                duty.name(),
                duty.what(),
                duty.record(),
                duty.state().name(),
                duty.revision(),
                duty.startedAt(),
                duty.dueAt(),
                duty.provisional(),
                ClockJson.of(duty.countdown()),
                duty.feedbacks(),
                duty.asked(),
                withdrawn,
                duty.parts().stream()
                        .map(part -> new PartJson(
                                part.unit(),
                                part.share().name(),
                                part.progress().name(),
                                part.reported(),
                                part.report()))
                        .toList());
    }
}
