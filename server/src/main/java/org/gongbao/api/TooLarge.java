package org.gongbao.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Says to programs that a file is too large. Nothing has been asked yet when a request is found unreadable, so this belongs to no
 * address; pages have found it before, and show theirs.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLarge {

    private final DataSize file;
    private final DataSize request;

    TooLarge(
            @Value("${spring.servlet.multipart.max-file-size}") DataSize file,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize request) {
        this.file = file;
        this.request = request;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ProblemDetail refused(MaxUploadSizeExceededException refused, HttpServletRequest asked) {
        if (!asked.getRequestURI().startsWith("/api/")) {
            throw refused;
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE,
                "a file may have %dMB, and all of a request %dMB".formatted(file.toMegabytes(), request.toMegabytes()));
    }
}
