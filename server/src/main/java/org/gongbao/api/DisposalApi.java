package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.Disposal;
import org.gongbao.work.Disposals;
import org.gongbao.work.Records;
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

/** 销毁清册 for programs that show a token; a write may carry an {@code Idempotency-Key}. */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "disposals")
class DisposalApi {

    private final Disposals disposals;
    private final Records records;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    DisposalApi(Disposals disposals, Records records, CurrentVisitor visitor, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.disposals = disposals;
        this.records = records;
        this.visitor = visitor;
    }

    record ItemJson(String record, String closedAt, String kept, String decision, String reason) {}

    record DisposalJson(
            String county,
            String id,
            String number,
            String register,
            String madeBy,
            String madeAt,
            String reviewedBy,
            List<ItemJson> items) {}

    record Reviewed(Map<String, String> keep) {}

    @GetMapping("/registers/{number}/{register}/disposals")
    @Operation(summary = "The disposal lists of a register, newest first; goes on after the id of a page's last")
    Paged<DisposalJson> disposals(
            @PathVariable String number,
            @PathVariable String register,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after) {
        Visitor who = visitor.get();
        DocumentNumber parsed = number(number);
        return Paged.after(
                        after,
                        size,
                        id -> disposals.find(who, records.county(parsed), id),
                        (last, most) -> disposals.of(who, parsed, register, last, most),
                        Disposal::id)
                .map(DisposalApi::json);
    }

    @PostMapping("/registers/{number}/{register}/disposals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Lists closed records whose time is over")
    DisposalJson make(
            @PathVariable String number,
            @PathVariable String register,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key) {
        return once(key, "dispose " + number + register, who -> disposals.make(who, number(number), register));
    }

    @GetMapping("/disposals/{county}/{id}")
    @Operation(summary = "A disposal list")
    DisposalJson disposal(@PathVariable String county, @PathVariable String id) {
        return json(disposals.find(visitor.get(), county, id));
    }

    @PostMapping("/disposals/{county}/{id}/reviews")
    @Operation(
            summary =
                    "A second person keeps some records with a reason; personal values and files of the others are destroyed")
    DisposalJson review(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Reviewed body) {
        return once(key, "review " + id + body, who -> disposals.review(who, county, id, body.keep()));
    }

    private DisposalJson once(@Nullable String key, String request, Function<Visitor, Disposal> work) {
        return idempotency.step(key, request, DisposalJson.class, work, DisposalApi::json);
    }

    private static DocumentNumber number(String printed) {
        return DocumentNumber.parse(printed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static DisposalJson json(Disposal disposal) {
        return new DisposalJson(
                disposal.county(),
                disposal.id(),
                disposal.number().toString(),
                disposal.register(),
                disposal.madeBy(),
                disposal.madeAt().toString(),
                disposal.reviewedBy() == null ? "" : disposal.reviewedBy(),
                disposal.items().stream()
                        .map(item -> new ItemJson(
                                item.record(),
                                item.closedAt().toString(),
                                item.kept(),
                                item.released() == null ? "" : item.released() ? "DESTROYED" : "KEPT",
                                item.reason()))
                        .toList());
    }
}
