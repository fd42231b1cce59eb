package org.gongbao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was removed, or whose password or role changed, since it logged in; and keeps
 * strangers from sending anything to the console.
 */
final class MembersOnly extends OncePerRequestFilter {

    private final Accounts accounts;
    private final KeptForms forms;

    MembersOnly(Accounts accounts, KeptForms forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean member =
                authentication != null && authentication.getPrincipal() instanceof Member known && holds(known);
        if (authentication != null && !member) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        if (!member && Refusals.isConsole(request) && !request.getMethod().equals("GET")) {
            // A session has ended while somebody was typing; who never had one is refused unread.
            boolean kept = request.getRequestedSessionId() != null && forms.keep(request);
            response.sendRedirect(request.getContextPath() + (kept ? "/login?problem=kept" : "/login"));
            return;
        }
        if (member && !request.getMethod().equals("GET")) {
            forms.forget(request);
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Member known) {
        return accounts.member(known.name()).filter(known::equals).isPresent();
    }
}
