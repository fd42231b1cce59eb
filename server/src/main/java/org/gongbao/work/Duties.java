package org.gongbao.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.Schedule;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Progress;
import org.gongbao.work.WorkDuty.Standing;
import org.gongbao.work.WorkDuty.State;
import org.gongbao.work.WorkRefused.Fault;
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
    private final Changes changes;
    private final Openings openings;
    private final Regulated regulated;
    private final Journal journal;
    private final Clockwork clockwork;

    Duties(
            DutyStore duties,
            Changes changes,
            Openings openings,
            Regulated regulated,
            Journal journal,
            Clockwork clockwork) {
        this.clockwork = clockwork;
        this.duties = duties;
        this.changes = changes;
        this.openings = openings;
        this.regulated = regulated;
        this.journal = journal;
    }

    /** What is open for the units this visitor speaks for, or for a whole county where they see all; soonest first. */
    public List<WorkDuty> open(Visitor visitor, String county) {
        return open(visitor, county, null, LARGEST_LIST);
    }

    /** @param after the duty that the page before ended with; null for the first page */
    public List<WorkDuty> open(Visitor visitor, String county, @Nullable WorkDuty after, int size) {
        return duties.open(county, units(visitor, county), after, Math.min(size, LARGEST_LIST));
    }

    /** How many are open in all. */
    public long count(Visitor visitor, String county) {
        return duties.countOpen(county, units(visitor, county));
    }

    /** The units whose duties a list is limited to; null for no limit. */
    static @Nullable List<String> units(Visitor visitor, String county) {
        return visitor.seesAll(county) ? null : visitor.units(county);
    }

    public WorkDuty find(Visitor visitor, String county, String id) {
        return duties.find(county, id)
                .filter(duty -> sees(visitor, duty))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
    }

    /**
     * What was done to a duty, the first first.
     *
     * @param after how many entries the pages before had in all
     */
    public List<HistoryEntry> history(Visitor visitor, String county, String id, long after, int size) {
        return journal.history(county, find(visitor, county, id).id(), after, size);
    }

    /** Does now what the clock does within a second; for whoever moves the time. */
    public void lookAfterDue() {
        clockwork.tick();
    }

    /** For parts of the program that ask on nobody's behalf; in no order. */
    public List<WorkDuty> asTheyStand(String county, Collection<String> ids) {
        return duties.all(county, ids);
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

    /** Begins a duty whose 起算 or turn, such as 每学期, only a person can know of; once for each cause. */
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
        if (!(duty.starts() instanceof Event.Said) && !(duty.schedule() instanceof Schedule.ByHand)) {
            throw new WorkRefused(Reason.WRONG_STATE, name);
        }
        boolean theirs = visitor.supervises(county)
                || Stream.concat(duty.lead().stream(), duty.responsible().stream())
                        .anyMatch(unit -> visitor.worksFor(county, unit));
        if (!theirs) {
            throw new WorkRefused(Reason.NOT_THEIRS, String.join("、", duty.responsible()));
        }
        String said = "said " + number + " " + name + " " + cause.strip();
        return openings.once(visitor.name(), regulation, duty, said, regulated.now(), null);
    }

    /**
     * Puts a line of a document's task list to work: the duty goes to its units at once and is shown, reported, sent back,
     * given more time and closed like any other; its clause is the document's, at the version that was read, and a
     * supervisor agrees to its end. Journalled as {@code duty.open}.
     *
     * @param visitor who has looked at the line: a supervisor of the county, or an editor
     * @return nothing where document, clause and item have opened their duty before
     * @throws WorkRefused with everything that is wrong; nothing is opened then
     */
    public Optional<WorkDuty> order(Visitor visitor, Ordered ordered) {
        if (!visitor.supervises(ordered.county()) && !visitor.isEditor()) {
            throw new WorkRefused(Reason.NOT_THEIRS, "督查、公报编辑");
        }
        List<Fault> faults = new ArrayList<>();
        if (ordered.text().isBlank()) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("内容")));
        }
        if (ordered.lead().isEmpty() && ordered.responsible().isEmpty()) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("牵头或责任单位")));
        }
        if (!regulated.isLadder(ordered.county(), ordered.ladder())) {
            faults.add(new Fault(Reason.UNKNOWN_LADDER, List.of(ordered.ladder())));
        }
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
        return openings.ordered(visitor.name(), ordered);
    }

    /** One unit has done its part. */
    @Transactional
    public WorkDuty report(Visitor visitor, String county, String id, int revision, String unit, String report) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.OPEN);
        Part part = duty.parts().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, unit));
        if (!visitor.worksFor(county, unit) && !visitor.supervises(county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, unit);
        }
        if (part.reported()) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        if (report.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        List<Part> parts = duty.parts().stream()
                .map(each -> each.equals(part) ? part.in(Progress.REPORTED, report.strip()) : each)
                .toList();
        State state = parts.stream().allMatch(Part::reported) ? State.REPORTED : State.OPEN;
        Map<String, ?> detail = Map.of("unit", unit, "report", report.strip());
        return done(change, duty, duty.standing().in(state), parts, "duty.report", detail);
    }

    /** 反馈: one of its units says how it stands; a milestone of its ladder is kept by it. */
    @Transactional
    public WorkDuty feedback(Visitor visitor, String county, String id, int revision, String text) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.OPEN);
        needed(text);
        if (duty.parts().stream().noneMatch(part -> visitor.worksFor(county, part.unit()))) {
            throw new WorkRefused(Reason.NOT_THEIRS, responsible(duty));
        }
        return done(change, duty, duty.standing().told(), duty.parts(), "duty.feedback", Map.of("text", text.strip()));
    }

    /** 销号: somebody else than who reported agrees. */
    @Transactional
    public WorkDuty agree(Visitor visitor, String county, String id, int revision) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.REPORTED);
        review(visitor, duty);
        return done(change, duty, duty.standing().closed(change.now()), duty.parts(), "duty.close", Map.of());
    }

    /** 退回: every part has to be done anew; the clock has run on. */
    @Transactional
    public WorkDuty sendBack(Visitor visitor, String county, String id, int revision, String reason) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.REPORTED);
        review(visitor, duty);
        needed(reason);
        return done(change, duty, duty.standing().in(State.OPEN), duty.all(false), "duty.return", because(reason));
    }

    /** Asks for more time, also than the day that the text names; nothing changes until somebody who may grants it. */
    @Transactional
    public WorkDuty askTime(Visitor visitor, String county, String id, int revision, String limit, String reason) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.OPEN);
        needed(reason);
        TimeLimit more = more(limit);
        if (duty.parts().stream().noneMatch(part -> visitor.heads(county, part.unit()))) {
            throw new WorkRefused(Reason.NOT_THEIRS, responsible(duty));
        }
        if (!duty.isBounded() || duty.asked() != null) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        Map<String, ?> detail = Map.of("limit", more.toString(), "reason", reason.strip());
        return done(change, duty, duty.standing().asking(more.toString()), duty.parts(), "duty.ask", detail);
    }

    /** Answers what was asked. */
    @Transactional
    public WorkDuty answerTime(Visitor visitor, String county, String id, int revision, boolean granted) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.OPEN);
        String asked = duty.asked();
        if (asked == null) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        reviewer(visitor, duty);
        Standing answered = duty.standing().asking(null);
        if (!granted) {
            return done(change, duty, answered, duty.parts(), "duty.refuse", Map.of("limit", asked));
        }
        // A new end makes the ladder begin anew; what was sent stays sent, each rung once.
        Countdown countdown = duty.countdown();
        Instant named = duty.dueAt();
        if (countdown == null && named != null) {
            Countdown.Due due = Countdown.after(named, more(asked)).due(change.calendar());
            WorkDuty moved = duty.until(Objects.requireNonNull(due).at());
            Map<String, ?> detail = Map.of("limit", asked, DutyPast.NAMED, named.toString());
            return done(change, moved, answered, duty.parts(), "duty.grant", detail);
        }
        Standing longer = answered.running(countdown == null ? null : countdown.extend(more(asked)));
        return done(change, duty, longer, duty.parts(), "duty.grant", Map.of("limit", asked));
    }

    /** 中止, 恢复. */
    @Transactional
    public WorkDuty stop(Visitor visitor, String county, String id, int revision, boolean stop, String reason) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.OPEN);
        needed(reason);
        Countdown countdown = duty.countdown();
        if (countdown == null || countdown.isPaused() == stop) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
        reviewer(visitor, duty);
        Standing standing =
                duty.standing().running(stop ? countdown.pause(change.now()) : countdown.resume(change.now()));
        String action = stop ? "duty.pause" : "duty.resume";
        return done(change, duty, standing, duty.parts(), action, because(reason));
    }

    /** What was closed turns out not to be done. */
    @Transactional
    public WorkDuty reopen(Visitor visitor, String county, String id, int revision, String reason) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = seen(change, visitor, id, revision, State.CLOSED);
        needed(reason);
        reviewer(visitor, duty);
        return done(change, duty, duty.standing().in(State.OPEN), duty.all(false), "duty.reopen", because(reason));
    }

    /** Whether the regulation of a duty was withdrawn; it goes on by the text it is pinned to. */
    public boolean isWithdrawn(WorkDuty duty) {
        return duty.source() == null && duty.number() != null && regulated.isWithdrawn(duty.number(), duty.edition());
    }

    /** Whether this visitor may agree, grant time and the like. */
    public boolean reviews(Visitor visitor, WorkDuty duty) {
        Duty rule = regulated.duty(duty);
        return visitor.supervises(duty.county())
                || rule != null && rule.reviewers().stream().anyMatch(unit -> visitor.worksFor(duty.county(), unit));
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

    WorkDuty seen(Change change, Visitor visitor, String id, int revision, State state) {
        WorkDuty duty = change.duties().stream()
                .filter(each -> sees(visitor, each))
                .findFirst()
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

    WorkDuty done(
            Change change, WorkDuty duty, Standing standing, List<Part> parts, String action, Map<String, ?> detail) {
        WorkDuty after = change.save(duty, standing, parts, regulated.ladder(duty));
        change.note(duty.county(), action, duty.id(), detail);
        change.write();
        return after;
    }

    static Map<String, ?> because(String reason) {
        return Map.of("reason", reason.strip());
    }

    static void needed(String reason) {
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
