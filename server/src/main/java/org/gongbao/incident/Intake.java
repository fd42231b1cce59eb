package org.gongbao.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.ValueReader;
import org.gongbao.incident.Incident.Call;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.problem.Problems;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what is called in: an emergency is registered, what was heard wrong is corrected, what becomes known is kept. */
@Service
public class Intake {

    private final Incidents incidents;
    private final IncidentStore store;
    private final Plans plans;
    private final Assignments assignments;
    private final Callers callers;

    Intake(Incidents incidents, IncidentStore store, Plans plans, Assignments assignments, Callers callers) {
        this.incidents = incidents;
        this.store = store;
        this.plans = plans;
        this.assignments = assignments;
        this.callers = callers;
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
        Incidents.serves(visitor, county);
        Instant now = incidents.now();
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
        incidents.note(
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
        Incident incident = incidents.seen(visitor, county, id, revision);
        if (incident.phase() == Phase.ENDED) {
            throw new WorkRefused(Reason.WRONG_STATE, incident.what());
        }
        List<Fault> faults = faults(call, incidents.now());
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
        incidents.note(visitor, after, "incident.correct", detail);
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
        Incident incident = incidents.locked(visitor, county, id);
        Fact fact = incidents.form(incident).stream()
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
        incidents.note(
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
}
