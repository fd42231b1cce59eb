package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.ValueReader;
import org.gongbao.incident.Incident.Call;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.incident.IncidentStore.Begun;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.problem.Problems;
import org.gongbao.regulation.Answers;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Raise;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.regulation.Response.EndCondition;
import org.gongbao.regulation.Response.Level;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.work.Occasions;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Emergencies: registered, told facts and judged. {@link Steps} takes them from level to level. */
@Service
public class Incidents {

    private final IncidentStore store;
    private final Plans plans;
    private final Assignments assignments;
    private final Occasions occasions;
    private final Callers callers;
    private final Journal journal;
    private final Clock clock;

    Incidents(
            IncidentStore store,
            Plans plans,
            Assignments assignments,
            Occasions occasions,
            Callers callers,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.assignments = assignments;
        this.occasions = occasions;
        this.callers = callers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Registers what was called in; the report chain begins to run.
     *
     * @throws WorkRefused with everything that is wrong; nothing is kept then
     */
    @Transactional
    public Incident register(Visitor visitor, DocumentNumber number, String responseName, Call call, boolean drill) {
        Regulation plan = plans.inForce(number);
        Response response = Plans.response(plan, responseName);
        String county = plan.header().county();
        serves(visitor, county);
        Instant now = now();
        List<Fault> faults = faults(call, now);
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
        String id = UUID.randomUUID().toString();
        Incident incident = new Incident(
                county,
                id,
                number,
                plan.header().version(),
                responseName,
                call.what().strip(),
                call.place().strip(),
                call.happenedAt().truncatedTo(ChronoUnit.MICROS),
                callers.sealed(id, call.caller()),
                Phase.REGISTERED,
                "",
                "",
                Map.of(),
                List.of(),
                drill,
                1,
                now,
                null,
                null);
        store.insert(incident);
        note(
                visitor,
                incident,
                "incident.register",
                Map.of(
                        "number",
                        number.toString(),
                        "edition",
                        incident.edition(),
                        "response",
                        responseName,
                        "what",
                        incident.what(),
                        "place",
                        incident.place(),
                        "happenedAt",
                        incident.happenedAt().toString(),
                        "drill",
                        drill));
        assignments.registered(visitor.name(), plan, response, incident);
        return incident;
    }

    private static List<Fault> faults(Call call, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (call.what().isBlank()) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("事情")));
        }
        if (call.place().isBlank()) {
            faults.add(new Fault(Reason.FIELD_MISSING, List.of("地点")));
        }
        if (call.happenedAt().isAfter(now)) {
            faults.add(new Fault(
                    Reason.IN_FUTURE, List.of("发生时间", call.happenedAt().toString())));
        }
        return faults;
    }

    /**
     * What, where or when was heard wrong: it is said better from now on, and the journal keeps what was said before.
     *
     * @throws WorkRefused with everything that is wrong; nothing is kept then
     */
    @Transactional
    public Incident correct(Visitor visitor, String county, String id, int revision, Call call, String reason) {
        Incident incident = seen(visitor, county, id, revision);
        if (incident.phase() == Phase.ENDED) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
        List<Fault> faults = faults(call, now());
        if (reason.isBlank()) {
            faults.add(new Fault(Reason.REASON_MISSING, List.of()));
        }
        String what = whole("事情", call.what(), incident.what(), faults);
        String place = whole("地点", call.place(), incident.place(), faults);
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
        Incident after = incident.corrected(new Call(what, place, call.happenedAt()));
        store.update(after);
        Map<String, Object> detail = said(after);
        detail.put("before", said(incident));
        detail.put("reason", reason.strip());
        note(visitor, after, "incident.correct", detail);
        return after;
    }

    /** Whoever corrects it has seen its personal numbers masked. */
    private static String whole(String name, String typed, String known, List<Fault> faults) {
        return PersonalNumbers.restore(typed, known).orElseGet(() -> {
            faults.add(new Fault(Reason.SHOWN_IN_PART, List.of(name)));
            return known;
        });
    }

    private static Map<String, Object> said(Incident incident) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("what", incident.what());
        said.put("place", incident.place());
        said.put("happenedAt", incident.happenedAt().toString());
        return said;
    }

    /**
     * Of a county whose work the visitor sees; the latest first.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<Incident> list(Visitor visitor, String county, @Nullable Incident after, int size) {
        return visitor.seesIn(county) ? store.list(List.of(county), false, after, size) : List.of();
    }

    /** All that last where the visitor sees the work; the latest first. */
    public List<Incident> open(Visitor visitor) {
        return store.open().stream()
                .filter(incident -> visitor.seesIn(incident.county()))
                .sorted(Comparator.comparing(Incident::registeredAt).reversed())
                .toList();
    }

    /**
     * Those that have ended where the visitor sees the work; the latest first.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<Incident> ended(Visitor visitor, @Nullable Incident after, int size) {
        return store.list(counties(visitor), true, after, size);
    }

    public Incident find(Visitor visitor, String county, String id) {
        return store.find(county, id)
                .filter(incident -> visitor.seesIn(county))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
    }

    /** What it has put to work, by start. */
    public List<WorkDuty> duties(Incident incident) {
        List<String> ids = store.begun(incident.county(), incident.id()).stream()
                .map(Begun::duty)
                .toList();
        return occasions.duties(incident.county(), ids).stream()
                .sorted((one, other) -> one.startedAt().compareTo(other.startedAt()))
                .toList();
    }

    /** Everything that was done about it, the first first. */
    public List<HistoryEntry> history(Incident incident) {
        return journal.history(incident.county(), incident.id());
    }

    /** The counties with a plan whose emergencies the visitor may see. */
    public List<String> counties(Visitor visitor) {
        return plans.counties().stream()
                .filter(county -> visitor.seesIn(county))
                .toList();
    }

    /** The version of its plan that it is pinned to; nothing where that was withdrawn. */
    public Optional<Regulation> plan(Incident incident) {
        return plans.pinned(incident);
    }

    /** What its plan says of answering it. */
    public Response response(Incident incident) {
        return Plans.response(plans.of(incident), incident.response());
    }

    /** The plans under which the visitor may register an emergency, by county and number. */
    public List<Regulation> plans(Visitor visitor) {
        return plans.all().stream()
                .filter(plan -> isServedBy(visitor, plan.header().county()))
                .toList();
    }

    /** The levels its plan knows, the lowest first. */
    public List<String> levels(Incident incident) {
        return Plans.response(plans.of(incident), incident.response()).levels().stream()
                .map(Level::name)
                .toList();
    }

    /** The facts that the form of its plan asks for. */
    public List<Fact> form(Incident incident) {
        Regulation plan = plans.of(incident);
        Response response = Plans.response(plan, incident.response());
        List<String> names =
                response.facts().isEmpty() ? List.copyOf(plan.model().facts().keySet()) : response.facts();
        List<Fact> form = new ArrayList<>();
        for (String name : names) {
            Fact fact = plan.facts().get(name);
            if (fact != null) {
                form.add(fact);
            }
        }
        return form;
    }

    /** As {@link #know(Visitor, String, String, String, String, String, String)}, from nobody in particular. */
    @Transactional
    public Incident know(Visitor visitor, String county, String id, String name, String seen, String value) {
        return know(visitor, county, id, name, seen, value, "");
    }

    /**
     * Keeps one fact; a blank value makes it unknown again.
     *
     * @param seen the value the visitor saw before, blank for unknown: two officers never overwrite each other unseen
     * @param source who says so; blank for nobody in particular
     */
    @Transactional
    public Incident know(
            Visitor visitor, String county, String id, String name, String seen, String value, String source) {
        Incident incident = locked(visitor, county, id);
        Fact fact = form(incident).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, name));
        if (incident.phase() == Phase.ENDED) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
        String known = incident.facts().getOrDefault(name, "");
        if (known.equals(value.strip())) {
            return incident;
        }
        if (!known.equals(seen.strip())) {
            throw new WorkRefused(Reason.CHANGED_MEANWHILE, name, known);
        }
        Map<String, String> facts = new LinkedHashMap<>(incident.facts());
        if (value.isBlank()) {
            facts.remove(name);
        } else {
            Problems problems = new Problems();
            if (ValueReader.plain(fact.type(), value.strip(), name, problems) == null || !problems.isEmpty()) {
                throw new WorkRefused(Reason.BAD_VALUE, name, value.strip());
            }
            facts.put(name, value.strip());
        }
        Incident after = incident.knowing(facts);
        store.update(after);
        note(
                visitor,
                after,
                "incident.fact",
                Map.of(
                        "fact",
                        name,
                        "value",
                        value.strip(),
                        "before",
                        known,
                        "source",
                        PersonalNumbers.mask(source.strip())));
        return after;
    }

    /** What the plan says of what is known now. */
    public Judgement judge(Incident incident) {
        Regulation plan = plans.of(incident);
        Response response = Plans.response(plan, incident.response());
        List<String> unknown = form(incident).stream()
                .map(Fact::name)
                .filter(name -> !incident.facts().containsKey(name))
                .toList();
        return new Judgement(
                Answers.decide(plan, response.level(), incident.facts(), plans.today()),
                response.grade().isEmpty()
                        ? null
                        : Answers.decide(plan, response.grade(), incident.facts(), plans.today()),
                Raise.of(plan, response.level(), incident.facts(), plans.today()),
                unknown);
    }

    /** The end conditions that do not hold, or are not known to. */
    public List<String> unmet(Incident incident) {
        Regulation plan = plans.of(incident);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        incident.facts().forEach((name, value) -> {
            Fact fact = plan.facts().get(name);
            if (fact != null) {
                facts.put(name, ValueReader.plain(fact.type(), value, name, new Problems()));
            }
        });
        return Plans.response(plan, incident.response()).ends().stream()
                .filter(end -> end.condition() == null
                        ? !incident.confirmed().contains(end.text())
                        : !Boolean.TRUE.equals(Evaluator.value(end.condition(), facts::get)))
                .map(EndCondition::text)
                .toList();
    }

    /** Whether the visitor may register, tell facts and take steps in this county. */
    public static boolean isServedBy(Visitor visitor, String county) {
        return visitor.worksIn(county) || visitor.supervises(county);
    }

    private static void serves(Visitor visitor, String county) {
        if (!isServedBy(visitor, county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, county);
        }
    }

    /** Nobody else changes it before this transaction ends; the visitor has to serve the county. */
    Incident locked(Visitor visitor, String county, String id) {
        Incident incident = store.lock(county, id)
                .filter(each -> visitor.seesIn(county))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        serves(visitor, county);
        return incident;
    }

    /** As {@link #locked}, if it is still the revision that the visitor saw. */
    Incident seen(Visitor visitor, String county, String id, int revision) {
        Incident incident = locked(visitor, county, id);
        if (incident.revision() != revision) {
            throw new WorkRefused(Reason.STALE, Integer.toString(revision), Integer.toString(incident.revision()));
        }
        return incident;
    }

    void note(Visitor visitor, Incident incident, String action, Map<String, ?> detail) {
        journal.record(incident.county(), visitor.name(), action, incident.id(), detail);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
