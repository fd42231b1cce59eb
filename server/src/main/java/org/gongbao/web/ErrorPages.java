package org.gongbao.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for everything that went wrong; programs get application/problem+json (RFC 9457). */
@Controller
final class ErrorPages implements ErrorController {

    private static final String PROGRAMS = "/api/";

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String asked = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        if (asked.startsWith(PROGRAMS)) {
            ProblemDetail problem = ProblemDetail.forStatus(status);
            problem.setInstance(instance(asked));
            // Without it Spring looks for a file name in the address, which may be what cannot be read.
            return ResponseEntity.status(status)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return pages.show(new ErrorPage(status));
    }

    /** Null where the address itself is what cannot be read. */
    private static @Nullable URI instance(String asked) {
        try {
            return new URI(asked);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
