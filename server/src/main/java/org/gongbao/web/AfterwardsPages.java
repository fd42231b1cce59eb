package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.incident.Afterwards;
import org.gongbao.incident.Afterwards.Lesson;
import org.gongbao.incident.FileClosing;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.ReviewPaper;
import org.gongbao.organization.Organizations;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The report of an ended emergency, its lessons, and 销号 of its file. */
@Controller
@RequestMapping("/work/incidents/{county}/{id}")
final class AfterwardsPages {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日").withZone(Countdown.ZONE);

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Incidents incidents;
    private final Afterwards afterwards;
    private final Organizations organizations;
    private final Clock clock;

    AfterwardsPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Incidents incidents,
            Afterwards afterwards,
            Organizations organizations,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.incidents = incidents;
        this.afterwards = afterwards;
        this.organizations = organizations;
        this.clock = clock;
    }

    static String address(String county, String id) {
        return IncidentWords.address(county, id) + "/afterwards";
    }

    @GetMapping("/afterwards")
    View show(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String asOf,
            HttpServletRequest request) {
        return show(county, id, asOf, List.of(), request);
    }

    private View show(String county, String id, String asOf, List<String> problems, HttpServletRequest request) {
        Visitor who = visitor.get();
        Incident incident = WorkWords.found(() -> incidents.find(who, county, id));
        WorkWords words = new WorkWords(readers.words(request), clock);
        boolean ended = incident.phase() == Incident.Phase.ENDED;
        FileClosing closing = afterwards.closing(incident).orElse(null);
        boolean lasts = ended && (closing == null || !closing.isClosed());
        List<WorkDuty> open = afterwards.open(incident);
        boolean serves = who.worksIn(county) || who.supervises(county);
        Instant moment = WorkWords.moment(asOf);
        return pages.show(new AfterwardsPage(
                county,
                PersonalNumbers.mask(incident.what()),
                incident.drill(),
                IncidentWords.address(county, id),
                address(county, id),
                ended,
                afterwards.paper(incident),
                DAY.format(clock.instant()),
                afterwards.lessons(incident).stream().map(words::item).toList(),
                open.stream().map(words::item).toList(),
                closing(words.words(), closing),
                lasts && who.supervises(county),
                lasts && serves && open.isEmpty() && closing == null,
                lasts && serves && closing != null && !closing.askedBy().equals(who.name()),
                who.supervises(county) ? units(county) : List.of(),
                moment == null ? "" : asOf,
                moment == null ? List.of() : then(words.words(), incident, moment),
                problems));
    }

    private List<String> units(String county) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Countdown.ZONE);
        return organizations.of(county).unitsOn(today).stream()
                .map(unit -> unit.knownOn(today).name())
                .toList();
    }

    private List<AfterwardsPage.Then> then(Words words, Incident incident, Instant moment) {
        List<AfterwardsPage.Then> then = new ArrayList<>();
        afterwards.at(incident, moment).ifPresent(past -> {
            then.add(new AfterwardsPage.Then(
                    words.text("after.level"), past.level().isEmpty() ? words.text("after.level.none") : past.level()));
            past.facts().forEach((fact, value) -> then.add(new AfterwardsPage.Then(fact, value)));
        });
        return then;
    }

    private static String closing(Words words, @Nullable FileClosing closing) {
        if (closing == null) {
            return words.text("after.file.open");
        }
        Instant closed = closing.closedAt();
        String asked =
                words.text("after.file.asked", closing.askedBy(), words.time(closing.askedAt()), closing.reason());
        return closed == null
                ? asked
                : asked + " " + words.text("after.file.closed", closing.closedBy(), words.time(closed));
    }

    /** The same report as plain text, for whoever writes it out elsewhere. */
    @GetMapping("/afterwards.txt")
    ResponseEntity<byte[]> text(@PathVariable String county, @PathVariable String id) {
        Incident incident = WorkWords.found(() -> incidents.find(visitor.get(), county, id));
        ReviewPaper paper = afterwards.paper(incident);
        StringBuilder text = new StringBuilder(paper.issuer() + "\n" + paper.title() + "\n");
        for (ReviewPaper.Section section : paper.sections()) {
            text.append('\n').append(section.title()).append('\n');
            if (!section.text().isEmpty()) {
                text.append(section.text()).append('\n');
            }
            if (!section.rows().isEmpty()) {
                text.append(String.join("\t", section.header())).append('\n');
                section.rows()
                        .forEach(row -> text.append(String.join("\t", row)).append('\n'));
            }
        }
        ContentDisposition name = ContentDisposition.attachment()
                .filename(paper.title() + ".txt", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/afterwards/lessons")
    View learn(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam String clause,
            @RequestParam String text,
            @RequestParam String unit,
            @RequestParam String lastDay,
            HttpServletRequest request) {
        Lesson lesson = new Lesson(clause, text, unit, day(lastDay));
        return done(county, id, request, () -> afterwards.learn(visitor.get(), county, id, lesson));
    }

    @PostMapping("/afterwards/ask")
    View ask(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam String reason,
            HttpServletRequest request) {
        return done(county, id, request, () -> afterwards.ask(visitor.get(), county, id, reason));
    }

    @PostMapping("/afterwards/close")
    View close(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam String reason,
            HttpServletRequest request) {
        return done(county, id, request, () -> afterwards.close(visitor.get(), county, id, reason));
    }

    private View done(String county, String id, HttpServletRequest request, Runnable work) {
        try {
            work.run();
            return WorkWords.to(address(county, id));
        } catch (WorkRefused refused) {
            return show(county, id, "", new WorkWords(readers.words(request), clock).problems(refused), request);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
