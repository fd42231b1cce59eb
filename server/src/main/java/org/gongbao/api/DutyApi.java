package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.work.AsKnown;
import org.gongbao.work.Duties;
import org.gongbao.work.Handover;
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
 * Duties for programs that show a token ({@code Authorization: Bearer …}). A write may carry an
 * {@code Idempotency-Key}: sent again, it does nothing again and gets the same answer.
 */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "duties")
class DutyApi {

    private static final String KEY = "Idempotency-Key";

    private final Duties duties;
    private final Handover handover;
    private final AsKnown asKnown;
    private final Documents documents;
    private final Records records;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    DutyApi(
            Duties duties,
            Handover handover,
            AsKnown asKnown,
            Documents documents,
            Records records,
            CurrentVisitor visitor,
            Idempotency idempotency) {
        this.handover = handover;
        this.duties = duties;
        this.asKnown = asKnown;
        this.documents = documents;
        this.records = records;
        this.visitor = visitor;
        this.idempotency = idempotency;
    }

    record PartJson(String unit, String share, String progress, boolean reported, String report) {}

    record DutyJson(
            String county,
            String id,
            @Nullable String number,
            int edition,
            @Nullable String document,
            List<String> clauses,
            String name,
            String what,
            @Nullable String record,
            String state,
            int revision,
            Instant startedAt,
            @Nullable Instant dueAt,
            boolean provisional,
            int feedbacks,
            @Nullable String asked,
            boolean withdrawn,
            List<PartJson> parts) {}

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

    record Reported(int revision, String unit, String report) {}

    record Accepted(int revision, String unit) {}

    record HandedBack(int revision, String unit, String reason) {}

    record Assigned(int revision, String unit, @Nullable String to, String reason) {}

    record Revision(int revision) {}

    record Reasoned(int revision, String reason) {}

    record Asked(int revision, String limit, String reason) {}

    record Answered(int revision, boolean granted) {}

    record Stopped(int revision, boolean stop, String reason) {}

    @GetMapping("/duties")
    @Operation(
            summary =
                    "Open duties of the account's units, or of the county, now or as known at a moment, soonest first; goes on after the id of a page's last")
    DutyPage duties(
            @RequestParam String county,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Instant asOf) {
        Visitor who = visitor.get();
        int most = Math.clamp(size, 1, Duties.LARGEST_LIST);
        if (asOf == null) {
            WorkDuty last = after == null ? null : duties.find(who, county, after);
            return page(duties.open(who, county, last, most), duties.count(who, county), most);
        }
        List<WorkDuty> known = asKnown.duties(who, county, asOf);
        int from = after == null
                ? 0
                : 1 + known.stream().map(WorkDuty::id).toList().indexOf(after);
        return page(known.subList(from, Math.min(from + most, known.size())), known.size(), most);
    }

    private DutyPage page(List<WorkDuty> found, long total, int most) {
        return new DutyPage(
                total,
                found.stream().map(this::json).toList(),
                found.size() < most ? null : found.getLast().id());
    }

    @PostMapping("/duties")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins a duty whose start only a person knows of; once for each cause")
    DutyJson begin(@RequestBody Begun body) {
        return json(duties.begin(visitor.get(), number(body.number()), body.name(), body.cause())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "begun before for this cause")));
    }

    @PostMapping("/duties/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Makes a duty of a line of a document's task list, at the version that is read now; once for each document, clause and item")
    DutyJson order(@RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody OrderJson body) {
        Visitor who = visitor.get();
        DocumentView document = documents
                .latest(body.document(), who.maySeeUnpublished())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return duty(
                key,
                "order " + body,
                each -> duties.order(each, body.of(document))
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.CONFLICT, "ordered before by this line")));
    }

    @GetMapping("/duties/{county}/{id}")
    @Operation(summary = "A duty with its parts")
    DutyJson duty(@PathVariable String county, @PathVariable String id) {
        return json(duties.find(visitor.get(), county, id));
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

    @PostMapping("/duties/{county}/{id}/acceptances")
    @Operation(summary = "A unit knows that it has its part")
    DutyJson accept(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Accepted body) {
        return duty(key, "accept " + id + body, who -> handover.accept(who, county, id, body.revision(), body.unit()));
    }

    @PostMapping("/duties/{county}/{id}/handbacks")
    @Operation(summary = "A unit says that its part is not its own")
    DutyJson handBack(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody HandedBack body) {
        return duty(
                key,
                "hand back " + id + body,
                who -> handover.handBack(who, county, id, body.revision(), body.unit(), body.reason()));
    }

    @PostMapping("/duties/{county}/{id}/assignments")
    @Operation(summary = "Gives a part that was handed back to another unit, or, without one, back to the same")
    DutyJson assign(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Assigned body) {
        String to = body.to();
        return duty(
                key,
                "assign " + id + body,
                who -> to == null
                        ? handover.insist(who, county, id, body.revision(), body.unit(), body.reason())
                        : handover.assign(who, county, id, body.revision(), body.unit(), to, body.reason()));
    }

    @PostMapping("/duties/{county}/{id}/feedbacks")
    @Operation(summary = "A unit says how its duty stands; milestones of its ladder are kept by it")
    DutyJson feedback(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reasoned body) {
        return duty(
                key, "feedback " + id + body, who -> duties.feedback(who, county, id, body.revision(), body.reason()));
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

    private DutyJson duty(@Nullable String key, String request, Function<Visitor, WorkDuty> work) {
        Visitor who = visitor.get();
        return idempotency.once(who, key, request, DutyJson.class, () -> json(work.apply(who)));
    }

    private static DocumentNumber number(String printed) {
        return DocumentNumber.parse(printed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DutyJson json(WorkDuty duty) {
        return new DutyJson(
                duty.county(),
                duty.id(),
                duty.number() == null ? null : duty.number().toString(),
                duty.edition(),
                duty.source() == null ? null : duty.source().document(),
                duty.clauses(),
                duty.name(),
                duty.what(),
                duty.record(),
                duty.state().name(),
                duty.revision(),
                duty.startedAt(),
                duty.dueAt(),
                duty.provisional(),
                duty.feedbacks(),
                duty.asked(),
                duties.isWithdrawn(duty),
                duty.parts().stream()
                        .map(part -> new PartJson(
                                part.unit(),
                                part.share().name(),
                                part.progress().name(),
                                part.reported(),
                                part.report()))
                        .toList());
    }
}
