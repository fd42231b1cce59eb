package org.gongbao.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.access.Office;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.State;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duties: reported part by part, agreed to by somebody else, sent back, given more time, stopped and begun again. */
@Service
public class Duties {

    /** Most duties of one list. */
    public static final int LARGEST_LIST = 500;

    private final DutyStore duties;
    private final Openings openings;
    private final Regulated regulated;
    private final Journal journal;
    private final Clockwork clockwork;

    Duties(DutyStore duties, Openings openings, Regulated regulated, Journal journal, Clockwork clockwork) {
        this.clockwork = clockwork;
        this.duties = duties;
        this.openings = openings;
        this.regulated = regulated;
        this.journal = journal;
    }

    /** What is open for the units this visitor speaks for, or for a whole county where they see all; soonest first. */
    public List<WorkDuty> open(Visitor visitor, String county) {
        if (visitor.seesAll(county)) {
            return duties.open(county, LARGEST_LIST);
        }
        List<WorkDuty> found = new ArrayList<>();
        for (Office office : visitor.offices()) {
            if (office.county().equals(county)) {
                for (WorkDuty duty : duties.openOf(county, office.unit(), LARGEST_LIST)) {
                    if (found.stream().noneMatch(known -> known.id().equals(duty.id()))) {
                        found.add(duty);
                    }
                }
            }
        }
        return found;
    }

    public WorkDuty find(Visitor visitor, String county, String id) {
        return duties.find(county, id)
                .filter(duty -> sees(visitor, duty))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
    }

    /** Of a record that the visitor may see. */
    public List<WorkDuty> of(WorkRecord record) {
        return duties.of(record.county(), record.id());
    }

    public List<Notice> notices(WorkDuty duty) {
        return duties.notices(duty);
    }

    /** From now on what the document itself orders is at work: what it publishes, what recurs, what has a day. */
    public void start(Visitor visitor, DocumentNumber number) {
        Regulation regulation = regulated.inForce(number, regulated.today());
        String county = regulation.header().county();
        if (!visitor.supervises(county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, "督查");
        }
        clockwork.start(county, number, visitor.name());
    }

    /** Begins a duty whose 起算 only a person can know of; once for each cause. */
    @Transactional
    public Optional<WorkDuty> begin(Visitor visitor, DocumentNumber number, String name, String cause) {
        if (cause.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        Regulation regulation = regulated.inForce(number, regulated.today());
        String county = regulation.header().county();
        Duty duty = regulation.duties().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, name));
        if (!(duty.starts() instanceof Event.Said)) {
            throw new WorkRefused(Reason.WRONG_STATE, name);
        }
        boolean theirs = visitor.supervises(county)
                || visitor.offices().stream()
                        .anyMatch(office -> office.county().equals(county)
                                && (duty.lead().contains(office.unit())
                                        || duty.responsible().contains(office.unit())));
        if (!theirs) {
            throw new WorkRefused(Reason.NOT_THEIRS, String.join("、", duty.responsible()));
        }
        return Optional.ofNullable(openings.open(
                regulation,
                duty,
                null,
                "said " + number + " " + name + " " + cause.strip(),
                regulated.now(),
                null,
                visitor.name()));
    }

    /** One unit has done its part. */
    @Transactional
    public WorkDuty report(Visitor visitor, String county, String id, int revision, String unit, String report) {
        WorkDuty duty = lock(visitor, county, id, revision, State.OPEN);
        Part part = duty.parts().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, unit));
        if (!visitor.speaksFor(county, unit) && !visitor.supervises(county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, unit);
        }
        if (part.reported()) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        if (report.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        duties.report(duty, unit, true, report.strip());
        boolean all = duty.parts().stream()
                .allMatch(each -> each.reported() || each.unit().equals(unit));
        save(duty, all ? State.REPORTED : State.OPEN, duty.countdown(), null);
        note(duty, visitor, "duty.report", Map.of("unit", unit, "report", report.strip()));
        return again(duty);
    }

    /** 销号: somebody else than who reported agrees. */
    @Transactional
    public WorkDuty agree(Visitor visitor, String county, String id, int revision) {
        WorkDuty duty = lock(visitor, county, id, revision, State.REPORTED);
        review(visitor, duty);
        save(duty, State.CLOSED, duty.countdown(), regulated.now());
        note(duty, visitor, "duty.close", Map.of());
        return again(duty);
    }

    /** 退回: every part has to be done anew; the clock has run on. */
    @Transactional
    public WorkDuty sendBack(Visitor visitor, String county, String id, int revision, String reason) {
        WorkDuty duty = lock(visitor, county, id, revision, State.REPORTED);
        review(visitor, duty);
        needed(reason);
        duty.parts().forEach(part -> duties.report(duty, part.unit(), false, part.report()));
        save(duty, State.OPEN, duty.countdown(), null);
        note(duty, visitor, "duty.return", Map.of("reason", reason.strip()));
        return again(duty);
    }

    /** Asks for more time; nothing changes until somebody who may grants it. */
    @Transactional
    public WorkDuty askTime(Visitor visitor, String county, String id, int revision, String limit, String reason) {
        WorkDuty duty = lock(visitor, county, id, revision, State.OPEN);
        needed(reason);
        TimeLimit more = more(limit);
        if (duty.parts().stream().noneMatch(part -> visitor.speaksFor(county, part.unit()))) {
            throw new WorkRefused(Reason.NOT_THEIRS, responsible(duty));
        }
        if (duty.countdown() == null || duty.asked() != null) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        openings.save(duty, duty.state(), duty.countdown(), duty.rung(), more.toString(), null);
        note(duty, visitor, "duty.ask", Map.of("limit", more.toString(), "reason", reason.strip()));
        return again(duty);
    }

    /** Answers what was asked. */
    @Transactional
    public WorkDuty answerTime(Visitor visitor, String county, String id, int revision, boolean granted) {
        WorkDuty duty = lock(visitor, county, id, revision, State.OPEN);
        String asked = duty.asked();
        Countdown countdown = duty.countdown();
        if (asked == null || countdown == null) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        reviewer(visitor, duty);
        // A new end makes the ladder begin anew; what was sent stays sent, each rung once.
        openings.save(duty, duty.state(), granted ? countdown.extend(more(asked)) : countdown, duty.rung(), null, null);
        note(duty, visitor, granted ? "duty.grant" : "duty.refuse", Map.of("limit", asked));
        return again(duty);
    }

    /** 中止, 恢复. */
    @Transactional
    public WorkDuty stop(Visitor visitor, String county, String id, int revision, boolean stop, String reason) {
        WorkDuty duty = lock(visitor, county, id, revision, State.OPEN);
        needed(reason);
        Countdown countdown = duty.countdown();
        if (countdown == null || countdown.isPaused() == stop) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        reviewer(visitor, duty);
        Instant now = regulated.now();
        save(duty, State.OPEN, stop ? countdown.pause(now) : countdown.resume(now), null);
        note(duty, visitor, stop ? "duty.pause" : "duty.resume", Map.of("reason", reason.strip()));
        return again(duty);
    }

    /** What was closed turns out not to be done. */
    @Transactional
    public WorkDuty reopen(Visitor visitor, String county, String id, int revision, String reason) {
        WorkDuty duty = lock(visitor, county, id, revision, State.CLOSED);
        needed(reason);
        reviewer(visitor, duty);
        duty.parts().forEach(part -> duties.report(duty, part.unit(), false, part.report()));
        save(duty, State.OPEN, duty.countdown(), null);
        note(duty, visitor, "duty.reopen", Map.of("reason", reason.strip()));
        return again(duty);
    }

    /** Whether this visitor may agree, grant time and the like. */
    public boolean reviews(Visitor visitor, WorkDuty duty) {
        Duty rule = regulated.duty(duty);
        return visitor.supervises(duty.county())
                || rule != null && rule.reviewers().stream().anyMatch(unit -> visitor.speaksFor(duty.county(), unit));
    }

    private static String responsible(WorkDuty duty) {
        return String.join("、", duty.parts().stream().map(Part::unit).toList());
    }

    private String reviewers(WorkDuty duty) {
        Duty rule = regulated.duty(duty);
        return rule == null || rule.reviewers().isEmpty() ? "督查" : String.join("、", rule.reviewers());
    }

    private void reviewer(Visitor visitor, WorkDuty duty) {
        if (!reviews(visitor, duty)) {
            throw new WorkRefused(Reason.NOT_THEIRS, reviewers(duty));
        }
    }

    private void review(Visitor visitor, WorkDuty duty) {
        reviewer(visitor, duty);
        if (journal.lastActor(duty.county(), duty.id(), "duty.report").equals(visitor.name())) {
            throw new WorkRefused(Reason.SAME_PERSON, duty.name());
        }
    }

    private WorkDuty lock(Visitor visitor, String county, String id, int revision, State state) {
        WorkDuty duty = duties.lock(county, id)
                .filter(each -> sees(visitor, each))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        if (duty.revision() != revision) {
            throw new WorkRefused(Reason.STALE, Integer.toString(revision), Integer.toString(duty.revision()));
        }
        if (duty.state() != state) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        return duty;
    }

    /** The one place that says who sees a duty. */
    private boolean sees(Visitor visitor, WorkDuty duty) {
        return visitor.seesAll(duty.county())
                || duty.parts().stream().anyMatch(part -> visitor.speaksFor(duty.county(), part.unit()))
                || reviews(visitor, duty);
    }

    private void save(WorkDuty duty, State state, @Nullable Countdown countdown, @Nullable Instant closed) {
        openings.save(duty, state, countdown, duty.rung(), duty.asked(), closed);
    }

    private WorkDuty again(WorkDuty duty) {
        return duties.find(duty.county(), duty.id()).orElseThrow();
    }

    private void note(WorkDuty duty, Visitor visitor, String action, Map<String, ?> detail) {
        journal.record(duty.county(), visitor.name(), action, duty.id(), detail);
    }

    private static void needed(String reason) {
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
    }

    private static TimeLimit more(String limit) {
        return TimeLimit.parse(limit)
                .filter(more -> more.amount() > 0)
                .orElseThrow(() -> new WorkRefused(Reason.BAD_LIMIT, limit));
    }
}
