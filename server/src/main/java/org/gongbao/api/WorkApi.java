package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.work.Duties;
import org.gongbao.work.Notice;
import org.gongbao.work.Registers;
import org.gongbao.work.Replanning;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
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

/**
 * Records and duties for programs that show a token ({@code Authorization: Bearer …}). A write may carry an
 * {@code Idempotency-Key}: sent again, it does nothing again and gets the same answer.
 */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "work")
class WorkApi {

    private static final String KEY = "Idempotency-Key";

    private final Registers registers;
    private final Duties duties;
    private final Replanning replanning;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    WorkApi(
            Registers registers,
            Duties duties,
            Replanning replanning,
            CurrentVisitor visitor,
            Idempotency idempotency) {
        this.registers = registers;
        this.duties = duties;
        this.replanning = replanning;
        this.visitor = visitor;
        this.idempotency = idempotency;
    }

    record RegisterJson(String county, String number, String title, String register, List<String> states) {}

    record RecordJson(
            String county,
            String id,
            String number,
            int edition,
            String register,
            String state,
            String unit,
            int revision,
            Map<String, String> values,
            Instant createdAt,
            Instant changedAt) {}

    /** @param next the id to go on from; null on the last page */
    record RecordPage(List<RecordJson> items, @Nullable String next) {}

    record PartJson(String unit, String share, boolean reported, String report) {}

    record DutyJson(
            String county,
            String id,
            String number,
            int edition,
            List<String> clauses,
            String name,
            String what,
            @Nullable String record,
            String state,
            int revision,
            Instant startedAt,
            @Nullable Instant dueAt,
            boolean provisional,
            @Nullable String asked,
            List<PartJson> parts) {}

    record Opened(String unit, Map<String, String> values) {}

    record Moved(int revision, String to, @Nullable Map<String, String> values) {}

    record Corrected(int revision, Map<String, String> values, String reason) {}

    record Revealed(String field, String reason) {}

    record Value(String value) {}

    record Begun(String number, String name, String cause) {}

    record Reported(int revision, String unit, String report) {}

    record Revision(int revision) {}

    record Reasoned(int revision, String reason) {}

    record Asked(int revision, String limit, String reason) {}

    record Answered(int revision, boolean granted) {}

    record Stopped(int revision, boolean stop, String reason) {}

    record Calendar(String text) {}

    @GetMapping("/registers")
    @Operation(summary = "Registers that the account may look into")
    List<RegisterJson> registers() {
        return registers.kept(visitor.get()).stream()
                .map(kept -> new RegisterJson(
                        kept.regulation().header().county(),
                        kept.regulation().header().number().toString(),
                        kept.regulation().header().title(),
                        kept.register().name(),
                        kept.register().states()))
                .toList();
    }

    @GetMapping("/registers/{number}/{register}")
    @Operation(summary = "Records, newest first, personal fields masked; goes on after the id of a page's last")
    RecordPage records(
            @PathVariable String number,
            @PathVariable String register,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam @Nullable String county,
            @RequestParam @Nullable String after) {
        Visitor who = visitor.get();
        WorkRecord last = after == null || county == null ? null : registers.find(who, county, after);
        List<WorkRecord> found =
                registers.list(who, number(number), register, last, Math.clamp(size, 1, Registers.LARGEST_PAGE));
        return new RecordPage(
                found.stream().map(WorkApi::json).toList(),
                found.size() < size || found.isEmpty() ? null : found.getLast().id());
    }

    @PostMapping("/registers/{number}/{register}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a record for a unit the account speaks for")
    RecordJson open(
            @PathVariable String number,
            @PathVariable String register,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Opened body) {
        return record(
                key,
                "open " + number + register + body,
                who -> registers.open(who, number(number), register, body.unit(), body.values()));
    }

    @GetMapping("/records/{county}/{id}")
    @Operation(summary = "A record, now or as it was known at a moment")
    RecordJson record(@PathVariable String county, @PathVariable String id, @RequestParam @Nullable Instant asOf) {
        return json(
                asOf == null
                        ? registers.find(visitor.get(), county, id)
                        : registers
                                .asOf(visitor.get(), county, id, asOf)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/records/{county}/{id}/history")
    @Operation(summary = "Everything that was done to a record")
    List<HistoryEntry> history(@PathVariable String county, @PathVariable String id) {
        return registers.history(visitor.get(), county, id);
    }

    @PostMapping("/records/{county}/{id}/moves")
    @Operation(summary = "Moves a record to another state")
    RecordJson move(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Moved body) {
        Map<String, String> values = body.values() == null ? Map.of() : body.values();
        return record(
                key, "move " + id + body, who -> registers.move(who, county, id, body.revision(), body.to(), values));
    }

    @PostMapping("/records/{county}/{id}/corrections")
    @Operation(summary = "Corrects fields of a record, with a reason")
    RecordJson correct(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Corrected body) {
        return record(
                key,
                "correct " + id + body,
                who -> registers.correct(who, county, id, body.revision(), body.values(), body.reason()));
    }

    @PostMapping("/records/{county}/{id}/reveals")
    @Operation(summary = "Shows a personal field in the clear; kept in the journal with the reason")
    Value reveal(@PathVariable String county, @PathVariable String id, @RequestBody Revealed body) {
        return new Value(registers.reveal(visitor.get(), county, id, body.field(), body.reason()));
    }

    @GetMapping("/duties")
    @Operation(summary = "Open duties of the account's units, or of the county; soonest first")
    List<DutyJson> duties(@RequestParam String county) {
        return duties.open(visitor.get(), county).stream().map(WorkApi::json).toList();
    }

    @PostMapping("/duties")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins a duty whose start only a person knows of; once for each cause")
    DutyJson begin(@RequestBody Begun body) {
        return json(duties.begin(visitor.get(), number(body.number()), body.name(), body.cause())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "begun before for this cause")));
    }

    @GetMapping("/duties/{county}/{id}")
    @Operation(summary = "A duty with its parts")
    DutyJson duty(@PathVariable String county, @PathVariable String id) {
        return json(duties.find(visitor.get(), county, id));
    }

    @GetMapping("/duties/{county}/{id}/notices")
    @Operation(summary = "What was sent because a duty was late")
    List<Notice> notices(@PathVariable String county, @PathVariable String id) {
        return duties.notices(duties.find(visitor.get(), county, id));
    }

    @PostMapping("/duties/{county}/{id}/reports")
    @Operation(summary = "A unit has done its part")
    DutyJson report(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reported body) {
        return duty(
                key,
                "report " + id + body,
                who -> duties.report(who, county, id, body.revision(), body.unit(), body.report()));
    }

    @PostMapping("/duties/{county}/{id}/closings")
    @Operation(summary = "Somebody else than who reported agrees")
    DutyJson agree(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Revision body) {
        return duty(key, "close " + id + body, who -> duties.agree(who, county, id, body.revision()));
    }

    @PostMapping("/duties/{county}/{id}/returns")
    @Operation(summary = "Sends a reported duty back")
    DutyJson sendBack(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reasoned body) {
        return duty(
                key, "return " + id + body, who -> duties.sendBack(who, county, id, body.revision(), body.reason()));
    }

    @PostMapping("/duties/{county}/{id}/extensions")
    @Operation(summary = "Asks for more time")
    DutyJson askTime(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Asked body) {
        return duty(
                key,
                "ask " + id + body,
                who -> duties.askTime(who, county, id, body.revision(), body.limit(), body.reason()));
    }

    @PostMapping("/duties/{county}/{id}/answers")
    @Operation(summary = "Grants or refuses the time that was asked for")
    DutyJson answerTime(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Answered body) {
        return duty(
                key, "answer " + id + body, who -> duties.answerTime(who, county, id, body.revision(), body.granted()));
    }

    @PostMapping("/duties/{county}/{id}/stops")
    @Operation(summary = "Stops the clock, or lets it go on")
    DutyJson stop(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Stopped body) {
        return duty(
                key,
                "stop " + id + body,
                who -> duties.stop(who, county, id, body.revision(), body.stop(), body.reason()));
    }

    @PostMapping("/duties/{county}/{id}/reopenings")
    @Operation(summary = "Opens a closed duty again")
    DutyJson reopen(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reasoned body) {
        return duty(key, "reopen " + id + body, who -> duties.reopen(who, county, id, body.revision(), body.reason()));
    }

    @PostMapping("/regulations/{number}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts to work what a document itself orders: what recurs, what has a day")
    void start(@PathVariable String number) {
        duties.start(visitor.get(), number(number));
    }

    @PostMapping("/calendar/preview")
    @Operation(summary = "Which deadlines a new calendar would move")
    Replanning.Preview preview(@RequestBody Calendar body) {
        return replanning.preview(visitor.get(), body.text());
    }

    @PostMapping("/calendar/confirm")
    @Operation(summary = "Puts a new calendar in force and plans every open deadline anew")
    Replanning.Preview confirm(@RequestBody Calendar body) {
        return replanning.confirm(visitor.get(), body.text());
    }

    private RecordJson record(@Nullable String key, String request, Function<Visitor, WorkRecord> work) {
        Visitor who = visitor.get();
        return idempotency.once(who, key, request, RecordJson.class, () -> json(work.apply(who)));
    }

    private DutyJson duty(@Nullable String key, String request, Function<Visitor, WorkDuty> work) {
        Visitor who = visitor.get();
        return idempotency.once(who, key, request, DutyJson.class, () -> json(work.apply(who)));
    }

    private static DocumentNumber number(String printed) {
        return DocumentNumber.parse(printed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static RecordJson json(WorkRecord record) {
        return new RecordJson(
                record.county(),
                record.id(),
                record.number().toString(),
                record.edition(),
                record.register(),
                record.state(),
                record.unit(),
                record.revision(),
                record.data(),
                record.createdAt(),
                record.changedAt());
    }

    private static DutyJson json(WorkDuty duty) {
        return new DutyJson(
                duty.county(),
                duty.id(),
                duty.number().toString(),
                duty.edition(),
                duty.clauses(),
                duty.name(),
                duty.what(),
                duty.record(),
                duty.state().name(),
                duty.revision(),
                duty.startedAt(),
                duty.dueAt(),
                duty.provisional(),
                duty.asked(),
                duty.parts().stream()
                        .map(part -> new PartJson(part.unit(), part.share().name(), part.reported(), part.report()))
                        .toList());
    }
}
