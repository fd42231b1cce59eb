package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.Intake;
import org.gongbao.incident.Steps;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Regulation;
import org.gongbao.regulation.Response;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Emergencies: their list, the call that is taken down, what is known, what the plan says of it, and the steps. */
@Controller
@RequestMapping("/work/incidents")
final class IncidentPages {

    private static final String FACT = "fact-";
    private static final String SEEN = "seen-";

    /** Ended ones on one page. */
    private static final int PAGE = 50;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final IncidentViews views;
    private final Incidents incidents;
    private final Intake intake;
    private final Steps steps;
    private final Clock clock;

    IncidentPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            IncidentViews views,
            Incidents incidents,
            Intake intake,
            Steps steps,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.views = views;
        this.incidents = incidents;
        this.intake = intake;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param id the last of the ended ones on the page before, with its county; empty for the first page */
    @GetMapping
    View list(
            @RequestParam(defaultValue = "") String county,
            @RequestParam(name = "after", defaultValue = "") String id,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        IncidentWords words = views.words(request);
        Map<Boolean, List<IncidentListPage.Item>> open = incidents.open(who).stream()
                .map(incident -> item(incident, words))
                .collect(Collectors.partitioningBy(item -> item.drill()));
        Incident after = id.isEmpty() ? null : views.found(county, id);
        List<Incident> ended = incidents.ended(who, after, PAGE);
        Incident last = ended.size() < PAGE ? null : ended.getLast();
        return pages.show(new IncidentListPage(
                open.getOrDefault(false, List.of()),
                open.getOrDefault(true, List.of()),
                ended.stream().map(incident -> item(incident, words)).toList(),
                last == null ? "" : "/work/incidents?county=" + last.county() + "&after=" + last.id() + "#ended",
                !incidents.plans(who).isEmpty()));
    }

    private IncidentListPage.Item item(Incident incident, IncidentWords words) {
        String plan = incidents
                .plan(incident)
                .map(each -> each.header().title())
                .orElse(incident.number().toString());
        return words.item(incident, plan);
    }

    private List<Incident> all(Visitor who) {
        List<Incident> all = new ArrayList<>(incidents.open(who));
        List<Incident> page = incidents.ended(who, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = incidents.ended(who, page.getLast(), PAGE);
        }
        return all;
    }

    @GetMapping(params = "sheet")
    ResponseEntity<StreamingResponseBody> sheet(HttpServletRequest request) {
        IncidentWords words = views.words(request);
        List<List<String>> rows = new ArrayList<>();
        for (Incident incident : all(visitor.get())) {
            IncidentListPage.Item item = item(incident, words);
            rows.add(List.of(
                    item.what(),
                    item.place(),
                    item.county(),
                    item.plan(),
                    item.standing(),
                    item.registered(),
                    item.drill() ? words.words().text("incident.drill") : ""));
        }
        return Workbooks.list(
                words.words().text("incident.title"),
                Stream.of("what", "place", "county", "plan", "state", "registered", "drill")
                        .map(column -> words.words().text("incident.column." + column))
                        .toList(),
                rows);
    }

    @GetMapping("/new")
    View form() {
        return form(Map.of("happened", IncidentWords.FIELD.format(clock.instant())), List.of());
    }

    private View form(Map<String, String> typed, List<String> problems) {
        List<String> plans = List.copyOf(plans().keySet());
        if (plans.isEmpty()) {
            throw new NotHere();
        }
        return pages.show(
                new IncidentFormPage(plans, typed, problems, clock.instant().toString()));
    }

    private record Choice(Regulation plan, Response response) {}

    /** By what people type to find one; those of the reader's own counties first. */
    private Map<String, Choice> plans() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        Set<String> own = visitor.get().counties();
        List<Regulation> plans = incidents.plans(visitor.get()).stream()
                .sorted(Comparator.comparing(
                        (Regulation plan) -> !own.contains(plan.header().county())))
                .toList();
        for (Regulation plan : plans) {
            for (Response response : plan.responses()) {
                String title = plan.header().title();
                String county = title.contains(plan.header().county())
                        ? ""
                        : "（" + plan.header().county() + "）";
                choices.put(
                        title + county + (plan.responses().size() > 1 ? "：" + response.name() : ""),
                        new Choice(plan, response));
            }
        }
        return choices;
    }

    @PostMapping
    View register(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        Words words = readers.words(request);
        String asked = typed.getOrDefault("plan", "").strip();
        Map<String, Choice> plans = plans();
        List<String> fitting = fitting(plans.keySet(), asked, typed.getOrDefault("chosen", ""));
        Instant happened = WorkWords.moment(typed.getOrDefault("happened", ""));
        List<String> problems = new ArrayList<>();
        if (fitting.size() != 1) {
            problems.add(
                    asked.isEmpty()
                            ? words.text("incident.plan.missing")
                            : fitting.isEmpty()
                                    ? words.text("incident.plan.none", asked)
                                    : words.text("incident.plan.several", asked, String.join("；", fitting)));
        }
        if (happened == null) {
            problems.add(words.text("incident.happened.missing"));
        }
        if (!problems.isEmpty() || happened == null) {
            return form(typed, problems);
        }
        Choice choice = Objects.requireNonNull(plans.get(fitting.getFirst()));
        try {
            Incident incident = intake.register(
                    visitor.get(),
                    choice.plan().header().number(),
                    choice.response().name(),
                    new Incident.Call(
                            typed.getOrDefault("what", ""),
                            typed.getOrDefault("place", ""),
                            happened,
                            typed.getOrDefault("caller", "")),
                    typed.containsKey("drill"));
            return WorkWords.to(IncidentWords.address(incident.county(), incident.id()));
        } catch (WorkRefused refused) {
            return form(typed, new WorkWords(words, clock).problems(refused));
        }
    }

    /** The one that is chosen, if what is typed is in its name; else those that have it in theirs. */
    private static List<String> fitting(Set<String> names, String typed, String chosen) {
        if (names.contains(chosen) && (typed.isEmpty() || fits(chosen, typed))) {
            return List.of(chosen);
        }
        return names.stream()
                .filter(name -> chosen.isEmpty() && fits(name, typed))
                .toList();
    }

    /** All that is typed is in the name, in its order; so “火灾” finds a plan, and “林火” the one of forests. */
    private static boolean fits(String name, String typed) {
        int at = 0;
        for (int i = 0; i < typed.length(); i++) {
            at = name.indexOf(typed.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return !typed.isEmpty();
    }

    /** @param done the step that was just taken; empty for none */
    @GetMapping("/{county}/{id}")
    View incident(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        return pages.show(views.page(views.found(county, id), IncidentViews.Attempt.done(done), request));
    }

    /** Keeps every fact that differs from what was shown; one that others changed meanwhile is shown and not overwritten. */
    @PostMapping("/{county}/{id}/facts")
    View facts(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        if (!Incidents.isServedBy(who, county)) {
            throw new NotHere();
        }
        WorkWords work = new WorkWords(readers.words(request), clock);
        String source = typed.getOrDefault("source", "");
        Map<String, IncidentWords.Refused> refusals = new HashMap<>();
        List<String> sent = new ArrayList<>();
        for (Fact fact : incidents.form(views.found(county, id))) {
            String name = fact.name();
            String value = IncidentWords.united(fact, typed.getOrDefault(FACT + name, ""));
            String seen = typed.getOrDefault(SEEN + name, "");
            if (typed.containsKey(FACT + name) && !value.equals(seen)) {
                sent.add(name);
                try {
                    intake.know(who, county, id, name, seen, value, source);
                } catch (WorkRefused refused) {
                    refusals.put(
                            name,
                            new IncidentWords.Refused(
                                    typed.getOrDefault(FACT + name, ""), String.join(" ", work.problems(refused))));
                }
            }
        }
        Incident incident = views.found(county, id);
        if (request.getHeader("HX-Request") != null) {
            List<FactField> fields = views.words(request)
                    .facts(incident, incidents.form(incident), incidents.history(incident), refusals);
            return pages.show(new FactsSavedPage(
                    views.head(incident, request),
                    views.judgement(incident, request),
                    fields.stream().filter(field -> sent.contains(field.name())).toList()));
        }
        if (refusals.isEmpty()) {
            return WorkWords.to(IncidentWords.address(county, id));
        }
        return pages.show(views.page(incident, IncidentViews.Attempt.telling(refusals, source), request));
    }

    /**
     * @param choice a level and the post it is taken for, before it the one that proposes it where both are one step; or only a post
     * @param about the condition that is confirmed
     * @param shown when the page was made from which it is tried
     */
    @PostMapping("/{county}/{id}/steps/{action}")
    View step(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String shown,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        int apart = choice.indexOf(IncidentWords.APART);
        String level = apart < 0 ? "" : choice.substring(0, apart);
        String post = choice.substring(apart + 1);
        try {
            switch (action) {
                case "propose" -> steps.propose(who, county, id, revision, level, post, reason);
                case "begin" -> {
                    int both = post.indexOf(IncidentWords.APART);
                    String proposer = post.substring(0, Math.max(both, 0));
                    steps.begin(who, county, id, revision, level, proposer, post.substring(both + 1), reason);
                }
                case "activate" -> steps.activate(who, county, id, revision, level, post, reason);
                case "follow" -> steps.follow(who, county, id, revision, level, post, reason);
                case "adjust" -> steps.adjust(who, county, id, revision, level, post, reason);
                case "confirm" -> steps.confirm(who, county, id, revision, about, reason);
                case "end" -> steps.end(who, county, id, revision, post, reason);
                default -> throw new NotHere();
            }
        } catch (WorkRefused refused) {
            List<String> problems = new WorkWords(readers.words(request), clock).problems(refused);
            return pages.show(views.page(
                    views.found(county, id),
                    IncidentViews.Attempt.refused(
                            problems, reason, moment(shown).orElse(null)),
                    request));
        }
        return WorkWords.to(
                IncidentWords.address(county, id) + "?done=" + action + (action.equals("end") ? "" : "#next"));
    }

    private static Optional<Instant> moment(@Nullable String printed) {
        try {
            return Optional.ofNullable(printed).filter(text -> !text.isBlank()).map(Instant::parse);
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
