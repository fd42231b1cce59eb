package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongbao.calendar.Countdown;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.organization.Divisions;
import org.gongbao.organization.Divisions.Entry;
import org.gongbao.organization.Organization;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Period;
import org.gongbao.organization.Portfolio;
import org.gongbao.organization.Post;
import org.gongbao.regulation.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** Editors keep who leads which field of a county's work (领导分工). */
@Controller
final class DivisionPages {

    private static final String ABOUT = "分工";
    private static final DivisionPage.Typed NOTHING = new DivisionPage.Typed("", "", "", "", "", "");

    private final Pages pages;
    private final Readers readers;
    private final Catalogue catalogue;
    private final Divisions divisions;
    private final Organizations organizations;
    private final Clock clock;

    DivisionPages(
            Pages pages,
            Readers readers,
            Catalogue catalogue,
            Divisions divisions,
            Organizations organizations,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.organizations = organizations;
        this.clock = clock;
    }

    static String address(String county) {
        return "/admin/divisions/" + UriUtils.encodePathSegment(county, StandardCharsets.UTF_8);
    }

    static String review(String document) {
        return "/admin/documents/" + document + "/divisions";
    }

    @GetMapping("/admin/divisions/{county}")
    View county(@PathVariable String county, @RequestParam(defaultValue = "") String day) {
        return county(county, Objects.requireNonNullElse(PostForms.day(day), today()), NOTHING, List.of());
    }

    @PostMapping("/admin/divisions/{county}/lines")
    View add(
            @PathVariable String county,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String document,
            HttpServletRequest request) {
        try {
            PostForms.check(day);
            divisions.add(
                    county,
                    document,
                    new Entry(unit, title, person, fields(fields), PostForms.day(day)),
                    readers.name());
        } catch (OrganizationRefused refused) {
            return county(
                    county,
                    today(),
                    new DivisionPage.Typed(unit, title, person, fields, day, document),
                    PostForms.problems(refused, request));
        }
        return WorkWords.to(address(county));
    }

    @PostMapping("/admin/divisions/{county}/lines/{id}/end")
    View end(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request) {
        LocalDate last = Objects.requireNonNullElse(PostForms.day(day), today());
        try {
            PostForms.check(day);
            divisions.end(county, id, last, readers.name());
        } catch (OrganizationRefused refused) {
            return county(county, today(), NOTHING, PostForms.problems(refused, request));
        }
        return WorkWords.to(address(county));
    }

    private View county(String county, LocalDate day, DivisionPage.Typed typed, List<String> problems) {
        Organization organization = organizations.of(county);
        if (organization.units().isEmpty()) {
            throw new NotHere();
        }
        Units names = organization.names(day);
        List<DivisionPage.Line> lines = new ArrayList<>();
        organization
                .unitsOn(day)
                .forEach(unit -> organization
                        .posts(unit.id(), day)
                        .forEach(post -> organization.portfolios(post, day).stream()
                                .sorted(Comparator.comparing(Portfolio::person))
                                .forEachOrdered(portfolio -> lines.add(
                                        line(organization, unit.knownOn(day).name(), post, portfolio, names)))));
        return pages.show(new DivisionPage(
                county,
                OrganizationWords.county(county),
                address(county),
                day.toString(),
                lines,
                List.copyOf(divisions.withoutLeader(county, day)),
                catalogue.titled(county, ABOUT, true).stream()
                        .map(DivisionPages::document)
                        .toList(),
                units(organization, day),
                typed,
                problems));
    }

    private static DivisionPage.Line line(
            Organization organization, String unit, Post post, Portfolio portfolio, Units names) {
        Period period = portfolio.period();
        return new DivisionPage.Line(
                portfolio.id(),
                unit + post.title(),
                portfolio.person(),
                portfolio.field(),
                List.copyOf(organization.named(portfolio, names)),
                period.from().equals(Period.EVER) ? "" : period.from().toString(),
                period.until() == null ? "" : period.until().toString(),
                portfolio.document());
    }

    private static DivisionPage.Document document(DocumentSummary summary) {
        return new DivisionPage.Document(
                review(summary.id()),
                summary.titleOrUntitled(),
                summary.number() == null ? "" : summary.number().toString(),
                Objects.toString(summary.date(), ""));
    }

    static List<String> units(Organization organization, LocalDate day) {
        return organization.unitsOn(day).stream()
                .map(unit -> unit.knownOn(day).name())
                .toList();
    }

    static List<String> fields(String typed) {
        return Arrays.stream(typed.split("[、,，;；\\s]+", -1))
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Countdown.ZONE);
    }
}
