package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.journal.HistoryEntry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page for the wall of a room, and the stream that tells pages of an emergency to look again. */
@Controller
@RequestMapping("/work/incidents/{county}/{id}")
final class WallPages {

    private static final int LATEST = 12;
    private static final List<String> LAMPS = List.of("red", "yellow", "green", "grey");

    private final Pages pages;
    private final Readers readers;
    private final IncidentViews views;
    private final Incidents incidents;
    private final Watchers watchers;
    private final Clock clock;

    WallPages(Pages pages, Readers readers, IncidentViews views, Incidents incidents, Watchers watchers, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.views = views;
        this.incidents = incidents;
        this.watchers = watchers;
        this.clock = clock;
    }

    @GetMapping("/wall")
    View wall(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        Incident incident = views.found(county, id);
        List<HistoryEntry> history = incidents.history(incident);
        IncidentPage.Doing doing = views.doing(incident, history, request);
        Instant since = history.stream()
                .filter(entry -> entry.action().equals("incident.activate"))
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(incident.registeredAt());
        Instant end = Objects.requireNonNullElse(incident.endedAt(), clock.instant());
        return pages.show(new WallPage(
                views.head(incident, request),
                incident.endedAt() == null
                        ? IncidentWords.word(incidents.judge(incident).level())
                        : "",
                Countdowns.clock(Duration.between(since, end)),
                incident.endedAt() == null ? since.toString() : "",
                doing,
                lamps(doing, readers.words(request)),
                views.words(request).timeline(history).stream().limit(LATEST).toList()));
    }

    private static List<WallPage.Count> lamps(IncidentPage.Doing doing, Words words) {
        List<WallPage.Count> counts = new ArrayList<>();
        for (String lamp : LAMPS) {
            counts.add(new WallPage.Count(
                    lamp,
                    words.text("incident.lamp." + lamp),
                    doing.duties().stream()
                            .filter(task -> task.item().lamp().equals(lamp))
                            .count()));
        }
        return counts;
    }

    /** One stream for each page; it says only that something has happened. */
    @GetMapping(value = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@PathVariable String county, @PathVariable String id) throws IOException {
        Incident incident = views.found(county, id);
        return watchers.open(incident.id())
                .map(stream -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() -> ResponseEntity.status(503).build());
    }
}
