package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.Disposal;
import org.gongbao.work.Disposals;
import org.gongbao.work.Records;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 销毁清册 of a register: made by one person, reviewed by another. */
@Controller
@RequestMapping("/work")
class DisposalPages {

    private static final String REASON = "reason-";

    /** Lists on a page. */
    private static final int PAGE = 50;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Disposals disposals;
    private final Records records;
    private final Clock clock;

    DisposalPages(
            Pages pages, Readers readers, CurrentVisitor visitor, Disposals disposals, Records records, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.disposals = disposals;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/registers/{number}/{name}/disposals")
    View disposals(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam @Nullable String after,
            HttpServletRequest request) {
        return disposals(number(number), name, after, List.of(), request);
    }

    private View disposals(
            DocumentNumber number,
            String name,
            @Nullable String after,
            List<String> problems,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        Records.Kept kept = records.kept(who, number.toString(), name).orElseThrow(NotHere::new);
        String county = kept.regulation().header().county();
        List<Disposal> lists = WorkWords.found(
                () -> disposals.of(who, number, name, after == null ? null : disposals.find(who, county, after), PAGE));
        boolean keeps = Disposals.keeps(who, county, kept.register());
        String address = WorkWords.register(number, name);
        return pages.show(new DisposalsPage(
                name,
                number.toString(),
                address,
                keeps,
                lists.stream().map(list -> words.disposal(list, who, keeps)).toList(),
                lists.size() < PAGE
                        ? ""
                        : address + "/disposals?after=" + lists.getLast().id(),
                problems));
    }

    /** Every record of all lists, the newest list first. */
    @GetMapping(path = "/registers/{number}/{name}/disposals", params = "sheet")
    ResponseEntity<StreamingResponseBody> sheet(
            @PathVariable String number, @PathVariable String name, HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        DocumentNumber parsed = number(number);
        List<List<String>> rows = new ArrayList<>();
        List<Disposal> page = WorkWords.found(() -> disposals.of(who, parsed, name, null, PAGE));
        while (!page.isEmpty() && rows.size() < Workbooks.MOST) {
            for (Disposal list : page) {
                DisposalsPage.Listed listed = words.disposal(list, who, false);
                listed.items()
                        .forEach(item -> rows.add(List.of(
                                listed.standing(), item.record(), item.closed(), item.kept(), item.decision())));
            }
            page = disposals.of(who, parsed, name, page.getLast(), PAGE);
        }
        return Workbooks.list(
                words.words().text("disposal.title"),
                words.words()
                        .texts(
                                "disposal.title",
                                "work.record",
                                "disposal.closed",
                                "disposal.kept",
                                "disposal.decision"),
                rows);
    }

    @PostMapping("/registers/{number}/{name}/disposals")
    View make(@PathVariable String number, @PathVariable String name, HttpServletRequest request) {
        DocumentNumber parsed = number(number);
        return done(parsed, name, request, () -> disposals.make(visitor.get(), parsed, name));
    }

    /** Each record for which a reason is given is kept on. */
    @PostMapping("/disposals/{county}/{id}/review")
    View review(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Disposal disposal = WorkWords.found(() -> disposals.find(visitor.get(), county, id));
        Map<String, String> keep = new HashMap<>();
        typed.forEach((key, reason) -> {
            if (key.startsWith(REASON) && !reason.isBlank()) {
                keep.put(key.substring(REASON.length()), reason);
            }
        });
        return done(
                disposal.number(),
                disposal.register(),
                request,
                () -> disposals.review(visitor.get(), county, id, keep));
    }

    private View done(DocumentNumber number, String name, HttpServletRequest request, Runnable work) {
        try {
            work.run();
            return WorkWords.to(WorkWords.register(number, name) + "/disposals");
        } catch (WorkRefused refused) {
            return disposals(number, name, null, words(request).problems(refused), request);
        }
    }

    private static DocumentNumber number(String printed) {
        return DocumentNumber.parse(printed).orElseThrow(NotHere::new);
    }

    private WorkWords words(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }
}
