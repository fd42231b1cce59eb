package org.gongbao.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongbao.work.WorkRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what the kernel refuses with application/problem+json (RFC 9457): every fault at once. */
@RestControllerAdvice(assignableTypes = {RecordApi.class, DutyApi.class, AttachmentApi.class, IncidentApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler(WorkRefused.class)
    ProblemDetail refused(WorkRefused refused, HttpServletRequest request) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean chinese = language == null || !language.startsWith(Locale.ENGLISH.getLanguage());
        List<Map<String, Object>> faults = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (WorkRefused.Fault fault : refused.faults()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("reason", fault.reason().name());
            line.put("arguments", fault.arguments());
            line.put("message", fault.message(chinese));
            faults.add(line);
            messages.add(fault.message(chinese));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status(refused.faults().getFirst().reason()), String.join(chinese ? "；" : "; ", messages));
        problem.setProperty("faults", faults);
        return problem;
    }

    private static HttpStatus status(WorkRefused.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_THEIRS, SAME_PERSON -> HttpStatus.FORBIDDEN;
            case FILE_DESTROYED -> HttpStatus.GONE;
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case STALE, DUPLICATE, WRONG_STATE, CHANGED_MEANWHILE -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
