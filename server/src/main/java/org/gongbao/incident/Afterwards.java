package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.access.Visitor;
import org.gongbao.gazette.DocumentView;
import org.gongbao.incident.Deadlines.Deadline;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.library.Regulations;
import org.gongbao.work.Duties;
import org.gongbao.work.Occasions;
import org.gongbao.work.Ordered;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When an emergency has ended: the report of how it went, lessons that become duties of the plan, and 销号 of the file, which
 * one person asks for and another agrees to once nothing is open any more.
 */
@Service
public class Afterwards {

    private final Incidents incidents;
    private final AfterwardsStore store;
    private final ReviewDrafts reviews;
    private final Deadlines deadlines;
    private final Duties duties;
    private final Occasions occasions;
    private final Regulations regulations;
    private final Clock clock;

    Afterwards(
            Incidents incidents,
            AfterwardsStore store,
            ReviewDrafts reviews,
            Deadlines deadlines,
            Duties duties,
            Occasions occasions,
            Regulations regulations,
            Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.duties = duties;
        this.occasions = occasions;
        this.regulations = regulations;
        this.clock = clock;
    }

    /**
     * What is to be learnt.
     *
     * @param clause of the plan that orders it
     * @param unit by any name the county knows it by
     */
    public record Lesson(
            String clause,
            String text,
            String unit,
            @Nullable LocalDate lastDay) {}

    /** The report of how it went, as the journal and the clocks say. */
    public ReviewPaper paper(Incident incident) {
        return ReviewPaper.of(reviews.of(incident), lessons(incident));
    }

    /** As it stood at a moment, made of its journal; nothing before it was registered. */
    public Optional<Incident> at(Incident incident, Instant moment) {
        List<HistoryEntry> before = incidents.history(incident).stream()
                .filter(entry -> !entry.at().isAfter(moment))
                .toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(Replay.of(incident.county(), incident.id(), before));
    }

    /** The duties that its lessons became, the first first. */
    public List<WorkDuty> lessons(Incident incident) {
        List<String> ids = store.lessons(incident.county(), incident.id());
        return occasions.duties(incident.county(), ids).stream()
                .sorted((one, other) -> Integer.compare(ids.indexOf(one.id()), ids.indexOf(other.id())))
                .toList();
    }

    /** How far the end of its file has come; nothing before anybody asked for it. */
    public Optional<FileClosing> closing(Incident incident) {
        return store.closing(incident.county(), incident.id());
    }

    /** What keeps the file open. */
    public List<WorkDuty> open(Incident incident) {
        List<WorkDuty> all = new ArrayList<>(
                deadlines.of(incident).stream().map(Deadline::duty).toList());
        all.addAll(lessons(incident));
        return all.stream()
                .filter(duty -> duty.state() != WorkDuty.State.CLOSED)
                .toList();
    }

    /** Makes a duty of a lesson; whoever does has to supervise the county. */
    @Transactional
    public WorkDuty learn(Visitor visitor, String county, String id, Lesson lesson) {
        Incident incident = ended(visitor, county, id);
        refuseClosed(incident);
        DocumentView plan = regulations
                .original(incident.number(), true)
                .orElseThrow(() ->
                        new WorkRefused(Reason.NO_ORIGINAL, incident.number().toString()));
        List<Fault> faults = new ArrayList<>();
        if (lesson.text().isBlank()) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("教训")));
        }
        if (lesson.clause().isBlank()) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("条款")));
        }
        if (lesson.unit().isBlank()) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("责任单位")));
        }
        if (lesson.lastDay() == null) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("期限")));
        }
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
        String text = (incident.drill() ? WorkDuty.DRILL : "") + lesson.text().strip();
        String item = id + " " + (store.lessons(county, id).size() + 1);
        WorkDuty duty = duties.order(
                        visitor,
                        new Ordered(
                                county,
                                plan.summary().id(),
                                plan.version(),
                                incident.number(),
                                plan.summary().titleOrUntitled(),
                                lesson.clause().strip(),
                                item,
                                text,
                                List.of(),
                                List.of(),
                                List.of(lesson.unit().strip()),
                                lesson.lastDay(),
                                ""))
                .orElseThrow(() -> new WorkRefused(Reason.WRONG_STATE, text));
        store.learn(county, id, duty.id(), text, visitor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        incidents.note(
                visitor,
                incident,
                "incident.lesson",
                Map.of(
                        "text",
                        text,
                        "clause",
                        lesson.clause().strip(),
                        "unit",
                        lesson.unit().strip()));
        return duty;
    }

    /** Asks for the end of the file; refused while anything is open. */
    @Transactional
    public void ask(Visitor visitor, String county, String id, String reason) {
        Incident incident = ended(visitor, county, id);
        refuseClosed(incident);
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        refuseOpen(incident);
        store.ask(county, id, visitor.name(), reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        incidents.note(visitor, incident, "incident.file.ask", Map.of("reason", reason.strip()));
    }

    /** 销号: somebody else agrees. */
    @Transactional
    public void close(Visitor visitor, String county, String id, String reason) {
        Incident incident = ended(visitor, county, id);
        refuseClosed(incident);
        FileClosing asked = closing(incident).orElseThrow(() -> new WorkRefused(Reason.WRONG_STATE, incident.what()));
        if (asked.askedBy().equals(visitor.name())) {
            throw new WorkRefused(Reason.SAME_PERSON, incident.what());
        }
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        refuseOpen(incident);
        store.close(county, id, visitor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        incidents.note(visitor, incident, "incident.file.close", Map.of("reason", reason.strip()));
    }

    private Incident ended(Visitor visitor, String county, String id) {
        Incident incident = incidents.locked(visitor, county, id);
        if (incident.phase() != Phase.ENDED) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
        return incident;
    }

    private void refuseClosed(Incident incident) {
        if (closing(incident).filter(FileClosing::isClosed).isPresent()) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
    }

    private void refuseOpen(Incident incident) {
        List<Fault> faults = open(incident).stream()
                .map(duty -> new Fault(Reason.STILL_OPEN, List.of(duty.name())))
                .toList();
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
    }
}
