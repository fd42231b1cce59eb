package org.gongbao.access;

import java.io.Serial;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it. */
record Member(String name, String passwordHash, Role role, Set<Office> offices) implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1;

    Visitor visitor() {
        return new Visitor(name, Set.of(role), offices);
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    /** Its own role and those in which it speaks for units. */
    @Override
    public List<GrantedAuthority> getAuthorities() {
        Set<Role> roles = EnumSet.of(role);
        for (Office office : offices) {
            Role there = office.role();
            if (there != null) {
                roles.add(there);
            }
        }
        return roles.stream()
                .<GrantedAuthority>map(each -> new SimpleGrantedAuthority(each.name()))
                .toList();
    }

    /** Without the hash: what is logged shows no secret. */
    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
