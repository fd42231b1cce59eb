package org.gongbao.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * Which session a request belongs to: that of its cookie, out of reach of scripts and other sites. The page that says that the
 * database is away is made without one: it would wait for the database again, and fail again.
 */
@Component
final class SessionIds implements HttpSessionIdResolver {

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        boolean away = Stream.iterate(
                        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION),
                        Objects::nonNull,
                        Throwable::getCause)
                .anyMatch(DataAccessException.class::isInstance);
        return away ? List.of() : cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        cookies.setSessionId(request, response, id);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
