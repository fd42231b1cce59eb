package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongbao.access.Visitor;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.ValueReader;
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
import org.gongbao.work.Occasions;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Emergencies: found, listed and judged. {@link Intake} takes them down, {@link Steps} takes them from level to level. */
@Service
public class Incidents {

    private final IncidentStore store;
    private final Plans plans;
    private final Occasions occasions;
    private final Journal journal;
    private final Clock clock;

    Incidents(IncidentStore store, Plans plans, Occasions occasions, Journal journal, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.occasions = occasions;
        this.journal = journal;
        this.clock = clock;
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

    /** The facts that the form of its plan asks for: those that its level hangs on first, else in the order of the plan. */
    public List<Fact> form(Incident incident) {
        Regulation plan = plans.of(incident);
        Response response = Plans.response(plan, incident.response());
        List<String> names =
                response.facts().isEmpty() ? List.copyOf(plan.model().facts().keySet()) : response.facts();
        Set<String> deciding = plan.model().asked(response.level());
        return names.stream()
                .filter(plan.facts()::containsKey)
                .sorted(Comparator.comparing((String name) -> !deciding.contains(name)))
                .map(name -> Objects.requireNonNull(plan.facts().get(name)))
                .toList();
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

    static void serves(Visitor visitor, String county) {
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
