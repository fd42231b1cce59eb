package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.problem.Problem;
import org.gongbao.work.Replanning;
import org.gongbao.work.Replanning.Moved;
import org.gongbao.work.Replanning.MovedNotice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working days by which deadlines are planned, for administrators' programs. */
@RestController
@RequestMapping("/api/v1/work/calendar")
@Tag(name = "calendar")
class CalendarApi {

    private final Replanning replanning;
    private final CurrentVisitor visitor;

    CalendarApi(Replanning replanning, CurrentVisitor visitor) {
        this.replanning = replanning;
        this.visitor = visitor;
    }

    record Calendar(String text) {}

    record ProblemJson(int line, String reason, String message) {}

    record PreviewJson(List<ProblemJson> problems, List<Moved> moved, List<MovedNotice> notices) {}

    @PostMapping("/preview")
    @Operation(
            summary =
                    "What is wrong in a new calendar, and which deadlines and public notices it would move; nothing is changed")
    PreviewJson preview(@RequestBody Calendar body, HttpServletRequest request) {
        return json(replanning.preview(visitor.get(), body.text()), request);
    }

    @PostMapping("/confirm")
    @Operation(
            summary =
                    "Puts a new calendar in force and plans every open deadline anew; one with a problem is refused, one that is in force changes nothing")
    PreviewJson confirm(@RequestBody Calendar body, HttpServletRequest request) {
        PreviewJson done = json(replanning.confirm(visitor.get(), body.text()), request);
        if (!done.problems().isEmpty()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    done.problems().stream().map(ProblemJson::message).collect(Collectors.joining("；")));
            problem.setProperty("faults", done.problems());
            throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
        }
        return done;
    }

    private static PreviewJson json(Replanning.Preview preview, HttpServletRequest request) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = language != null && language.startsWith(Locale.ENGLISH.getLanguage());
        return new PreviewJson(
                preview.problems().stream()
                        .map(problem -> json(problem, english))
                        .toList(),
                preview.moved(),
                preview.notices());
    }

    private static ProblemJson json(Problem problem, boolean english) {
        return new ProblemJson(
                problem.location().line(),
                problem.code().name(),
                english ? problem.englishMessage() : problem.message());
    }
}
