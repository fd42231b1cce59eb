package org.gongbao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a refused request is answered with; the pages for the codes belong to {@code web}. */
final class Refusals {

    private Refusals() {}

    /** The console asks for a login. Elsewhere there is nothing behind a login, so the address does not exist. */
    static void askForLogin(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        if (isConsole(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else if (isByToken(request)) {
            asProblem(response, HttpServletResponse.SC_UNAUTHORIZED, "a token is needed: Authorization: Bearer …");
        } else {
            refuse(request, response, why);
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        if (isByToken(request)) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null || !(authentication.getPrincipal() instanceof Member)) {
                // A stranger's request fails at the CSRF check already, which knows nothing of tokens.
                askForLogin(request, response, why);
                return;
            }
            asProblem(response, HttpServletResponse.SC_FORBIDDEN, "this account may not do this");
            return;
        }
        if (request.getServletPath().equals("/login")) {
            // The form was open for longer than a session; another one is all that is needed.
            response.sendRedirect(request.getContextPath() + "/login?problem=stale");
            return;
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        response.sendError(
                reads && !isConsole(request) ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }

    static boolean isConsole(HttpServletRequest request) {
        String path = request.getServletPath();
        return Stream.of("/admin", "/work", "/notices")
                .anyMatch(room -> path.equals(room) || path.startsWith(room + "/"));
    }

    /** What programs may do or see only with a token. */
    private static boolean isByToken(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/api/v1/work")
                || path.startsWith("/api/v1/between")
                || path.startsWith("/api/v1/proposals")
                || path.startsWith("/api/v1/") && !request.getMethod().equals("GET");
    }

    /** For programs, as RFC 9457 has it. */
    static void asProblem(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        // Without a charset of its own: JSON is always UTF-8 (RFC 8259), which the writer would not take.
        response.setContentType("application/problem+json");
        String problem = "{\"type\":\"about:blank\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}";
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
