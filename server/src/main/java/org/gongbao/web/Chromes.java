package org.gongbao.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads from a request what surrounds its page. */
@Component
final class Chromes {

    static final String LANGUAGE = "lang";

    private final CurrentVisitor visitor;
    private final Notices notices;

    Chromes(CurrentVisitor visitor, Notices notices) {
        this.visitor = visitor;
        this.notices = notices;
    }

    Chrome of(HttpServletRequest request) {
        // What was turned away before the CSRF check, as a malformed address is, can send no form.
        Visitor who = token(request) == null ? Visitor.ANONYMOUS : visitor.get();
        int unread = who.isAnonymous() ? 0 : notices.unread(who.name());
        return new Chrome(language(request), address(request), who, unread, () -> csrf(request));
    }

    static Language language(HttpServletRequest request) {
        String asked = askedLanguage(request);
        if (asked != null) {
            return Language.of(asked);
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE)) {
                    return Language.of(cookie.getValue());
                }
            }
        }
        return Language.CHINESE;
    }

    /** From the address alone: the body of a request may be what went wrong, and then it has no parameters to ask for. */
    static @Nullable String askedLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst(LANGUAGE);
    }

    private static CsrfToken csrf(HttpServletRequest request) {
        return (CsrfToken) Objects.requireNonNull(token(request), "no CSRF filter");
    }

    private static @Nullable Object token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName());
    }

    /** Without the language itself, so that the switch does not pile up. */
    private static String address(HttpServletRequest request) {
        Object asked = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = asked == null ? request.getRequestURI() : asked.toString();
        if (!request.getMethod().equals("GET") && asked == null) {
            return "/";
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        String query = request.getQueryString();
        if (query != null) {
            address.query(query).replaceQueryParam(LANGUAGE);
        }
        return address.build().toUriString();
    }
}
