package org.gongbao.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.incident.IncidentStore.Begun;
import org.gongbao.regulation.Report;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report chain of an emergency: its hops with their clocks, and the reports that close them. */
@Service
public class Reports {

    private final Incidents incidents;
    private final IncidentStore store;
    private final Duties duties;

    Reports(Incidents incidents, IncidentStore store, Duties duties) {
        this.incidents = incidents;
        this.store = store;
        this.duties = duties;
    }

    /**
     * A hop.
     *
     * @param duty that runs it; null while it waits for the report before it, its level or the end
     */
    public record Hop(Report report, @Nullable WorkDuty duty) {}

    /** In the order of the plan; one that recurs once for each turn, and one that has not begun once without a duty. */
    public List<Hop> of(Incident incident, List<WorkDuty> work) {
        List<Begun> begun = store.begun(incident.county(), incident.id());
        List<Hop> hops = new ArrayList<>();
        for (Report report : incidents.response(incident).reports().hops()) {
            List<Hop> turns = work.stream()
                    .filter(duty -> begun.stream()
                            .anyMatch(each ->
                                    each.duty().equals(duty.id()) && each.hop().equals(report.name())))
                    .map(duty -> new Hop(report, duty))
                    .toList();
            hops.addAll(turns.isEmpty() ? List.of(new Hop(report, null)) : turns);
        }
        return hops;
    }

    /** The hop that a duty runs. */
    public Hop find(Incident incident, String duty) {
        return of(incident, incidents.duties(incident)).stream()
                .filter(hop -> hop.duty() != null && hop.duty().id().equals(duty))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, duty));
    }

    /** What is known now, as a report of this hop; to be looked over before it is sent. */
    public String draft(Incident incident, Report report, String unit) {
        return ReportDraft.of(
                incident,
                report,
                unit,
                incidents.judge(incident),
                incidents.response(incident),
                incidents.history(incident),
                incidents.now());
    }

    /** A report is made: the unit's part of the hop is done. */
    @Transactional
    public void send(Visitor visitor, String county, String id, String duty, int revision, String unit, String text) {
        Incident incident = incidents.locked(visitor, county, id);
        Hop hop = find(incident, duty);
        duties.report(visitor, county, duty, revision, unit, text);
        incidents.note(
                visitor, incident, "incident.report", Map.of("hop", hop.report().name(), "unit", unit));
    }
}
