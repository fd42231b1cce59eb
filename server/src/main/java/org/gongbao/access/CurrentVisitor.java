package org.gongbao.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The visitor whose request this thread serves. */
@Component
public final class CurrentVisitor {

    /** The account that is logged in, or {@link Visitor#ANONYMOUS}. */
    public Visitor get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Member member
                ? member.visitor()
                : Visitor.ANONYMOUS;
    }
}
