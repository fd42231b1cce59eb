package org.gongbao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in that shows a token, for this one request and without a session. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** Such a request carries its own proof, which no other site can make a browser send. */
    static boolean isByToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isByToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        var granted = tokens.granted(request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip());
        boolean writes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (granted.isEmpty()) {
            Refusals.asProblem(response, HttpServletResponse.SC_UNAUTHORIZED, "the token is unknown or has ended");
        } else if (!granted.get().reach().covers(request.getServletPath())) {
            Refusals.asProblem(response, HttpServletResponse.SC_FORBIDDEN, "the token does not reach this address");
        } else if (writes && granted.get().scope() != ApiTokens.Scope.WRITE) {
            Refusals.asProblem(response, HttpServletResponse.SC_FORBIDDEN, "the token may read only");
        } else {
            Member member = granted.get().member();
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
            chain.doFilter(request, response);
        }
    }
}
