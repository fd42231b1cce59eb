package org.gongbao.api;

import java.sql.SQLException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what cannot be answered with application/problem+json (RFC 9457) instead of a page. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    /** The class of what the database says of a value that it cannot hold: a NUL in a text, a year far away. */
    private static final String BAD_VALUE = "22";

    @ExceptionHandler(DataIntegrityViolationException.class)
    ProblemDetail unstorable(DataIntegrityViolationException failure) {
        if (failure.getMostSpecificCause() instanceof SQLException said
                && said.getSQLState() != null
                && said.getSQLState().startsWith(BAD_VALUE)) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "a value holds what cannot be kept, such as a NUL character");
        }
        throw failure;
    }
}
