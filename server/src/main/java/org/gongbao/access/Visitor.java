package org.gongbao.access;

import java.util.Set;

/**
 * Who is at the other end of a request.
 *
 * @param offices the units they speak for
 */
public record Visitor(String name, Set<Role> roles, Set<Office> offices) {

    /** A reader without an account. */
    public static final Visitor ANONYMOUS = new Visitor("", Set.of(), Set.of());

    public Visitor {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
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
        return offices.contains(new Office(county, unit));
    }

    /** Whether they may receive applications in the name of this unit. */
    public boolean receivesFor(String county, String unit) {
        return speaksFor(county, unit) && !isOnly(Role.AUDITOR);
    }

    /** Whether they may do this unit's work: move records on, report duties, review for it. */
    public boolean worksFor(String county, String unit) {
        return receivesFor(county, unit) && !isOnly(Role.WINDOW);
    }

    /** Whether they do the work of any unit of the county. */
    public boolean worksIn(String county) {
        return offices.stream().anyMatch(office -> office.county().equals(county) && worksFor(county, office.unit()));
    }

    /** Whether they may ask for more time in this unit's name: its head, or who watches over the county. */
    public boolean heads(String county, String unit) {
        return speaksFor(county, unit) && (roles.contains(Role.HEAD) || supervises(county));
    }

    private boolean isOnly(Role role) {
        return roles.equals(Set.of(role));
    }

    /** Whether they watch over the work of this county. */
    public boolean supervises(String county) {
        return isAdministrator()
                || roles.contains(Role.SUPERVISOR)
                        && offices.stream().anyMatch(office -> office.county().equals(county));
    }

    /** Whether they may see all work of this county. */
    public boolean seesAll(String county) {
        return supervises(county) || roles.contains(Role.AUDITOR);
    }

    /** Whether any work is theirs to see. */
    public boolean seesWork() {
        return !offices.isEmpty() || isAdministrator() || roles.contains(Role.AUDITOR);
    }

    /** Whether they see documents that are disclosed in part, or whose disclosure is not declared. */
    public boolean maySeeUnpublished() {
        return !roles.isEmpty();
    }
}
