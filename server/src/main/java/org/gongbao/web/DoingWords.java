package org.gongbao.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongbao.access.Visitor;
import org.gongbao.incident.CallList;
import org.gongbao.incident.Incident;
import org.gongbao.incident.LowerPlans;
import org.gongbao.incident.Reports;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.ClauseRef;
import org.gongbao.regulation.Report;
import org.gongbao.regulation.Response;
import org.gongbao.work.WorkDuty;

/** What an emergency has put to work, in the words of a page in one language. */
record DoingWords(Words words, Clock clock) {

    IncidentPage.Doing doing(
            Visitor who,
            Incident incident,
            Response response,
            List<Reports.Hop> hops,
            List<WorkDuty> duties,
            List<CallList.Line> calls,
            List<LowerPlans.Lower> lower) {
        Instant now = clock.instant();
        Countdowns countdowns = new Countdowns(words, now);
        WorkWords work = new WorkWords(words, clock);
        List<String> chain = hops.stream()
                .filter(hop -> hop.duty() != null)
                .map(hop -> Objects.requireNonNull(hop.duty()).id())
                .toList();
        List<IncidentPage.Task> tasks = duties.stream()
                .filter(duty -> !chain.contains(duty.id()))
                .map(duty -> new IncidentPage.Task(work.item(duty), countdowns.due(duty), countdowns.left(duty)))
                .toList();
        Response.Level level = response.level(incident.level());
        boolean begun = incident.phase() != Incident.Phase.REGISTERED;
        return new IncidentPage.Doing(
                hops.stream().map(hop -> hop(who, incident, hop, countdowns)).toList(),
                begun ? response.groups().stream().map(this::group).toList() : List.of(),
                level == null ? List.of() : level.measures(),
                begun
                        ? response.zones().entrySet().stream()
                                .map(zone -> new IncidentPage.Group(zone.getKey(), "", zone.getValue()))
                                .toList()
                        : List.of(),
                response.resources().entrySet().stream()
                        .map(kind -> new IncidentPage.Group(
                                kind.getKey(),
                                String.join(
                                        "、",
                                        kind.getValue().stream()
                                                .map(Response.Actor::name)
                                                .toList()),
                                List.of()))
                        .toList(),
                begun ? lower.stream().map(plan -> lower(incident, plan)).toList() : List.of(),
                tasks,
                calls.stream().map(line -> call(who, incident, line)).toList(),
                calls.stream().filter(line -> !line.answered()).count(),
                now.toString());
    }

    private IncidentPage.Lower lower(Incident incident, LowerPlans.Lower plan) {
        HistoryEntry started = plan.started();
        return new IncidentPage.Lower(
                plan.name(),
                plan.here(),
                started == null
                        ? ""
                        : words.text(
                                "incident.lower.started",
                                words.time(started.at()),
                                started.actor(),
                                Objects.toString(started.detail().get("said"), "")),
                plan.incident().isEmpty() ? "" : IncidentWords.address(incident.county(), plan.incident()));
    }

    private IncidentPage.Group group(Response.Group group) {
        String lead = String.join("、", group.lead());
        String others = String.join(
                "、",
                group.members().stream()
                        .filter(member -> !group.lead().contains(member))
                        .toList());
        List<String> parts = new ArrayList<>();
        if (!lead.isEmpty()) {
            parts.add(words.text("incident.group.lead", lead));
        }
        if (!others.isEmpty()) {
            parts.add(others);
        }
        return new IncidentPage.Group(group.name(), String.join("；", parts), group.duties());
    }

    IncidentPage.Hop hop(Visitor who, Incident incident, Reports.Hop hop) {
        return hop(who, incident, hop, new Countdowns(words, clock.instant()));
    }

    private IncidentPage.Hop hop(Visitor who, Incident incident, Reports.Hop hop, Countdowns countdowns) {
        Report report = hop.report();
        WorkDuty duty = hop.duty();
        String way = words.text("incident.hop.way", report.sender(), String.join("、", report.receivers()));
        String limit = limit(report);
        String clauses = String.join(
                " ", report.clauses().stream().map(ClauseRef::toString).toList());
        if (duty == null) {
            return new IncidentPage.Hop(
                    report.name(),
                    way,
                    limit,
                    clauses,
                    "grey",
                    words.text("incident.hop.waits"),
                    "",
                    "",
                    "",
                    false,
                    "");
        }
        Instant due = duty.dueAt();
        boolean open = duty.state() == WorkDuty.State.OPEN;
        boolean sends = open
                && duty.parts().stream()
                        .anyMatch(part -> !part.reported()
                                && (who.worksFor(duty.county(), part.unit()) || who.supervises(duty.county())));
        return new IncidentPage.Hop(
                report.name(),
                way,
                limit,
                clauses,
                lamp(duty, countdowns),
                words.text("incident.hop."
                        + (!open ? "sent" : duty.startedAt().equals(due) ? "atonce" : countdowns.lamp(duty))),
                countdowns.due(duty),
                countdowns.left(duty),
                due == null ? "" : words.text("work.due", words.time(due)),
                open,
                sends ? IncidentWords.address(incident.county(), incident.id()) + "/reports/" + duty.id() : "");
    }

    /** Nothing is well with a report before it is sent. */
    private static String lamp(WorkDuty duty, Countdowns countdowns) {
        String lamp = countdowns.lamp(duty);
        return lamp.equals("green") ? "yellow" : lamp;
    }

    private String limit(Report report) {
        String manner = report.manner() == Report.Manner.ANY
                ? ""
                : " " + words.text("incident.manner." + report.manner().name());
        return switch (report.pace()) {
                    case Report.Pace.Within within -> within.limit().toString();
                    case Report.Pace.Every every ->
                        words.text("incident.hop.every", every.period().toString());
                    case Report.Pace.Whenever whenever -> words.text("incident.hop.whenever");
                    case Report.Pace.Unlimited unlimited -> words.text("incident.hop.unlimited");
                }
                + manner;
    }

    private IncidentPage.Call call(Visitor who, Incident incident, CallList.Line line) {
        HistoryEntry call = line.call();
        boolean answered = line.answered();
        boolean waits = line.parts().stream().anyMatch(part -> part.progress() == WorkDuty.Progress.WAITING);
        return new IncidentPage.Call(
                line.unit(),
                String.join("、", line.groups()),
                line.phone(),
                answered ? "green" : "red",
                words.text(
                        line.acknowledged()
                                ? "incident.call.accepted"
                                : answered ? "incident.call.answered" : "incident.call.silent"),
                call == null
                        ? ""
                        : words.text(
                                Boolean.TRUE.equals(call.detail().get("answered"))
                                        ? "incident.call.last"
                                        : "incident.call.missed",
                                words.time(call.at()),
                                call.actor(),
                                Objects.toString(call.detail().get("said"), "")),
                waits && who.worksFor(incident.county(), line.unit()));
    }
}
