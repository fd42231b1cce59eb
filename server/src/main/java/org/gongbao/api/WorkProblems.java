package org.gongbao.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongbao.vault.VaultUnusable;
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
@RestControllerAdvice(
        assignableTypes = {
            RecordApi.class,
            SheetApi.class,
            CalendarApi.class,
            DutyApi.class,
            DutyStepApi.class,
            AttachmentApi.class,
            EvidenceApi.class,
            IncidentApi.class,
            WarningApi.class,
            NoticeApi.class,
            DisposalApi.class
        })
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

    /** An operator has taken a key out too early: nothing is lost, but this cannot be shown now. */
    @ExceptionHandler(VaultUnusable.class)
    ProblemDetail locked(VaultUnusable unusable, HttpServletRequest request) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = language != null && language.startsWith(Locale.ENGLISH.getLanguage());
        String chinese = unusable.missing().isEmpty()
                ? "加密的内容打不开：密钥不对，或者内容被改动过"
                : "缺少密钥 " + unusable.missing() + "：请管理员把它放回密钥文件";
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                english ? Objects.requireNonNullElse(unusable.getMessage(), "") : chinese);
    }

    private static HttpStatus status(WorkRefused.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_THEIRS, SAME_PERSON, SAME_REVIEWER -> HttpStatus.FORBIDDEN;
            case FILE_DESTROYED -> HttpStatus.GONE;
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case STALE, DUPLICATE, WRONG_STATE, CHANGED_MEANWHILE, NO_NOTICE, OBJECTION_ANSWERED -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
