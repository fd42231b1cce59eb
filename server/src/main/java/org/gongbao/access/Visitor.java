package org.gongbao.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is at the other end of a request; the one place that says what a role means for a unit.
 *
 * @param roles the account's own, which it has everywhere
 * @param offices the units they speak for, each in a role of its own or in the account's
 */
public record Visitor(String name, Set<Role> roles, Set<Office> offices) {

    /** A reader without an account. */
    public static final Visitor ANONYMOUS = new Visitor("", Set.of(), Set.of());

    private static final Set<Role> HEADS = EnumSet.of(Role.HEAD, Role.SUPERVISOR, Role.ADMINISTRATOR);
    private static final Set<Role> WORKS =
            EnumSet.of(Role.CLERK, Role.HEAD, Role.DUTY_OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR);
    private static final Set<Role> RECEIVES = with(WORKS, Role.WINDOW);
    private static final Set<Role> SEES = with(RECEIVES, Role.AUDITOR);

    public Visitor {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    private static Set<Role> with(Set<Role> roles, Role more) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.add(more);
        return all;
    }

    public boolean isAnonymous() {
        return roles.isEmpty();
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether they may import gazettes and correct what was read. */
    public boolean isEditor() {
        return roles.contains(Role.EDITOR) || isAdministrator();
    }

    /** Whether they may write regulations. */
    public boolean isRuleAuthor() {
        return roles.contains(Role.RULE_AUTHOR) || isAdministrator();
    }

    /** Whether they see what is this unit's. */
    public boolean speaksFor(String county, String unit) {
        return at(county, unit, SEES);
    }

    /** The units of a county whose work they see; all of it where {@link #seesAll}. */
    public List<String> units(String county) {
        return offices.stream()
                .filter(office -> office.county().equals(county) && is(office, SEES))
                .map(Office::unit)
                .distinct()
                .sorted()
                .toList();
    }

    /** The counties in which they speak for a unit. */
    public Set<String> counties() {
        return offices.stream()
                .filter(office -> is(office, SEES))
                .map(Office::county)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether they may receive applications in the name of this unit. */
    public boolean receivesFor(String county, String unit) {
        return at(county, unit, RECEIVES);
    }

    /** Whether they receive applications for any unit of the county. */
    public boolean receivesIn(String county) {
        return in(county, RECEIVES);
    }

    /** Whether they may do this unit's work: move records on, report duties, review for it. */
    public boolean worksFor(String county, String unit) {
        return at(county, unit, WORKS);
    }

    /** Whether they do the work of any unit of the county. */
    public boolean worksIn(String county) {
        return in(county, WORKS);
    }

    /** Whether they may ask for more time in this unit's name: its head, or who watches over the county from it. */
    public boolean heads(String county, String unit) {
        return at(county, unit, HEADS);
    }

    /** Whether they watch over the work of this county. */
    public boolean supervises(String county) {
        return isAdministrator() || in(county, Set.of(Role.SUPERVISOR));
    }

    /** Whether they may see all work of this county. */
    public boolean seesAll(String county) {
        return supervises(county) || roles.contains(Role.AUDITOR) || in(county, Set.of(Role.AUDITOR));
    }

    /** Whether any work of this county is theirs to see. */
    public boolean seesIn(String county) {
        return seesAll(county) || in(county, SEES);
    }

    /** Whether any work is theirs to see. */
    public boolean seesWork() {
        return isAdministrator() || roles.contains(Role.AUDITOR) || !counties().isEmpty();
    }

    private boolean at(String county, String unit, Set<Role> wanted) {
        return offices.stream().anyMatch(office -> office.is(county, unit) && is(office, wanted));
    }

    private boolean in(String county, Set<Role> wanted) {
        return offices.stream().anyMatch(office -> office.county().equals(county) && is(office, wanted));
    }

    private boolean is(Office office, Set<Role> wanted) {
        return office.role() == null ? roles.stream().anyMatch(wanted::contains) : wanted.contains(office.role());
    }

    /** Whether they see documents that are disclosed in part, or whose disclosure is not declared. */
    public boolean maySeeUnpublished() {
        return !roles.isEmpty();
    }
}
