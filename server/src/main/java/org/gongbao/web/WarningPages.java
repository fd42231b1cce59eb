package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.incident.Alerts;
import org.gongbao.incident.Colour;
import org.gongbao.incident.Warning;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Phase;
import org.gongbao.incident.Warning.Step;
import org.gongbao.incident.WarningPosts;
import org.gongbao.incident.WarningPosts.Offer;
import org.gongbao.incident.Warnings;
import org.gongbao.regulation.Response;
import org.gongbao.work.WorkRefused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Warnings for those who ask for them and approve them. */
@Controller
@RequestMapping(WarningPages.LIST)
final class WarningPages {

    static final String LIST = "/work/warnings";

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Warnings warnings;
    private final WarningPosts posts;
    private final Alerts alerts;
    private final Clock clock;

    WarningPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Warnings warnings,
            WarningPosts posts,
            Alerts alerts,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.warnings = warnings;
        this.posts = posts;
        this.alerts = alerts;
        this.clock = clock;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        List<Offer> offers = posts.offers(visitor.get());
        return pages.show(new WarningsPage(items(offers, request), !offers.isEmpty()));
    }

    private List<WarningsPage.Item> items(List<Offer> offers, HttpServletRequest request) {
        Visitor who = visitor.get();
        Set<String> counties = new LinkedHashSet<>();
        who.offices().forEach(office -> counties.add(office.county()));
        offers.forEach(offer -> counties.add(offer.plan().header().county()));
        return counties.stream()
                .flatMap(county -> warnings.list(who, county, null, Warnings.LARGEST_LIST).stream())
                .map(words(request)::item)
                .toList();
    }

    @GetMapping(params = "sheet")
    ResponseEntity<StreamingResponseBody> sheet(HttpServletRequest request) {
        Words words = readers.words(request);
        return Workbooks.list(
                words.text("warning.title"),
                words.texts(
                        "warning.colour",
                        "warning.what",
                        "warning.area",
                        "warning.until",
                        "warning.column.standing",
                        "warning.column.county",
                        "warning.drill"),
                items(posts.offers(visitor.get()), request).stream()
                        .map(item -> List.of(
                                item.word(),
                                item.what(),
                                item.area(),
                                item.until(),
                                item.standing(),
                                item.county(),
                                item.drill() ? words.text("warning.drill") : ""))
                        .toList());
    }

    @GetMapping("/{county}/{id}")
    View warning(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        return warning(county, id, List.of(), request);
    }

    private View warning(String county, String id, List<String> problems, HttpServletRequest request) {
        Visitor who = visitor.get();
        Warning warning = WorkWords.found(() -> warnings.find(who, county, id));
        Offer offer = WorkWords.found(() -> posts.offer(warning));
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
                posts.approvingPosts(who, warning),
                warning.waits() || !asksAgain
                        ? List.of()
                        : posts.askingPosts(who, offer, lasts ? Step.UPDATE : Step.ALERT),
                warning.waits() || !lasts ? List.of() : posts.askingPosts(who, offer, Step.CANCEL),
                warning.step() != Step.NONE
                        && (warning.draftedBy().equals(who.name()) || who.supervises(warning.county())),
                measures(offer.response(), shown.colour()),
                warnings.history(warning).stream().map(words::did).toList(),
                alerts.messages(warning).stream()
                        .map(message -> new WarningPage.Sent(
                                words.words().time(message.sentAt()), message.title(), WarningWords.alert(message)))
                        .toList(),
                warning.drill() || warning.issued() == null ? "" : WarningWords.resident(warning),
                problems));
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

    private static List<String> measures(Response response, Colour colour) {
        Response.Warning rules = response.warning();
        return rules == null ? List.of() : rules.measures().getOrDefault(colour.chinese(), List.of());
    }

    private WarningWords words(HttpServletRequest request) {
        return new WarningWords(readers.words(request), clock);
    }

    private WorkWords work(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }
}
