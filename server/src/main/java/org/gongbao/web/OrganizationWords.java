package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.organization.Facts;
import org.gongbao.organization.Holding;
import org.gongbao.organization.LeadingGroup;
import org.gongbao.organization.Organization;
import org.gongbao.organization.Period;
import org.gongbao.organization.Portfolio;
import org.gongbao.organization.Post;
import org.gongbao.organization.Section;
import org.gongbao.organization.Unit;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The organization of a county on a day, put into the words and addresses of a page. */
record OrganizationWords(Words words, Organization organization, LocalDate day, Visitor who) {

    static String county(String county) {
        return "/organization/" + UriUtils.encodePathSegment(county, StandardCharsets.UTF_8);
    }

    private String unit(Unit unit) {
        return county(organization.county()) + "/units/" + unit.id();
    }

    private String group(LeadingGroup group) {
        return county(organization.county()) + "/groups/" + group.id();
    }

    static String keep(String county) {
        return "/admin" + county(county);
    }

    OrganizationPage county() {
        Map<String, List<OrganizationPage.Link>> kinds = new LinkedHashMap<>();
        for (Unit unit : organization.unitsOn(day)) {
            Facts facts = unit.knownOn(day);
            String kind = facts.kind().isEmpty() ? words.text("organization.kind.none") : facts.kind();
            kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(link(unit));
        }
        return new OrganizationPage(
                organization.county(),
                List.of(),
                day.toString(),
                kinds.entrySet().stream()
                        .map(kind -> new OrganizationPage.Kind(kind.getKey(), kind.getValue()))
                        .toList(),
                organization.groups().stream()
                        .filter(group -> group.period().contains(day))
                        .map(group -> new OrganizationPage.Link(group(group), group.name(), ""))
                        .toList(),
                fields(),
                who.isAdministrator() ? keep(organization.county()) : "",
                who.isEditor() ? AppointmentListPages.address(organization.county()) : "",
                who.isEditor() ? DivisionPages.address(organization.county()) : "");
    }

    private OrganizationPage.Link link(Unit unit) {
        Facts facts = unit.knownOn(day);
        return new OrganizationPage.Link(
                unit(unit), facts.name(), String.join(words.text("list.comma"), facts.aliases()));
    }

    private List<OrganizationPage.Field> fields() {
        List<OrganizationPage.Field> fields = new ArrayList<>();
        for (Portfolio portfolio : organization.portfolios()) {
            if (portfolio.period().contains(day)) {
                organization
                        .post(portfolio.post())
                        .ifPresent(post -> organization
                                .unit(post.unit())
                                .ifPresent(unit -> fields.add(
                                        new OrganizationPage.Field(portfolio.field(), link(unit), post.title()))));
            }
        }
        return fields;
    }

    UnitPage page(Unit unit, List<HistoryEntry> history) {
        boolean people = !who.isAnonymous();
        String name = unit.knownOn(day).name();
        return new UnitPage(
                organization.county(),
                name,
                unit(unit),
                day.toString(),
                unit.terms().reversed().stream().map(this::term).toList(),
                ended(unit),
                organization.posts(unit.id(), day).stream()
                        .map(post -> post(post, people))
                        .toList(),
                people,
                people ? events(history) : List.of(),
                who.isAdministrator()
                        ? List.of(
                                change(Section.UNIT, Map.of("名称", name)),
                                change(Section.POST, Map.of("单位", name)),
                                change(Section.HOLDING, Map.of("单位", name)),
                                change(Section.PORTFOLIO, Map.of("单位", name)))
                        : List.of());
    }

    private UnitPage.Term term(Unit.Term term) {
        Facts facts = term.facts();
        return new UnitPage.Term(
                since(term.from()),
                facts.name(),
                String.join(words.text("list.comma"), facts.aliases()),
                facts.kind(),
                facts.parent() == null ? "" : name(facts.parent(), term.from()),
                facts.area());
    }

    private String ended(Unit unit) {
        if (unit.ended() == null) {
            return "";
        }
        return unit.heir() == null
                ? words.text("organization.ended", unit.ended().toString())
                : words.text("organization.merged", unit.ended().toString(), name(unit.heir(), unit.ended()));
    }

    private UnitPage.Post post(Post post, boolean people) {
        return new UnitPage.Post(
                post.title(),
                organization.portfolios(post, day).stream()
                        .map(Portfolio::field)
                        .toList(),
                people
                        ? organization.holders(post, day).stream()
                                .map(this::holder)
                                .toList()
                        : List.of());
    }

    private UnitPage.Holder holder(Holding holding) {
        List<String> about = new ArrayList<>();
        if (!holding.period().from().equals(Period.EVER)) {
            about.add(words.text("organization.since", holding.period().from().toString()));
        }
        for (String printed : List.of(holding.document(), holding.note())) {
            if (!printed.isEmpty()) {
                about.add(printed);
            }
        }
        return new UnitPage.Holder(holding.person(), String.join(" · ", about));
    }

    GroupPage page(LeadingGroup group, List<HistoryEntry> history) {
        boolean people = !who.isAnonymous();
        return new GroupPage(
                organization.county(),
                group.name(),
                group(group),
                day.toString(),
                group.office() == null ? "" : name(group.office(), day),
                group.document(),
                organization.members(group, day).stream()
                        .map(member -> new GroupPage.Seat(
                                member.role(),
                                member.unit(),
                                member.title(),
                                people ? String.join(words.text("list.comma"), member.people()) : ""))
                        .toList(),
                people,
                people ? events(history) : List.of(),
                who.isAdministrator()
                        ? List.of(
                                change(Section.GROUP, Map.of("名称", group.name())),
                                change(Section.SEAT, Map.of("领导小组", group.name())))
                        : List.of());
    }

    private String name(String unit, LocalDate on) {
        return organization.unit(unit).map(known -> known.knownOn(on).name()).orElse("");
    }

    private String since(LocalDate from) {
        return from.equals(Period.EVER) ? words.text("organization.ever") : from.toString();
    }

    private OrganizationPage.Link change(Section section, Map<String, String> known) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(keep(organization.county())).queryParam("part", section.name());
        known.forEach((name, value) -> address.queryParam(encoded(name), encoded(value)));
        // The path is encoded already.
        return new OrganizationPage.Link(
                address.build(true).toUriString(), words.text("organization.change." + section.name()), "");
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private List<UnitPage.Event> events(List<HistoryEntry> history) {
        return history.reversed().stream()
                .map(entry -> new UnitPage.Event(
                        words.time(entry.at()), entry.actor(), words.text("history." + entry.action())))
                .toList();
    }
}
