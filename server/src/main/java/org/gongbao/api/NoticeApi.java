package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.work.PublicNotice;
import org.gongbao.work.PublicNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 公示 of records for programs that show a token; a write may carry an {@code Idempotency-Key}. */
@RestController
@RequestMapping("/api/v1/work/records/{county}/{id}")
@Tag(name = "public notices")
class NoticeApi {

    private final PublicNotices notices;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    NoticeApi(PublicNotices notices, CurrentVisitor visitor, Idempotency idempotency) {
        this.notices = notices;
        this.visitor = visitor;
        this.idempotency = idempotency;
    }

    record Objected(String by, String text) {}

    record Answered(boolean upheld, String answer) {}

    record Reasoned(String reason) {}

    record Value(String value) {}

    @GetMapping("/public-notices")
    @Operation(summary = "The stages of a record's public notice with their objections, masked")
    List<PublicNotice> notices(@PathVariable String county, @PathVariable String id) {
        return notices.of(visitor.get(), county, id);
    }

    @PostMapping("/public-notices/{stage}/end")
    @Operation(summary = "Ends a stage whose days are over and whose objections are answered; the next one begins")
    PublicNotice[] end(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int stage,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key) {
        Visitor who = visitor.get();
        return idempotency.once(
                who,
                key,
                "end " + id + " " + stage,
                PublicNotice[].class,
                () -> notices.end(who, county, id, stage).toArray(PublicNotice[]::new));
    }

    @PostMapping("/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes down an objection while a stage runs; who objects is sealed")
    PublicNotice.Objection object(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Objected body) {
        Visitor who = visitor.get();
        return idempotency.once(
                who,
                key,
                "object " + id + body,
                PublicNotice.Objection.class,
                () -> notices.object(who, county, id, body.by(), body.text()));
    }

    @PostMapping("/objections/{objection}/answers")
    @Operation(summary = "Says what was found about an objection")
    PublicNotice.Objection answer(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String objection,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody Answered body) {
        Visitor who = visitor.get();
        return idempotency.once(
                who,
                key,
                "answer " + objection + body,
                PublicNotice.Objection.class,
                () -> notices.answer(who, county, id, objection, body.upheld(), body.answer()));
    }

    @PostMapping("/objections/{objection}/reveals")
    @Operation(summary = "Shows who objects in the clear; each look is kept in the journal with its reason")
    Value reveal(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String objection,
            @RequestBody Reasoned body) {
        return new Value(notices.reveal(visitor.get(), county, id, objection, body.reason()));
    }
}
