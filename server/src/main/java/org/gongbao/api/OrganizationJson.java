package org.gongbao.api;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.organization.Facts;
import org.gongbao.organization.Holding;
import org.gongbao.organization.LeadingGroup;
import org.gongbao.organization.Organization;
import org.gongbao.organization.Organization.Member;
import org.gongbao.organization.Period;
import org.gongbao.organization.Portfolio;
import org.gongbao.organization.Post;
import org.gongbao.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told of an organization on a day.
 *
 * @param people whether who holds a post is told too
 */
record OrganizationJson(Organization organization, LocalDate day, boolean people) {

    /** A unit as it is on the day. A day that nobody knows is null. */
    record UnitLine(
            String id,
            String name,
            List<String> aliases,
            String kind,
            @Nullable String parent,
            String area,
            @Nullable LocalDate since,
            @Nullable LocalDate ended) {}

    record TermJson(@Nullable LocalDate from, String name, List<String> aliases, String kind) {}

    record UnitJson(
            UnitLine unit, List<TermJson> terms, @Nullable String heir, List<PostJson> posts) {}

    /** @param people null where the reader is not told */
    record PostJson(
            String title,
            int rank,
            List<String> fields,
            @Nullable List<PersonJson> people) {}

    record PersonJson(
            String name,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String document,
            String note) {}

    record GroupLine(String id, String name, @Nullable String office, String document) {}

    record GroupJson(GroupLine group, List<SeatJson> seats) {}

    record SeatJson(
            String role, String unit, String post, @Nullable List<String> people) {}

    record FieldJson(String field, String unit, String post, String document) {}

    /**
     * Units from after a name on.
     *
     * @param next what the next page begins after; null at the end
     */
    record UnitsJson(List<UnitLine> items, @Nullable String next) {}

    UnitsJson units(String after, int limit) {
        List<UnitLine> rest = organization.unitsOn(day).stream()
                .map(this::line)
                .filter(line -> after.isEmpty() || line.name().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return rest.size() > limit
                ? new UnitsJson(rest.subList(0, limit), rest.get(limit - 1).name())
                : new UnitsJson(rest, null);
    }

    private UnitLine line(Unit unit) {
        Facts facts = unit.knownOn(day);
        return new UnitLine(
                unit.id(),
                facts.name(),
                facts.aliases(),
                facts.kind(),
                facts.parent(),
                facts.area(),
                known(unit.founded()),
                unit.ended());
    }

    UnitJson unit(Unit unit) {
        return new UnitJson(
                line(unit),
                unit.terms().stream()
                        .map(term -> new TermJson(
                                known(term.from()),
                                term.facts().name(),
                                term.facts().aliases(),
                                term.facts().kind()))
                        .toList(),
                unit.heir(),
                organization.posts(unit.id(), day).stream().map(this::post).toList());
    }

    private PostJson post(Post post) {
        return new PostJson(
                post.title(),
                post.rank(),
                organization.portfolios(post, day).stream()
                        .map(Portfolio::field)
                        .toList(),
                people
                        ? organization.holders(post, day).stream()
                                .map(OrganizationJson::person)
                                .toList()
                        : null);
    }

    private static PersonJson person(Holding holding) {
        Period period = holding.period();
        return new PersonJson(
                holding.person(), known(period.from()), period.until(), holding.document(), holding.note());
    }

    List<GroupLine> groups() {
        return organization.groups().stream()
                .filter(group -> group.period().contains(day))
                .map(OrganizationJson::line)
                .toList();
    }

    private static GroupLine line(LeadingGroup group) {
        return new GroupLine(group.id(), group.name(), group.office(), group.document());
    }

    GroupJson group(LeadingGroup group) {
        return new GroupJson(
                line(group),
                organization.members(group, day).stream().map(this::seat).toList());
    }

    private SeatJson seat(Member member) {
        return new SeatJson(member.role(), member.unit(), member.title(), people ? member.people() : null);
    }

    List<FieldJson> fields() {
        return organization.portfolios().stream()
                .filter(portfolio -> portfolio.period().contains(day))
                .map(portfolio -> {
                    Post post = organization.post(portfolio.post()).orElseThrow();
                    Unit unit = organization.unit(post.unit()).orElseThrow();
                    return new FieldJson(
                            portfolio.field(), unit.knownOn(day).name(), post.title(), portfolio.document());
                })
                .toList();
    }

    private static @Nullable LocalDate known(LocalDate from) {
        return from.equals(Period.EVER) ? null : from;
    }
}
