package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Colour;
import org.gongbao.incident.Warning;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Phase;
import org.gongbao.incident.Warning.Step;
import org.gongbao.incident.WarningPosts;
import org.gongbao.incident.WarningPosts.Offer;
import org.gongbao.incident.Warnings;
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

/** The form by which a warning is asked for, or a change of one. */
@Controller
@RequestMapping(WarningPages.LIST)
final class WarningFormPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Warnings warnings;
    private final WarningPosts posts;
    private final Clock clock;

    WarningFormPages(
            Pages pages, Readers readers, CurrentVisitor visitor, Warnings warnings, WarningPosts posts, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.warnings = warnings;
        this.posts = posts;
        this.clock = clock;
    }

    /** Without a plan, the choice of one. */
    @GetMapping("/new")
    View form(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String response,
            HttpServletRequest request) {
        List<Offer> offers = posts.offers(visitor.get());
        Offer chosen = chosen(offers, plan, response);
        if (chosen != null) {
            return fresh(chosen, Map.of(), List.of(), request);
        }
        return pages.show(new WarningFormPage(
                offers.stream().map(WarningFormPages::plan).toList(),
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
        Offer chosen = chosen(posts.offers(who), sent.getOrDefault("plan", ""), sent.getOrDefault("response", ""));
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

    private View fresh(Offer offer, Map<String, String> sent, List<String> problems, HttpServletRequest request) {
        List<WarningFormPage.Hidden> hidden = List.of(
                new WarningFormPage.Hidden(
                        "plan", offer.plan().header().number().toString()),
                new WarningFormPage.Hidden("response", offer.response().name()));
        return form(
                offer, WarningPages.LIST, hidden, true, Step.ALERT, typed(sent), sent.get("colour"), problems, request);
    }

    private View changed(Warning warning, Map<String, String> sent, List<String> problems, HttpServletRequest request) {
        Offer offer = WorkWords.found(() -> posts.offer(warning));
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
                posts.askingPosts(visitor.get(), offer, step),
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
                WarningPages.LIST + "/new?plan=" + number + "&response="
                        + offer.response().name(),
                offer.response().name(),
                number,
                offer.plan().header().title());
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
