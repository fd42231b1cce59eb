package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Colour;
import org.gongbao.incident.Warning;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Phase;
import org.gongbao.incident.Warning.Step;
import org.gongbao.incident.Warnings;
import org.gongbao.incident.Warnings.Offer;
import org.gongbao.regulation.Response;
import org.gongbao.regulation.Response.Actor;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Warnings for those who ask for them and approve them. */
@Controller
@RequestMapping("/work/warnings")
final class WarningPages {

    private static final String LIST = "/work/warnings";

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Warnings warnings;
    private final Clock clock;

    WarningPages(Pages pages, Readers readers, CurrentVisitor visitor, Warnings warnings, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.warnings = warnings;
        this.clock = clock;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        Visitor who = visitor.get();
        List<Offer> offers = warnings.offers(who);
        Set<String> counties = new LinkedHashSet<>();
        who.offices().forEach(office -> counties.add(office.county()));
        offers.forEach(offer -> counties.add(offer.plan().header().county()));
        WarningWords words = words(request);
        return pages.show(new WarningsPage(
                counties.stream()
                        .flatMap(county -> warnings.list(who, county, null, Warnings.LARGEST_LIST).stream())
                        .map(words::item)
                        .toList(),
                !offers.isEmpty()));
    }

    /** Without a plan, the choice of one. */
    @GetMapping("/new")
    View form(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String response,
            HttpServletRequest request) {
        List<Offer> offers = warnings.offers(visitor.get());
        Offer chosen = chosen(offers, plan, response);
        if (chosen != null) {
            return fresh(chosen, Map.of(), List.of(), request);
        }
        return pages.show(new WarningFormPage(
                offers.stream().map(WarningPages::plan).toList(),
                "",
                "",
                "",
                "",
                List.of(),
                true,
                List.of(),
                List.of(),
                typed(Map.of()),
                List.of()));
    }

    @PostMapping
    View draft(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        Visitor who = visitor.get();
        Offer chosen = chosen(warnings.offers(who), sent.getOrDefault("plan", ""), sent.getOrDefault("response", ""));
        if (chosen == null) {
            throw new NotHere();
        }
        try {
            Warning made = warnings.draft(
                    who,
                    chosen.plan().header().number(),
                    chosen.response().name(),
                    content(sent),
                    sent.containsKey("drill"),
                    sent.getOrDefault("post", ""),
                    sent.getOrDefault("reason", ""));
            return WorkWords.to(WarningWords.address(made));
        } catch (WorkRefused refused) {
            return fresh(chosen, sent, work(request).problems(refused), request);
        }
    }

    @GetMapping("/{county}/{id}")
    View warning(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        return warning(county, id, List.of(), request);
    }

    private View warning(String county, String id, List<String> problems, HttpServletRequest request) {
        Visitor who = visitor.get();
        Warning warning = WorkWords.found(() -> warnings.find(who, county, id));
        Offer offer = WorkWords.found(() -> warnings.offer(warning));
        WarningWords words = words(request);
        boolean lasts = warning.phase() == Phase.ISSUED;
        boolean asksAgain = warning.phase() == Phase.DRAFT || lasts;
        Content shown = warning.content();
        return pages.show(new WarningPage(
                words.item(warning),
                WarningWords.address(warning),
                WorkWords.regulation(warning.number()),
                warning.number() + " " + warning.response(),
                warning.revision(),
                words.facts(warning.issued()),
                warning.step() == Step.CANCEL ? List.of() : words.facts(warning.wanted()),
                warning.step() == Step.NONE ? "" : words.words().text("warning.waits." + warning.step()),
                warning.reason(),
                warning.returned(),
                warnings.approvingPosts(who, warning),
                warning.waits() || !asksAgain
                        ? List.of()
                        : warnings.askingPosts(who, offer, lasts ? Step.UPDATE : Step.ALERT),
                warning.waits() || !lasts ? List.of() : warnings.askingPosts(who, offer, Step.CANCEL),
                warning.step() != Step.NONE
                        && (warning.draftedBy().equals(who.name()) || who.supervises(warning.county())),
                measures(offer.response(), shown.colour()),
                warnings.history(warning).stream().map(words::did).toList(),
                warnings.messages(warning).stream()
                        .map(message -> new WarningPage.Sent(
                                words.words().time(message.sentAt()), message.title(), WarningWords.alert(message)))
                        .toList(),
                warning.drill() || warning.issued() == null ? "" : WarningWords.resident(warning),
                problems));
    }

    @GetMapping("/{county}/{id}/change")
    View changeForm(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        Warning warning = WorkWords.found(() -> warnings.find(visitor.get(), county, id));
        return changed(warning, Map.of(), List.of(), request);
    }

    @PostMapping("/{county}/{id}/change")
    View change(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        Warning warning = WorkWords.found(() -> warnings.find(who, county, id));
        try {
            warnings.change(
                    who,
                    county,
                    id,
                    revision,
                    content(sent),
                    sent.getOrDefault("post", ""),
                    sent.getOrDefault("reason", ""));
            return WorkWords.to(WarningWords.address(warning));
        } catch (WorkRefused refused) {
            return changed(warning, sent, work(request).problems(refused), request);
        }
    }

    @PostMapping("/{county}/{id}/lift")
    View lift(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String post,
            @RequestParam String reason,
            HttpServletRequest request) {
        return done(county, id, request, () -> warnings.lift(visitor.get(), county, id, revision, post, reason));
    }

    @PostMapping("/{county}/{id}/approve")
    View approve(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String post,
            @RequestParam String reason,
            HttpServletRequest request) {
        return done(county, id, request, () -> warnings.approve(visitor.get(), county, id, revision, post, reason));
    }

    @PostMapping("/{county}/{id}/return")
    View handBack(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String post,
            @RequestParam String reason,
            HttpServletRequest request) {
        return done(county, id, request, () -> warnings.handBack(visitor.get(), county, id, revision, post, reason));
    }

    @PostMapping("/{county}/{id}/drop")
    View drop(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String reason,
            HttpServletRequest request) {
        return done(county, id, request, () -> warnings.drop(visitor.get(), county, id, revision, reason));
    }

    private View done(String county, String id, HttpServletRequest request, Supplier<Warning> work) {
        try {
            return WorkWords.to(WarningWords.address(work.get()));
        } catch (WorkRefused refused) {
            return warning(county, id, work(request).problems(refused), request);
        }
    }

    private View fresh(Offer offer, Map<String, String> sent, List<String> problems, HttpServletRequest request) {
        List<WarningFormPage.Hidden> hidden = List.of(
                new WarningFormPage.Hidden(
                        "plan", offer.plan().header().number().toString()),
                new WarningFormPage.Hidden("response", offer.response().name()));
        return form(offer, LIST, hidden, true, Step.ALERT, typed(sent), sent.get("colour"), problems, request);
    }

    private View changed(Warning warning, Map<String, String> sent, List<String> problems, HttpServletRequest request) {
        Offer offer = WorkWords.found(() -> warnings.offer(warning));
        Content content = warning.phase() == Phase.DRAFT ? Objects.requireNonNull(warning.wanted()) : warning.content();
        WarningFormPage.Typed typed = sent.isEmpty()
                ? new WarningFormPage.Typed(
                        content.what(),
                        content.area(),
                        local(content.from()),
                        local(content.until()),
                        content.why(),
                        content.advice(),
                        content.phone(),
                        warning.drill(),
                        "")
                : typed(sent);
        String colour = sent.getOrDefault("colour", content.colour().name());
        List<WarningFormPage.Hidden> hidden =
                List.of(new WarningFormPage.Hidden("revision", Integer.toString(warning.revision())));
        Step step = warning.phase() == Phase.DRAFT ? Step.ALERT : Step.UPDATE;
        return form(
                offer,
                WarningWords.address(warning) + "/change",
                hidden,
                false,
                step,
                typed,
                colour,
                problems,
                request);
    }

    private View form(
            Offer offer,
            String address,
            List<WarningFormPage.Hidden> hidden,
            boolean fresh,
            Step step,
            WarningFormPage.Typed typed,
            @Nullable String colour,
            List<String> problems,
            HttpServletRequest request) {
        WarningWords words = words(request);
        Response.Warning rules = Objects.requireNonNull(offer.response().warning());
        String regulation = WorkWords.regulation(offer.plan().header().number());
        return pages.show(new WarningFormPage(
                List.of(),
                offer.plan().header().number() + " " + offer.response().name(),
                regulation,
                rules.colour().isEmpty() ? "" : regulation + "/" + rules.colour(),
                address,
                hidden,
                fresh,
                Arrays.stream(Colour.values())
                        .map(each -> new WarningFormPage.Choice(
                                each.name(),
                                WarningWords.css(each),
                                words.word(each),
                                String.join(
                                        "、",
                                        rules.approvers(each.chinese()).stream()
                                                .map(Actor::name)
                                                .toList()),
                                each.name().equals(colour)))
                        .toList(),
                warnings.askingPosts(visitor.get(), offer, step),
                typed,
                problems));
    }

    private static @Nullable Offer chosen(List<Offer> offers, String plan, String response) {
        return offers.stream()
                .filter(offer -> DocumentNumber.parse(plan)
                                .filter(number ->
                                        number.equals(offer.plan().header().number()))
                                .isPresent()
                        && offer.response().name().equals(response))
                .findFirst()
                .orElse(null);
    }

    private static WarningFormPage.Plan plan(Offer offer) {
        String number = offer.plan().header().number().toString();
        return new WarningFormPage.Plan(
                LIST + "/new?plan=" + number + "&response=" + offer.response().name(),
                offer.response().name(),
                number,
                offer.plan().header().title());
    }

    private static List<String> measures(Response response, Colour colour) {
        Response.Warning rules = response.warning();
        return rules == null ? List.of() : rules.measures().getOrDefault(colour.chinese(), List.of());
    }

    /** A blank time is now for the beginning, and for the end the beginning, which is refused with what else is missing. */
    private Content content(Map<String, String> sent) {
        Instant now = clock.instant();
        Instant from = Objects.requireNonNullElse(WorkWords.moment(sent.getOrDefault("from", "")), now);
        Instant until = Objects.requireNonNullElse(WorkWords.moment(sent.getOrDefault("until", "")), from);
        Colour colour = Arrays.stream(Colour.values())
                .filter(each -> each.name().equals(sent.get("colour")))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(WorkRefused.Reason.FIELD_MISSING, "颜色"));
        return new Content(
                colour,
                sent.getOrDefault("what", ""),
                sent.getOrDefault("area", ""),
                from,
                until,
                sent.getOrDefault("why", ""),
                sent.getOrDefault("advice", ""),
                sent.getOrDefault("phone", ""));
    }

    private WarningFormPage.Typed typed(Map<String, String> sent) {
        Instant now = clock.instant();
        return new WarningFormPage.Typed(
                sent.getOrDefault("what", ""),
                sent.getOrDefault("area", ""),
                sent.getOrDefault("from", local(now)),
                sent.getOrDefault("until", local(now.plus(Duration.ofDays(1)))),
                sent.getOrDefault("why", ""),
                sent.getOrDefault("advice", ""),
                sent.getOrDefault("phone", ""),
                sent.containsKey("drill"),
                sent.getOrDefault("reason", ""));
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), Countdown.ZONE)
                .toString();
    }

    private WarningWords words(HttpServletRequest request) {
        return new WarningWords(readers.words(request), clock);
    }

    private WorkWords work(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }
}
