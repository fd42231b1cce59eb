package org.gongbao.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.journal.HistoryEntry;

/** Makes an emergency of its journal alone: the row is what the entries say, at any moment of its life. */
final class Replay {

    private Replay() {}

    /** @param entries of one emergency, the first first, up to any of them */
    static Incident of(String county, String id, List<HistoryEntry> entries) {
        Incident incident = registered(county, id, entries.getFirst());
        for (HistoryEntry entry : entries.subList(1, entries.size())) {
            incident = next(incident, entry);
        }
        return incident;
    }

    private static Incident registered(String county, String id, HistoryEntry entry) {
        return new Incident(
                county,
                id,
                DocumentNumber.parse(said(entry, "number")).orElseThrow(),
                Integer.parseInt(said(entry, "edition")),
                said(entry, "response"),
                said(entry, "what"),
                said(entry, "place"),
                Instant.parse(said(entry, "happenedAt")),
                // Who called is sealed in the row alone.
                "",
                Phase.REGISTERED,
                "",
                "",
                Map.of(),
                List.of(),
                Boolean.parseBoolean(said(entry, "drill")),
                1,
                entry.at(),
                null,
                null);
    }

    private static Incident next(Incident incident, HistoryEntry entry) {
        return switch (entry.action()) {
            case "incident.fact" -> {
                Map<String, String> facts = new LinkedHashMap<>(incident.facts());
                if (said(entry, "value").isEmpty()) {
                    facts.remove(said(entry, "fact"));
                } else {
                    facts.put(said(entry, "fact"), said(entry, "value"));
                }
                yield incident.knowing(facts);
            }
            case "incident.correct" ->
                incident.corrected(new Incident.Call(
                        said(entry, "what"), said(entry, "place"), Instant.parse(said(entry, "happenedAt"))));
            case "incident.propose" -> incident.proposing(said(entry, "level"));
            case "incident.activate", "incident.adjust" -> incident.at(said(entry, "level"), entry.at());
            case "incident.confirm" -> {
                List<String> confirmed = new ArrayList<>(incident.confirmed());
                confirmed.add(said(entry, "condition"));
                yield incident.confirming(confirmed);
            }
            case "incident.end" -> incident.ended(entry.at());
            // What changes nothing of the emergency itself, such as a lesson.
            default -> incident;
        };
    }

    private static String said(HistoryEntry entry, String key) {
        return Objects.toString(entry.detail().get(key), "");
    }
}
