package org.gongbao.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what cannot be answered with application/problem+json (RFC 9457) instead of a page. */
@RestControllerAdvice(assignableTypes = {GazetteApi.class, OrganizationApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {}
