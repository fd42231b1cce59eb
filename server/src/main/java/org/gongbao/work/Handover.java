package org.gongbao.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Progress;
import org.gongbao.work.WorkDuty.State;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a part of a duty comes to the unit that does it: accepted (签收), handed back as not its own, and then given to
 * another unit or back to the same by who supervises. The clock runs on through all of it.
 */
@Service
public class Handover {

    private final Duties duties;
    private final Changes changes;
    private final Regulated regulated;

    Handover(Duties duties, Changes changes, Regulated regulated) {
        this.duties = duties;
        this.changes = changes;
        this.regulated = regulated;
    }

    /** 签收. */
    @Transactional
    public WorkDuty accept(Visitor visitor, String county, String id, int revision, String unit) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = duties.seen(change, visitor, id, revision, State.OPEN);
        own(visitor, duty, unit, Progress.WAITING);
        return done(change, duty, in(duty.parts(), unit, Progress.ACCEPTED, ""), "duty.accept", Map.of("unit", unit));
    }

    /** Not ours, with the reason; it stays with the unit until somebody has decided. */
    @Transactional
    public WorkDuty handBack(Visitor visitor, String county, String id, int revision, String unit, String reason) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = duties.seen(change, visitor, id, revision, State.OPEN);
        Duties.needed(reason);
        own(visitor, duty, unit, Progress.WAITING, Progress.ACCEPTED);
        if (!visitor.heads(county, unit)) {
            throw new WorkRefused(Reason.NOT_THEIRS, unit);
        }
        List<Part> parts = in(duty.parts(), unit, Progress.HANDED_BACK, reason.strip());
        return done(change, duty, parts, "duty.handback", Map.of("unit", unit, "reason", reason.strip()));
    }

    /** The part is theirs after all. */
    @Transactional
    public WorkDuty insist(Visitor visitor, String county, String id, int revision, String unit, String reason) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = decided(change, visitor, id, revision, unit, reason);
        List<Part> parts = in(duty.parts(), unit, Progress.WAITING, reason.strip());
        return done(change, duty, parts, "duty.insist", Map.of("unit", unit, "reason", reason.strip()));
    }

    /**
     * Another unit has the part from now on.
     *
     * @param to by any of its names
     */
    @Transactional
    public WorkDuty assign(
            Visitor visitor, String county, String id, int revision, String unit, String to, String reason) {
        Change change = changes.ofDuty(visitor.name(), county, id);
        WorkDuty duty = decided(change, visitor, id, revision, unit, reason);
        String heir = regulated.unit(county, to);
        if (!regulated.isUnit(county, to)) {
            throw new WorkRefused(Reason.NOT_FOUND, to);
        }
        if (duty.parts().stream().anyMatch(part -> part.unit().equals(heir))) {
            throw new WorkRefused(Reason.HAS_PART, heir);
        }
        List<Part> parts = moved(duty.parts(), unit, heir);
        change.reassign(duty, parts);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("unit", unit);
        detail.put("to", heir);
        detail.put("reason", reason.strip());
        return done(change, duty, parts, "duty.assign", detail);
    }

    private WorkDuty decided(Change change, Visitor visitor, String id, int revision, String unit, String reason) {
        WorkDuty duty = duties.seen(change, visitor, id, revision, State.OPEN);
        Duties.needed(reason);
        if (!visitor.supervises(duty.county())) {
            throw new WorkRefused(Reason.NOT_THEIRS, "督查");
        }
        part(duty, unit, Progress.HANDED_BACK);
        return duty;
    }

    private static void own(Visitor visitor, WorkDuty duty, String unit, Progress... from) {
        part(duty, unit, from);
        if (!visitor.worksFor(duty.county(), unit)) {
            throw new WorkRefused(Reason.NOT_THEIRS, unit);
        }
    }

    private static void part(WorkDuty duty, String unit, Progress... from) {
        Part part = duty.parts().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, unit));
        if (!List.of(from).contains(part.progress())) {
            throw new WorkRefused(Reason.WRONG_STATE, duty.name());
        }
    }

    private WorkDuty done(Change change, WorkDuty duty, List<Part> parts, String action, Map<String, ?> detail) {
        return duties.done(change, duty, duty.standing(), parts, action, detail);
    }

    static List<Part> in(List<Part> parts, String unit, Progress progress, String said) {
        return parts.stream()
                .map(part -> part.unit().equals(unit) ? part.in(progress, said) : part)
                .toList();
    }

    static List<Part> moved(List<Part> parts, String unit, String to) {
        return parts.stream()
                .map(part -> part.unit().equals(unit) ? new Part(to, part.share(), Progress.WAITING, "") : part)
                .toList();
    }
}
