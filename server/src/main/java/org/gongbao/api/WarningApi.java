package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Alerts;
import org.gongbao.incident.Warning;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.WarningMessage;
import org.gongbao.incident.Warnings;
import org.gongbao.journal.HistoryEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Warnings for programs that show a token; a write may carry an {@code Idempotency-Key}. What is public is in the feed. */
@RestController
@RequestMapping("/api/v1/work/warnings")
@Tag(name = "warnings")
class WarningApi {

    private final Warnings warnings;
    private final Alerts alerts;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    WarningApi(Warnings warnings, Alerts alerts, CurrentVisitor visitor, Idempotency idempotency) {
        this.warnings = warnings;
        this.alerts = alerts;
        this.visitor = visitor;
        this.idempotency = idempotency;
    }

    record WarningJson(
            String county,
            String id,
            String number,
            int edition,
            String response,
            String phase,
            @Nullable Content issued,
            @Nullable Content wanted,
            String step,
            String reason,
            String returned,
            boolean drill,
            int revision,
            Instant draftedAt,
            @Nullable Instant issuedAt,
            List<WarningMessage> messages) {}

    record Draft(String number, String response, Content content, boolean drill, String post, String reason) {}

    record Change(int revision, Content content, String post, String reason) {}

    record Step(int revision, String post, String reason) {}

    record Drop(int revision, String reason) {}

    @GetMapping
    @Operation(summary = "Warnings of a county, the latest first; goes on after the id of a page's last")
    Paged<WarningJson> list(
            @RequestParam String county,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after) {
        Visitor who = visitor.get();
        return Paged.after(
                        after,
                        size,
                        id -> warnings.find(who, county, id),
                        (last, most) -> warnings.list(who, county, last, most),
                        Warning::id)
                .map(this::json);
    }

    @GetMapping("/{county}/{id}")
    @Operation(summary = "A warning with what is issued, what waits for approval and what went out")
    WarningJson warning(@PathVariable String county, @PathVariable String id) {
        return json(warnings.find(visitor.get(), county, id));
    }

    @GetMapping("/{county}/{id}/history")
    @Operation(summary = "Everything that was done about it, the first first")
    Paged<HistoryEntry> history(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Paged.SIZE) int size) {
        return Paged.grown(warnings.history(warnings.find(visitor.get(), county, id)), after, size);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks for a warning; another person approves it")
    WarningJson draft(
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key, @RequestBody Draft body) {
        DocumentNumber number = DocumentNumber.parse(body.number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return step(
                key,
                "draft " + body,
                who -> warnings.draft(
                        who, number, body.response(), body.content(), body.drill(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/changes")
    @Operation(summary = "Asks again for what was handed back, or for a change of what is issued")
    WarningJson change(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Change body) {
        return step(
                key,
                "change " + id + body,
                who -> warnings.change(who, county, id, body.revision(), body.content(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/liftings")
    @Operation(summary = "Asks for the end of what is issued")
    WarningJson lift(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Step body) {
        return step(
                key,
                "lift " + id + body,
                who -> warnings.lift(who, county, id, body.revision(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/approvals")
    @Operation(summary = "Approves what waits; it goes out as a signed alert")
    WarningJson approve(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Step body) {
        return step(
                key,
                "approve " + id + body,
                who -> warnings.approve(who, county, id, body.revision(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/returns")
    @Operation(summary = "Hands back what waits")
    WarningJson handBack(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Step body) {
        return step(
                key,
                "return " + id + body,
                who -> warnings.handBack(who, county, id, body.revision(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/drops")
    @Operation(summary = "Whoever asked for a step asks for it no more")
    WarningJson drop(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Drop body) {
        return step(key, "drop " + id + body, who -> warnings.drop(who, county, id, body.revision(), body.reason()));
    }

    private WarningJson step(@Nullable String key, String request, Function<Visitor, Warning> work) {
        Visitor who = visitor.get();
        return idempotency.once(who, key, request, WarningJson.class, () -> json(work.apply(who)));
    }

    private WarningJson json(Warning warning) {
        return new WarningJson(
                warning.county(),
                warning.id(),
                warning.number().toString(),
                warning.edition(),
                warning.response(),
                warning.phase().name(),
                warning.issued(),
                warning.wanted(),
                warning.step().name(),
                warning.reason(),
                warning.returned(),
                warning.drill(),
                warning.revision(),
                warning.draftedAt(),
                warning.issuedAt(),
                alerts.messages(warning));
    }
}
