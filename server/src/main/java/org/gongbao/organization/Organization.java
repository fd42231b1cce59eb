package org.gongbao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.regulation.Units;
import org.jspecify.annotations.Nullable;

/** The units, posts and leading groups of one county, of all times. */
public record Organization(
        String county,
        List<Unit> units,
        List<Post> posts,
        List<Holding> holdings,
        List<LeadingGroup> groups,
        List<Portfolio> portfolios) {

    public Organization {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        holdings = List.copyOf(holdings);
        groups = List.copyOf(groups);
        portfolios = List.copyOf(portfolios);
    }

    static Organization empty(String county) {
        return new Organization(county, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Somebody in a leading group on a day.
     *
     * @param unit the name of the unit that has the seat's post today, an heir's where the unit has ended
     * @param title the post; empty where the unit has no head
     * @param people who holds it; none where it is vacant
     */
    public record Member(String role, String unit, String title, List<String> people) {
        public Member {
            people = List.copyOf(people);
        }
    }

    public Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public Optional<LeadingGroup> group(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The units that are there on that day, by name. */
    public List<Unit> unitsOn(LocalDate day) {
        return units.stream()
                .filter(unit -> unit.existsOn(day))
                .sorted(Comparator.comparing(unit -> unit.knownOn(day).name()))
                .toList();
    }

    /**
     * All names that a text may print, each with the full name on that day of the unit that has the work then: a unit's
     * own name, or that of its heir. What a unit is called on the day itself goes before what others were once called.
     */
    public Units names(LocalDate day) {
        Map<String, String> names = new HashMap<>();
        for (Unit unit : units) {
            Unit today = heir(unit, day);
            if (today != null) {
                String name = today.knownOn(day).name();
                unit.terms()
                        .forEach(term -> printed(term.facts()).forEach(printed -> names.putIfAbsent(printed, name)));
            }
        }
        for (Unit unit : unitsOn(day)) {
            Facts facts = unit.knownOn(day);
            printed(facts).forEach(printed -> names.put(printed, facts.name()));
        }
        return new Units(names);
    }

    private static List<String> printed(Facts facts) {
        List<String> printed = new ArrayList<>(facts.aliases());
        printed.add(facts.name());
        return printed;
    }

    /** The unit itself where it is there on that day, else the one that has taken over; null where nobody has. */
    public @Nullable Unit heir(Unit unit, LocalDate day) {
        Unit found = unit;
        Set<String> seen = new HashSet<>();
        while (found.ended() != null && !found.existsOn(day) && seen.add(found.id())) {
            String heir = found.heir();
            if (heir == null || day.isBefore(found.ended())) {
                return null;
            }
            found = unit(heir).orElseThrow();
        }
        return found.existsOn(day) ? found : null;
    }

    /** The posts of a unit on that day, the head first. */
    public List<Post> posts(String unit, LocalDate day) {
        return posts.stream()
                .filter(post -> post.unit().equals(unit) && post.period().contains(day))
                .sorted(Comparator.comparingInt(Post::rank).thenComparing(Post::title))
                .toList();
    }

    public Optional<Post> post(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** Who is in the post on that day; nobody where it is vacant. */
    public List<Holding> holders(Post post, LocalDate day) {
        return holdings.stream()
                .filter(holding ->
                        holding.post().equals(post.id()) && holding.period().contains(day))
                .toList();
    }

    /** What the post leads on that day. */
    public List<Portfolio> portfolios(Post post, LocalDate day) {
        return portfolios.stream()
                .filter(portfolio ->
                        portfolio.post().equals(post.id()) && portfolio.period().contains(day))
                .toList();
    }

    /**
     * Full names of the units that a field names, in brackets too, where the other signs of a unit stand.
     *
     * @param names of the day
     */
    public Set<String> named(Portfolio portfolio, Units names) {
        String level = county.isEmpty() ? "" : county.substring(county.length() - 1);
        Set<String> named = new LinkedHashSet<>();
        for (String sign : portfolio.field().split("[（()）、]", -1)) {
            Stream.of(sign, level + sign, county + sign)
                    .map(names::resolve)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(named::add);
        }
        return named;
    }

    /** The posts that lead this field on that day. */
    public List<Post> leaders(String field, LocalDate day) {
        return portfolios.stream()
                .filter(portfolio ->
                        portfolio.field().equals(field) && portfolio.period().contains(day))
                .flatMap(portfolio -> post(portfolio.post()).stream())
                .filter(post -> post.period().contains(day))
                .toList();
    }

    /** Who is in the group on that day by the post they hold on that day, in the order of the list. */
    public List<Member> members(LeadingGroup group, LocalDate day) {
        List<Member> members = new ArrayList<>();
        for (LeadingGroup.Seat seat : group.seats()) {
            if (seat.period().contains(day) && group.period().contains(day)) {
                members.add(member(seat, day));
            }
        }
        return members;
    }

    private Member member(LeadingGroup.Seat seat, LocalDate day) {
        Unit named = unit(seat.unit()).orElseThrow();
        Unit unit = heir(named, day);
        if (unit == null) {
            return new Member(seat.role(), named.knownOn(day).name(), seat.title(), List.of());
        }
        List<Post> posts = posts(unit.id(), day);
        // A post that the heir has no name for is the heir's head: the seat was given for the work, not for the title.
        Optional<Post> post = posts.stream()
                .filter(each -> each.title().equals(seat.title()))
                .findFirst()
                .or(() -> seat.title().isEmpty() || !unit.equals(named)
                        ? posts.stream().findFirst()
                        : Optional.empty());
        return new Member(
                seat.role(),
                unit.knownOn(day).name(),
                post.map(Post::title).orElse(seat.title()),
                post.map(each ->
                                holders(each, day).stream().map(Holding::person).toList())
                        .orElse(List.of()));
    }
}
