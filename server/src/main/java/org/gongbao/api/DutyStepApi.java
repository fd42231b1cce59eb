package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.gongbao.access.Visitor;
import org.gongbao.work.Duties;
import org.gongbao.work.Handover;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is done with a duty, a step at a time. Each may carry an {@code Idempotency-Key}: sent again, it does nothing again and
 * gets the same answer.
 */
@RestController
@RequestMapping("/api/v1/work/duties/{county}/{id}")
@Tag(name = "duties")
class DutyStepApi {

    private final Duties duties;
    private final Handover handover;
    private final Idempotency idempotency;

    DutyStepApi(Duties duties, Handover handover, Idempotency idempotency) {
        this.duties = duties;
        this.handover = handover;
        this.idempotency = idempotency;
    }

    record Reported(int revision, String unit, String report) {}

    record Accepted(int revision, String unit) {}

    record HandedBack(int revision, String unit, String reason) {}

    record Assigned(int revision, String unit, @Nullable String to, String reason) {}

    record Revision(int revision) {}

    record Reasoned(int revision, String reason) {}

    record Asked(int revision, String limit, String reason) {}

    record Answered(int revision, boolean granted) {}

    record Stopped(int revision, boolean stop, String reason) {}

    @PostMapping("/reports")
    @Operation(summary = "A unit has done its part")
    DutyJson report(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Reported body) {
        return step(
                key,
                "report " + id + body,
                who -> duties.report(who, county, id, body.revision(), body.unit(), body.report()));
    }

    @PostMapping("/acceptances")
    @Operation(summary = "A unit knows that it has its part")
    DutyJson accept(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Accepted body) {
        return step(key, "accept " + id + body, who -> handover.accept(who, county, id, body.revision(), body.unit()));
    }

    @PostMapping("/handbacks")
    @Operation(summary = "A unit says that its part is not its own")
    DutyJson handBack(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody HandedBack body) {
        return step(
                key,
                "hand back " + id + body,
                who -> handover.handBack(who, county, id, body.revision(), body.unit(), body.reason()));
    }

    @PostMapping("/assignments")
    @Operation(summary = "Gives a part that was handed back to another unit, or, without one, back to the same")
    DutyJson assign(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Assigned body) {
        String to = body.to();
        return step(
                key,
                "assign " + id + body,
                who -> to == null
                        ? handover.insist(who, county, id, body.revision(), body.unit(), body.reason())
                        : handover.assign(who, county, id, body.revision(), body.unit(), to, body.reason()));
    }

    @PostMapping("/feedbacks")
    @Operation(summary = "A unit says how its duty stands; milestones of its ladder are kept by it")
    DutyJson feedback(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Reasoned body) {
        return step(
                key, "feedback " + id + body, who -> duties.feedback(who, county, id, body.revision(), body.reason()));
    }

    @PostMapping("/closings")
    @Operation(summary = "Somebody else than who reported agrees")
    DutyJson agree(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Revision body) {
        return step(key, "close " + id + body, who -> duties.agree(who, county, id, body.revision()));
    }

    @PostMapping("/returns")
    @Operation(summary = "Sends a reported duty back")
    DutyJson sendBack(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Reasoned body) {
        return step(
                key, "return " + id + body, who -> duties.sendBack(who, county, id, body.revision(), body.reason()));
    }

    @PostMapping("/extensions")
    @Operation(summary = "Asks for more time")
    DutyJson askTime(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Asked body) {
        return step(
                key,
                "ask " + id + body,
                who -> duties.askTime(who, county, id, body.revision(), body.limit(), body.reason()));
    }

    @PostMapping("/answers")
    @Operation(summary = "Grants or refuses the time that was asked for")
    DutyJson answerTime(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Answered body) {
        return step(
                key, "answer " + id + body, who -> duties.answerTime(who, county, id, body.revision(), body.granted()));
    }

    @PostMapping("/stops")
    @Operation(summary = "Stops the clock, or lets it go on")
    DutyJson stop(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Stopped body) {
        return step(
                key,
                "stop " + id + body,
                who -> duties.stop(who, county, id, body.revision(), body.stop(), body.reason()));
    }

    @PostMapping("/reopenings")
    @Operation(summary = "Opens a closed duty again")
    DutyJson reopen(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Reasoned body) {
        return step(key, "reopen " + id + body, who -> duties.reopen(who, county, id, body.revision(), body.reason()));
    }

    private DutyJson step(@Nullable String key, String request, Function<Visitor, WorkDuty> work) {
        return idempotency.step(
                key, request, DutyJson.class, work, duty -> DutyJson.of(duty, duties.isWithdrawn(duty)));
    }
}
