package org.gongbao.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Forms that arrived after the session of who typed them had ended. Each is kept until the same person has logged in again
 * in the same browser, and then shown to them; nothing of it is done before they send it themselves.
 */
@Component
public class KeptForms {

    /** Where a kept form is shown again. */
    public static final String ADDRESS = "/again";

    private static final String SESSION = KeptForms.class.getName();

    /** Says whose session has been in this browser, when the session itself is gone. */
    static final String TYPIST = "typist";

    private static final Set<String> NEVER = Set.of("_csrf", "password");
    private static final int MOST = 200;
    private static final int LONGEST = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Clock clock;

    /** The first is the oldest. */
    private final Map<String, Form> forms = new LinkedHashMap<>();

    KeptForms(Clock clock) {
        this.clock = clock;
    }

    /**
     * A form as it was sent.
     *
     * @param address where it was sent to
     * @param fields names with values, in their order; without files
     * @param files names of the fields that had a file, which is not kept
     * @param typist empty where nobody knows whose session it was
     */
    public record Form(String address, List<Field> fields, List<String> files, String typist, Instant at) {
        public Form {
            fields = List.copyOf(fields);
            files = List.copyOf(files);
        }
    }

    public record Field(String name, String value) {}

    /** Whether it was kept; what another site sends is not, nor what is too long. */
    boolean keep(HttpServletRequest request) throws IOException {
        if (!isOfThisSite(request) || request.getHeader("HX-Request") != null) {
            return false;
        }
        List<Field> fields = new ArrayList<>();
        int length = 0;
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            for (String value : parameter.getValue()) {
                if (!NEVER.contains(parameter.getKey())) {
                    fields.add(new Field(parameter.getKey(), value));
                    length += parameter.getKey().length() + value.length();
                }
            }
        }
        if (fields.isEmpty() || length > LONGEST) {
            return false;
        }
        String id = UUID.randomUUID().toString();
        synchronized (forms) {
            forms.put(id, new Form(request.getRequestURI(), fields, files(request), typist(request), clock.instant()));
            if (forms.size() > MOST) {
                forms.remove(forms.keySet().iterator().next());
            }
        }
        request.getSession().setAttribute(SESSION, id);
        return true;
    }

    private static List<String> files(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null && part.getSize() > 0)
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (ServletException broken) {
            return List.of();
        }
    }

    /** Browsers name the page that a form was on; who is asked to log in must not find what somebody else made up. */
    private static boolean isOfThisSite(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static String typist(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(TYPIST)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /** The browser is this account's from now on. */
    void arrived(HttpServletRequest request, HttpServletResponse response, String account) {
        Cookie cookie = new Cookie(TYPIST, name(account));
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Names may have letters that no cookie may. */
    private static String name(String account) {
        return UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What waits in this session for this account. */
    public Optional<Form> of(HttpServletRequest request, String account) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(SESSION);
        Form form = id == null ? null : find(id.toString());
        return Optional.ofNullable(form)
                .filter(kept -> kept.typist().isEmpty() || kept.typist().equals(name(account)))
                .filter(kept -> kept.at().plus(KEPT).isAfter(clock.instant()));
    }

    private @Nullable Form find(String id) {
        synchronized (forms) {
            return forms.get(id);
        }
    }

    /** It has been sent again, or is not wanted. */
    void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(SESSION);
        if (id != null) {
            session.removeAttribute(SESSION);
            synchronized (forms) {
                forms.remove(id.toString());
            }
        }
    }
}
