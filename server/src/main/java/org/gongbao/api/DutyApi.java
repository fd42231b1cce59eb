package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.work.AsKnown;
import org.gongbao.work.Duties;
import org.gongbao.work.Notice;
import org.gongbao.work.Ordered;
import org.gongbao.work.Records;
import org.gongbao.work.WorkDuty;
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
 * Duties for programs that show a token ({@code Authorization: Bearer …}); {@link DutyStepApi} changes them. A write may carry an
 * {@code Idempotency-Key}: sent again, it does nothing again and gets the same answer.
 */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "duties")
class DutyApi {

    private final Duties duties;
    private final AsKnown asKnown;
    private final Documents documents;
    private final Records records;
    private final Idempotency idempotency;
    private final CurrentVisitor visitor;

    DutyApi(
            Duties duties,
            AsKnown asKnown,
            Documents documents,
            Records records,
            CurrentVisitor visitor,
            Idempotency idempotency) {
        this.duties = duties;
        this.asKnown = asKnown;
        this.documents = documents;
        this.records = records;
        this.idempotency = idempotency;
        this.visitor = visitor;
    }

    /** @param next what to go on after; null on the last page */
    record DutyPage(
            long total, List<DutyJson> items, @Nullable String next) {}

    record Begun(String number, String name, String cause) {}

    /**
     * @param document its id
     * @param item tells the tasks of one clause apart
     * @param ladder what happens when it is late, by the name of a ladder such as 13710; empty for nothing
     */
    record OrderJson(
            String document,
            @Nullable String clause,
            @Nullable String item,
            @Nullable String text,
            @Nullable List<String> lead,
            @Nullable List<String> cooperating,
            @Nullable List<String> responsible,
            @Nullable LocalDate lastDay,
            @Nullable String ladder) {

        Ordered of(DocumentView view) {
            return new Ordered(
                    view.issue().county(),
                    view.summary().id(),
                    view.version(),
                    view.summary().number(),
                    view.summary().titleOrUntitled(),
                    Objects.requireNonNullElse(clause, ""),
                    Objects.requireNonNullElse(item, ""),
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(lead, List.of()),
                    Objects.requireNonNullElse(cooperating, List.of()),
                    Objects.requireNonNullElse(responsible, List.of()),
                    lastDay,
                    Objects.requireNonNullElse(ladder, ""));
        }
    }

    @GetMapping("/duties")
    @Operation(
            summary =
                    "Open duties of the account's units, or of the county, now or as known at a moment, soonest first; goes on after the id of a page's last")
    DutyPage duties(
            @RequestParam String county,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Instant asOf) {
        Visitor who = visitor.get();
        List<WorkDuty> known = asOf == null ? List.of() : asKnown.duties(who, county, asOf);
        Paged<DutyJson> page = (asOf == null
                        ? Paged.after(
                                after,
                                size,
                                id -> duties.find(who, county, id),
                                (last, most) -> duties.open(who, county, last, most),
                                WorkDuty::id)
                        : Paged.of(known, WorkDuty::id, after, size))
                .map(this::json);
        return new DutyPage(asOf == null ? duties.count(who, county) : known.size(), page.items(), page.next());
    }

    @PostMapping("/duties")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins a duty whose start only a person knows of; once for each cause")
    DutyJson begin(
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key, @RequestBody Begun body) {
        return idempotency.step(
                key,
                "begin " + body,
                DutyJson.class,
                who -> duties.begin(who, number(body.number()), body.name(), body.cause())
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.CONFLICT, "begun before for this cause")),
                this::json);
    }

    @PostMapping("/duties/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Makes a duty of a line of a document's task list, at the version that is read now; once for each document, clause and item")
    DutyJson order(
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody OrderJson body) {
        DocumentView document = documents
                .latest(body.document(), visitor.get().maySeeUnpublished())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return idempotency.step(
                key,
                "order " + body,
                DutyJson.class,
                who -> duties.order(who, body.of(document))
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.CONFLICT, "ordered before by this line")),
                this::json);
    }

    @GetMapping("/duties/{county}/{id}")
    @Operation(summary = "A duty with its parts and its clock, now or as it was known at a moment")
    DutyJson duty(@PathVariable String county, @PathVariable String id, @RequestParam @Nullable Instant asOf) {
        WorkDuty now = duties.find(visitor.get(), county, id);
        return json(
                asOf == null
                        ? now
                        : asKnown.duty(now, asOf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/duties/{county}/{id}/history")
    @Operation(summary = "What was done to a duty, the first first; goes on after the next of a page")
    Paged<HistoryEntry> history(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam(defaultValue = "0") long after) {
        Visitor who = visitor.get();
        return Paged.grown(after, size, most -> duties.history(who, county, id, after, most));
    }

    @GetMapping("/records/{county}/{id}/duties")
    @Operation(summary = "What the steps of a record have opened, also what is closed")
    List<DutyJson> of(@PathVariable String county, @PathVariable String id) {
        return duties.of(records.find(visitor.get(), county, id)).stream()
                .map(this::json)
                .toList();
    }

    @GetMapping("/duties/{county}/{id}/notices")
    @Operation(summary = "What was sent because a duty was late")
    List<Notice> notices(@PathVariable String county, @PathVariable String id) {
        return duties.notices(duties.find(visitor.get(), county, id));
    }

    @PostMapping("/regulations/{number}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Puts to work what a document itself orders: what recurs, what has a day; sent again, it changes nothing")
    void start(@PathVariable String number) {
        duties.start(visitor.get(), number(number));
    }

    private static DocumentNumber number(String printed) {
        return DocumentNumber.parse(printed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DutyJson json(WorkDuty duty) {
        return DutyJson.of(duty, duties.isWithdrawn(duty));
    }
}
