package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.regulation.Register;
import org.gongbao.work.Attachments;
import org.gongbao.work.Duties;
import org.gongbao.work.PublicNotices;
import org.gongbao.work.Receipts;
import org.gongbao.work.Records;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkRecord;
import org.gongbao.work.WorkRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A record, and all that somebody may do about it. */
@Controller
@RequestMapping("/work/records/{county}/{id}")
final class RecordPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Registers registers;
    private final Receipts receipts;
    private final Records records;
    private final PublicNotices notices;
    private final Duties duties;
    private final Attachments attachments;
    private final Uploads uploads;
    private final Clock clock;

    RecordPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Registers registers,
            Receipts receipts,
            Records records,
            PublicNotices notices,
            Duties duties,
            Attachments attachments,
            Uploads uploads,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.registers = registers;
        this.receipts = receipts;
        this.records = records;
        this.notices = notices;
        this.duties = duties;
        this.attachments = attachments;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping
    View record(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        return record(county, id, List.of(), List.of(), request);
    }

    private View record(
            String county, String id, List<String> revealed, List<String> problems, HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        WorkRecord record = WorkWords.found(() -> records.find(who, county, id));
        Register register = records.register(record);
        return pages.show(new RecordPage(
                WorkWords.record(county, id),
                record.register(),
                record.number().toString(),
                WorkWords.register(record.number(), record.register()),
                WorkWords.regulation(record.number()),
                record.state(),
                record.unit(),
                record.revision(),
                words.standing(records.isWithdrawn(record), record.destroyedAt()),
                WorkWords.values(register, record),
                words.files(register, record, attachments.of(who, record)),
                WorkWords.attachmentFields(register),
                records.steps(who, record),
                words.notices(notices.of(who, county, id), notices.keeps(who, record)),
                duties.of(record).stream().map(words::item).toList(),
                receipts.receives(who, record),
                records.history(who, county, id).stream().map(words::event).toList(),
                revealed,
                problems));
    }

    /** Files may come with the step, which may need them as evidence. */
    @PostMapping("/move")
    View move(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String to,
            HttpServletRequest request) {
        return withFiles(
                county, id, request, changes -> registers.move(visitor.get(), county, id, revision, to, changes));
    }

    @PostMapping("/files")
    View files(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            HttpServletRequest request) {
        return withFiles(
                county,
                id,
                request,
                changes -> registers.correct(
                        visitor.get(), county, id, revision, changes, String.join("、", changes.keySet())));
    }

    private View withFiles(String county, String id, HttpServletRequest request, Consumer<Map<String, String>> work) {
        Visitor who = visitor.get();
        WorkRecord record = WorkWords.found(() -> records.find(who, county, id));
        Uploads.Kept files = uploads.keep(who, record.number(), records.register(record), record.data(), request);
        if (!files.refused().isEmpty()) {
            return record(county, id, List.of(), words(request).problems(files.refused()), request);
        }
        try {
            work.accept(files.values());
            return WorkWords.to(WorkWords.record(county, id));
        } catch (WorkRefused refused) {
            return refused(county, id, refused, request);
        }
    }

    /** Where somebody else was first, also what they did. */
    private View refused(String county, String id, WorkRefused refused, HttpServletRequest request) {
        WorkWords words = words(request);
        List<String> problems = new ArrayList<>(words.problems(refused));
        String seen = request.getParameter("revision");
        if (refused.isStale() && seen != null && seen.matches("\\d{1,9}")) {
            problems.addAll(words.since(records.history(visitor.get(), county, id), Integer.parseInt(seen)));
        }
        return record(county, id, List.of(), problems, request);
    }

    @PostMapping("/correct")
    View correct(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String field,
            @RequestParam String value,
            @RequestParam String reason,
            HttpServletRequest request) {
        try {
            registers.correct(visitor.get(), county, id, revision, Map.of(field, value), reason);
            return WorkWords.to(WorkWords.record(county, id));
        } catch (WorkRefused refused) {
            return refused(county, id, refused, request);
        }
    }

    /** A stage has ended. */
    @PostMapping("/notices/{stage}/end")
    View endNotice(
            @PathVariable String county, @PathVariable String id, @PathVariable int stage, HttpServletRequest request) {
        return noticed(county, id, request, who -> notices.end(who, county, id, stage));
    }

    @PostMapping("/objections")
    View object(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam String by,
            @RequestParam String text,
            HttpServletRequest request) {
        return noticed(county, id, request, who -> notices.object(who, county, id, by, text));
    }

    @PostMapping("/objections/{objection}/answer")
    View answer(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String objection,
            @RequestParam boolean upheld,
            @RequestParam String answer,
            HttpServletRequest request) {
        return noticed(county, id, request, who -> notices.answer(who, county, id, objection, upheld, answer));
    }

    private View noticed(String county, String id, HttpServletRequest request, Consumer<Visitor> work) {
        try {
            work.accept(visitor.get());
            return WorkWords.to(WorkWords.record(county, id));
        } catch (WorkRefused refused) {
            return record(county, id, List.of(), words(request).problems(refused), request);
        }
    }

    /** The value is on this one page and nowhere else; going back or on masks it again. */
    @PostMapping("/reveal")
    View reveal(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam String field,
            @RequestParam String reason,
            HttpServletRequest request) {
        try {
            String value = records.reveal(visitor.get(), county, id, field, reason);
            return record(county, id, List.of(field, value), List.of(), request);
        } catch (WorkRefused refused) {
            return record(county, id, List.of(), words(request).problems(refused), request);
        }
    }

    private WorkWords words(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }
}
