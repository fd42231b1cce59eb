package org.gongbao.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.incident.Deadlines.Deadline;
import org.gongbao.incident.IncidentStore.Begun;
import org.gongbao.incident.Review.Decided;
import org.gongbao.incident.Review.Happened;
import org.gongbao.incident.Review.Known;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Header;
import org.springframework.stereotype.Component;

/** Draws up how an emergency went. */
@Component
class ReviewDrafts {

    private static final Set<String> DECISIONS =
            Set.of("incident.propose", "incident.activate", "incident.adjust", "incident.end");

    private final Incidents incidents;
    private final IncidentStore store;
    private final Deadlines deadlines;
    private final Plans plans;

    ReviewDrafts(Incidents incidents, IncidentStore store, Deadlines deadlines, Plans plans) {
        this.incidents = incidents;
        this.store = store;
        this.deadlines = deadlines;
        this.plans = plans;
    }

    Review of(Incident incident) {
        List<HistoryEntry> history = incidents.history(incident);
        Set<String> hops = store.begun(incident.county(), incident.id()).stream()
                .filter(begun -> !begun.hop().isEmpty())
                .map(Begun::duty)
                .collect(Collectors.toSet());
        Map<Boolean, List<Deadline>> byKind = deadlines.of(incident).stream()
                .collect(Collectors.partitioningBy(
                        each -> hops.contains(each.duty().id())));
        Header header = plans.of(incident).header();
        return new Review(
                incident,
                header.title(),
                header.issuer(),
                facts(incident, history),
                history.stream()
                        .filter(entry -> DECISIONS.contains(entry.action()))
                        .map(entry -> new Decided(
                                entry.at(),
                                entry.action(),
                                said(entry, "level"),
                                said(entry, "post"),
                                entry.actor(),
                                said(entry, "reason")))
                        .toList(),
                history.stream().map(ReviewDrafts::happened).toList(),
                byKind.getOrDefault(true, List.of()),
                byKind.getOrDefault(false, List.of()));
    }

    private List<Known> facts(Incident incident, List<HistoryEntry> history) {
        Map<String, HistoryEntry> last = new LinkedHashMap<>();
        history.stream()
                .filter(entry -> entry.action().equals("incident.fact"))
                .forEach(entry -> last.put(said(entry, "fact"), entry));
        List<Known> known = new ArrayList<>();
        for (Fact asked : incidents.form(incident)) {
            String fact = asked.name();
            String value = incident.facts().getOrDefault(fact, "");
            HistoryEntry source = last.get(fact);
            if (!value.isEmpty() && source != null) {
                String by = said(source, "source").isEmpty() ? source.actor() : said(source, "source");
                known.add(new Known(fact, value, by, source.at()));
            }
        }
        return known;
    }

    private static Happened happened(HistoryEntry entry) {
        String subject = switch (entry.action()) {
            case "incident.register", "incident.correct" -> said(entry, "what") + " " + said(entry, "place");
            case "incident.fact" -> said(entry, "fact") + " = " + said(entry, "value");
            case "incident.confirm" -> said(entry, "condition");
            case "incident.lesson" -> said(entry, "text");
            case "incident.lower", "incident.lower.start", "incident.higher" -> said(entry, "plan");
            case "incident.report" -> said(entry, "hop") + " " + said(entry, "unit");
            case "incident.call", "incident.phone" -> said(entry, "unit");
            default -> said(entry, "level");
        };
        return new Happened(entry.at(), entry.actor(), entry.action(), subject, said(entry, "reason"));
    }

    private static String said(HistoryEntry entry, String key) {
        return Objects.toString(entry.detail().get(key), "");
    }
}
