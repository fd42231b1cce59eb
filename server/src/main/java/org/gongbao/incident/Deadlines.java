package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whether everything that an emergency put to work was done in time. */
@Service
public class Deadlines {

    private final Incidents incidents;
    private final Assignments assignments;
    private final Clock clock;

    Deadlines(Incidents incidents, Assignments assignments, Clock clock) {
        this.incidents = incidents;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** How it went. */
    public enum Verdict {
        /** Done before its time was over. */
        MET,
        /** Done, but late. */
        LATE,
        /** Not done, and its time is over. */
        MISSED,
        /** Done; the text sets no time in numbers. */
        DONE,
        /** Not done yet. */
        OPEN
    }

    /**
     * One thing to be done.
     *
     * @param doneAt when the last of its units reported; null while open
     */
    public record Deadline(WorkDuty duty, @Nullable Instant doneAt, Verdict verdict) {}

    /** By start. */
    public List<Deadline> of(Incident incident) {
        return incidents.duties(incident).stream().map(this::of).toList();
    }

    private Deadline of(WorkDuty duty) {
        Instant due = duty.dueAt();
        if (duty.state() == WorkDuty.State.OPEN) {
            boolean over = due != null && !clock.instant().isBefore(due);
            return new Deadline(duty, null, over ? Verdict.MISSED : Verdict.OPEN);
        }
        Instant done = assignments.reported(duty);
        return new Deadline(duty, done, due == null ? Verdict.DONE : done.isBefore(due) ? Verdict.MET : Verdict.LATE);
    }
}
