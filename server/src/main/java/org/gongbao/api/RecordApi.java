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
import org.gongbao.work.AsKnown;
import org.gongbao.work.Records;
import org.gongbao.work.Registers;
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
 * Registers and records for programs that show a token ({@code Authorization: Bearer …}). A write may carry an
 * {@code Idempotency-Key}: sent again, it does nothing again and gets the same answer.
 */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "records")
class RecordApi {

    private final Registers registers;
    private final Records records;
    private final AsKnown asKnown;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    RecordApi(Registers registers, Records records, AsKnown asKnown, CurrentVisitor visitor, Idempotency idempotency) {
        this.registers = registers;
        this.records = records;
        this.asKnown = asKnown;
        this.visitor = visitor;
        this.idempotency = idempotency;
    }

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
            Instant changedAt,
            @Nullable Instant destroyedAt,
            boolean withdrawn) {}

    /** @param next what to go on after; null on the last page */
    record RecordPage(
            @Nullable Long total,
            List<RecordJson> items,
            @Nullable String next) {}

    record Opened(String unit, Map<String, String> values) {}

    record Moved(int revision, String to, @Nullable Map<String, String> values) {}

    record Corrected(int revision, Map<String, String> values, String reason) {}

    record Revealed(String field, String reason) {}

    record Value(String value) {}

    @GetMapping("/registers")
    @Operation(summary = "Registers that the account may look into, with their fields, states and steps")
    List<RegisterJson> registers() {
        return records.kept(visitor.get()).stream().map(RegisterJson::of).toList();
    }

    @GetMapping("/registers/{number}/{register}")
    @Operation(
            summary =
                    "Records, now or as known at a moment, newest first, personal fields masked; goes on after the id of a page's last")
    RecordPage records(
            @PathVariable String number,
            @PathVariable String register,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Instant asOf) {
        Visitor who = visitor.get();
        DocumentNumber parsed = number(number);
        Paged<RecordJson> page = Paged.after(
                        after,
                        size,
                        id -> records.find(who, records.county(parsed), id),
                        (last, most) -> asOf == null
                                ? records.list(who, parsed, register, last, most)
                                : asKnown.records(who, parsed, register, asOf, last, most),
                        WorkRecord::id)
                .map(this::json);
        Long total = asOf == null ? records.count(who, parsed, register) : null;
        return new RecordPage(total, page.items(), page.next());
    }

    @PostMapping("/registers/{number}/{register}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a record for a unit the account speaks for")
    RecordJson open(
            @PathVariable String number,
            @PathVariable String register,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
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
                        ? records.find(visitor.get(), county, id)
                        : records.asOf(visitor.get(), county, id, asOf)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/records/{county}/{id}/history")
    @Operation(summary = "What was done to a record, the first first; goes on after the next of a page")
    Paged<HistoryEntry> history(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam(defaultValue = "0") long after) {
        Visitor who = visitor.get();
        return Paged.grown(after, size, most -> records.history(who, county, id, after, most));
    }

    @PostMapping("/records/{county}/{id}/moves")
    @Operation(summary = "Moves a record to another state")
    RecordJson move(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
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
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Corrected body) {
        return record(
                key,
                "correct " + id + body,
                who -> registers.correct(who, county, id, body.revision(), body.values(), body.reason()));
    }

    @PostMapping("/records/{county}/{id}/reveals")
    @Operation(summary = "Shows a personal field in the clear; each look is kept in the journal with its reason")
    Value reveal(@PathVariable String county, @PathVariable String id, @RequestBody Revealed body) {
        return new Value(records.reveal(visitor.get(), county, id, body.field(), body.reason()));
    }

    private RecordJson record(@Nullable String key, String request, Function<Visitor, WorkRecord> work) {
        return idempotency.step(key, request, RecordJson.class, work, this::json);
    }

    private static DocumentNumber number(String printed) {
        return DocumentNumber.parse(printed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RecordJson json(WorkRecord record) {
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
                record.changedAt(),
                record.destroyedAt(),
                records.isWithdrawn(record));
    }
}
