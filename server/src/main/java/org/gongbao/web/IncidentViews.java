package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.incident.CallList;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.LowerPlans;
import org.gongbao.incident.Offers;
import org.gongbao.incident.Reports;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of one emergency show. */
@Component
final class IncidentViews {

    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Incidents incidents;
    private final Offers offers;
    private final Reports reports;
    private final CallList calls;
    private final LowerPlans lower;
    private final Clock clock;

    IncidentViews(
            Readers readers,
            CurrentVisitor visitor,
            Incidents incidents,
            Offers offers,
            Reports reports,
            CallList calls,
            LowerPlans lower,
            Clock clock) {
        this.readers = readers;
        this.visitor = visitor;
        this.incidents = incidents;
        this.offers = offers;
        this.reports = reports;
        this.calls = calls;
        this.lower = lower;
        this.clock = clock;
    }

    /**
     * What the last attempt of the reader has left to be said.
     *
     * @param facts those that were not kept
     * @param problems why a step was not taken
     * @param typed the reason that was written for it
     * @param shown when the page was made from which it was tried; null for no attempt
     * @param revealed what a look has shown
     * @param correction what was written into the form that corrects, by field; empty for nothing
     * @param done the step that was taken; empty for none
     */
    record Attempt(
            Map<String, IncidentWords.Refused> facts,
            String source,
            List<String> problems,
            String typed,
            @Nullable Instant shown,
            String revealed,
            Map<String, String> correction,
            String done) {

        static Attempt telling(Map<String, IncidentWords.Refused> facts, String source) {
            return new Attempt(facts, source, List.of(), "", null, "", Map.of(), "");
        }

        static Attempt correcting(List<String> problems, Map<String, String> typed) {
            return new Attempt(Map.of(), "", problems, "", null, "", typed, "");
        }

        static Attempt done(String step) {
            return new Attempt(Map.of(), "", List.of(), "", null, "", Map.of(), step);
        }

        static Attempt revealing(String text) {
            return new Attempt(Map.of(), "", List.of(), "", null, text, Map.of(), "");
        }

        static Attempt refused(List<String> problems, String typed, @Nullable Instant shown) {
            return new Attempt(Map.of(), "", problems, typed, shown, "", Map.of(), "");
        }
    }

    Incident found(String county, String id) {
        return WorkWords.found(() -> incidents.find(visitor.get(), county, id));
    }

    IncidentPage page(Incident incident, Attempt attempt, HttpServletRequest request) {
        Visitor who = visitor.get();
        IncidentWords words = words(request);
        List<HistoryEntry> history = incidents.history(incident);
        String higher = LowerPlans.higher(history);
        IncidentPage.Doing doing = doing(incident, history, request);
        return new IncidentPage(
                head(incident, request),
                Incidents.isServedBy(who, incident.county()),
                words.facts(incident, incidents.form(incident), history, attempt.facts()),
                attempt.source().isEmpty() ? source(incident, history, who, words.words()) : attempt.source(),
                judgement(incident, request),
                doing,
                words.timeline(history),
                attempt.problems(),
                words.since(history, attempt.shown()),
                attempt.typed(),
                !incident.caller().isEmpty(),
                attempt.revealed(),
                attempt.correction(),
                new StepWords(words.words()).done(attempt.done(), incident, incidents.response(incident), doing),
                higher.isEmpty() ? "" : IncidentWords.address(incident.county(), higher));
    }

    /**
     * Who the reader heard last: most likely they are still on the telephone. Before anybody has told anything it is whoever
     * called in; who that is stays sealed.
     */
    private static String source(Incident incident, List<HistoryEntry> history, Visitor who, Words words) {
        if (incident.facts().isEmpty() && !incident.caller().isEmpty()) {
            return words.text("incident.source.caller");
        }
        return history.stream()
                .filter(entry ->
                        entry.action().equals("incident.fact") && entry.actor().equals(who.name()))
                .reduce((first, last) -> last)
                .map(entry -> Objects.toString(entry.detail().get("source"), ""))
                .orElse("");
    }

    IncidentPage.Head head(Incident incident, HttpServletRequest request) {
        return words(request).head(incident, plan(incident));
    }

    JudgementView judgement(Incident incident, HttpServletRequest request) {
        return words(request)
                .judgement(
                        incident,
                        plan(incident),
                        incidents.response(incident),
                        incidents.judge(incident),
                        incidents.unmet(incident),
                        offers.of(visitor.get(), incident));
    }

    IncidentPage.Doing doing(Incident incident, List<HistoryEntry> history, HttpServletRequest request) {
        List<WorkDuty> duties = incidents.duties(incident);
        Response response = incidents.response(incident);
        return new DoingWords(readers.words(request), clock)
                .doing(
                        visitor.get(),
                        incident,
                        response,
                        reports.of(incident, duties),
                        duties,
                        calls.of(incident, duties, history),
                        lower.of(incident, history));
    }

    IncidentWords words(HttpServletRequest request) {
        return new IncidentWords(readers.words(request), clock.instant());
    }

    private Regulation plan(Incident incident) {
        return incidents.plan(incident).orElseThrow(NotHere::new);
    }
}
