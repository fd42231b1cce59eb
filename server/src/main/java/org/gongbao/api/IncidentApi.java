package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.Intake;
import org.gongbao.incident.Judgement;
import org.gongbao.incident.LowerPlans;
import org.gongbao.incident.Steps;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Raise;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Emergencies for programs that show a token. A write may carry an {@code Idempotency-Key}: sent again, it does nothing again
 * and gets the same answer.
 */
@RestController
@RequestMapping("/api/v1/work/incidents")
@Tag(name = "incidents")
class IncidentApi {

    private final Incidents incidents;
    private final Intake intake;
    private final Steps steps;
    private final LowerPlans lower;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    IncidentApi(
            Incidents incidents,
            Intake intake,
            Steps steps,
            LowerPlans lower,
            CurrentVisitor visitor,
            Idempotency idempotency) {
        this.incidents = incidents;
        this.intake = intake;
        this.steps = steps;
        this.lower = lower;
        this.visitor = visitor;
        this.idempotency = idempotency;
    }

    record IncidentJson(
            String county,
            String id,
            String number,
            int edition,
            String response,
            String what,
            String place,
            Instant happenedAt,
            String phase,
            String level,
            String proposed,
            Map<String, String> facts,
            List<String> confirmed,
            List<String> unmet,
            boolean drill,
            int revision,
            Instant registeredAt,
            @Nullable Instant levelSince,
            @Nullable Instant endedAt) {}

    record AskedJson(String fact, String question, String value) {}

    record JudgementJson(
            Object level, @Nullable Object grade, List<Raise> raises, List<String> unknown, List<AskedJson> form) {}

    record BegunJson(
            String id,
            String name,
            String what,
            List<String> units,
            String state,
            Instant startedAt,
            @Nullable Instant dueAt) {}

    /** @param caller who says so, with a telephone; it is sealed, and no answer shows it */
    record Registered(
            String number,
            String response,
            String what,
            String place,
            Instant happenedAt,
            boolean drill,
            @Nullable String caller) {
        String said() {
            return Objects.requireNonNullElse(caller, "");
        }
    }

    record Known(String seen, String value, @Nullable String source) {}

    record Step(int revision, String level, String post, String reason) {}

    record Corrected(int revision, String what, String place, Instant happenedAt, String reason) {}

    record Started(String plan, String told) {}

    record Confirmed(int revision, String condition, String reason) {}

    record Ended(int revision, String post, String reason) {}

    @GetMapping
    @Operation(summary = "Emergencies of a county, the latest first; goes on after the id of a page's last")
    Paged<IncidentJson> list(
            @RequestParam String county,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after) {
        Visitor who = visitor.get();
        return Paged.after(
                        after,
                        size,
                        id -> incidents.find(who, county, id),
                        (last, most) -> incidents.list(who, county, last, most),
                        Incident::id)
                .map(this::json);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registers an emergency under a plan; its report chain begins to run")
    IncidentJson register(
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Registered body) {
        DocumentNumber number = DocumentNumber.parse(body.number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Incident.Call call = new Incident.Call(body.what(), body.place(), body.happenedAt(), body.said());
        return step(key, "register " + body, who -> intake.register(who, number, body.response(), call, body.drill()));
    }

    @GetMapping("/{county}/{id}")
    @Operation(summary = "An emergency with what is known and what its end still wants")
    IncidentJson incident(@PathVariable String county, @PathVariable String id) {
        return json(incidents.find(visitor.get(), county, id));
    }

    @GetMapping("/{county}/{id}/judgement")
    @Operation(summary = "Grade and level by what is known, what would raise the level, and what is still asked for")
    JudgementJson judgement(@PathVariable String county, @PathVariable String id) {
        Incident incident = incidents.find(visitor.get(), county, id);
        Judgement judgement = incidents.judge(incident);
        Answer grade = judgement.grade();
        return new JudgementJson(
                answer(judgement.level()),
                grade == null ? null : answer(grade),
                judgement.raises(),
                judgement.unknown(),
                incidents.form(incident).stream()
                        .map(fact -> new AskedJson(
                                fact.name(), fact.question(), incident.facts().getOrDefault(fact.name(), "")))
                        .toList());
    }

    @GetMapping("/{county}/{id}/duties")
    @Operation(summary = "What it has put to work: duties of units and hops of the report chain, by start")
    List<BegunJson> duties(@PathVariable String county, @PathVariable String id) {
        return incidents.duties(incidents.find(visitor.get(), county, id)).stream()
                .map(duty -> new BegunJson(
                        duty.id(),
                        duty.name(),
                        duty.what(),
                        duty.parts().stream().map(WorkDuty.Part::unit).toList(),
                        duty.state().name(),
                        duty.startedAt(),
                        duty.dueAt()))
                .toList();
    }

    @GetMapping("/{county}/{id}/history")
    @Operation(summary = "Everything that was done about it, the first first; goes on after the next of a page")
    Paged<HistoryEntry> history(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam(defaultValue = "0") long after) {
        return Paged.grown(MaskedHistory.of(incidents.history(incidents.find(visitor.get(), county, id))), after, size);
    }

    @PutMapping("/{county}/{id}/facts/{fact}")
    @Operation(summary = "Keeps one fact; a blank value makes it unknown again")
    IncidentJson know(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String fact,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Known body) {
        String source = Objects.requireNonNullElse(body.source(), "");
        return step(
                key,
                "know " + id + fact + body,
                who -> intake.know(who, county, id, fact, body.seen(), body.value(), source));
    }

    @PostMapping("/{county}/{id}/proposals")
    @Operation(summary = "Proposes a level to whoever activates it")
    IncidentJson propose(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Step body) {
        return step(
                key,
                "propose " + id + body,
                who -> steps.propose(who, county, id, body.revision(), body.level(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/activations")
    @Operation(summary = "The response begins at a level; its duties and reports are at work at once")
    IncidentJson activate(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Step body) {
        return step(
                key,
                "activate " + id + body,
                who -> steps.activate(who, county, id, body.revision(), body.level(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/followings")
    @Operation(summary = "A higher plan was activated, named in post, and starts this one")
    IncidentJson follow(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Step body) {
        return step(
                key,
                "follow " + id + body,
                who -> steps.follow(who, county, id, body.revision(), body.level(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/corrections")
    @Operation(summary = "What, where or when was heard wrong; the journal keeps what was said before")
    IncidentJson correct(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Corrected body) {
        Incident.Call call = new Incident.Call(body.what(), body.place(), body.happenedAt());
        return step(
                key,
                "correct " + id + body,
                who -> intake.correct(who, county, id, body.revision(), call, body.reason()));
    }

    @PostMapping("/{county}/{id}/lower-plans")
    @Operation(
            summary =
                    "A lower plan is started: as an emergency of its own where the library has it, else by whoever was told")
    IncidentJson startLower(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Started body) {
        return step(key, "lower " + id + body, who -> lower.start(who, county, id, body.plan(), body.told()));
    }

    @PostMapping("/{county}/{id}/adjustments")
    @Operation(summary = "The response goes on at a higher or lower level")
    IncidentJson adjust(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Step body) {
        return step(
                key,
                "adjust " + id + body,
                who -> steps.adjust(who, county, id, body.revision(), body.level(), body.post(), body.reason()));
    }

    @PostMapping("/{county}/{id}/confirmations")
    @Operation(summary = "An end condition in words holds")
    IncidentJson confirm(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Confirmed body) {
        return step(
                key,
                "confirm " + id + body,
                who -> steps.confirm(who, county, id, body.revision(), body.condition(), body.reason()));
    }

    @PostMapping("/{county}/{id}/endings")
    @Operation(summary = "The response ends; all its end conditions have to hold")
    IncidentJson end(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Ended body) {
        return step(
                key,
                "end " + id + body,
                who -> steps.end(who, county, id, body.revision(), body.post(), body.reason()));
    }

    private IncidentJson step(@Nullable String key, String request, Function<Visitor, Incident> work) {
        return idempotency.step(key, request, IncidentJson.class, work, this::json);
    }

    private static Object answer(Answer answer) {
        return answer instanceof Answer.Given given ? given.asJson() : Map.of("text", answer.chinese());
    }

    private IncidentJson json(Incident incident) {
        return new IncidentJson(
                incident.county(),
                incident.id(),
                incident.number().toString(),
                incident.edition(),
                incident.response(),
                PersonalNumbers.mask(incident.what()),
                PersonalNumbers.mask(incident.place()),
                incident.happenedAt(),
                incident.phase().name(),
                incident.level(),
                incident.proposed(),
                incident.facts(),
                incident.confirmed(),
                incidents.unmet(incident),
                incident.drill(),
                incident.revision(),
                incident.registeredAt(),
                incident.levelSince(),
                incident.endedAt());
    }
}
