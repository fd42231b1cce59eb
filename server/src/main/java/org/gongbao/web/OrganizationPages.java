package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.organization.LeadingGroup;
import org.gongbao.organization.Organization;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who there is in a county, on any day. Everybody sees units, posts and fields; who holds a post, only members. */
@Controller
@RequestMapping("/organization")
final class OrganizationPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Organizations organizations;
    private final Clock clock;

    OrganizationPages(Pages pages, Readers readers, CurrentVisitor visitor, Organizations organizations, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping
    View counties() {
        return pages.show(new OrganizationPage(
                "",
                organizations.counties().stream()
                        .map(county -> new OrganizationPage.Link(OrganizationWords.county(county), county, ""))
                        .toList(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                ""));
    }

    @GetMapping("/{county}")
    View county(@PathVariable String county, @RequestParam(defaultValue = "") String day, HttpServletRequest request) {
        return pages.show(words(county, day, request).county());
    }

    @GetMapping("/{county}/units/{id}")
    View unit(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request) {
        OrganizationWords words = words(county, day, request);
        Unit unit = words.organization().unit(id).orElseThrow(NotHere::new);
        return pages.show(words.page(unit, organizations.history(county, id)));
    }

    @GetMapping("/{county}/groups/{id}")
    View group(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request) {
        OrganizationWords words = words(county, day, request);
        LeadingGroup group = words.organization().group(id).orElseThrow(NotHere::new);
        return pages.show(words.page(group, organizations.history(county, id)));
    }

    private OrganizationWords words(String county, String day, HttpServletRequest request) {
        Organization organization = organizations.of(county);
        if (organization.units().isEmpty() && !visitor.get().isEditor()) {
            throw new NotHere();
        }
        return new OrganizationWords(readers.words(request), organization, day(day), visitor.get());
    }

    /** Today where none is given, or none that is a day. */
    private LocalDate day(String typed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Countdown.ZONE);
        try {
            return typed.isBlank() ? today : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return today;
        }
    }
}
