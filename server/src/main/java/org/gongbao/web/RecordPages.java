package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.Register;
import org.gongbao.work.AsKnown;
import org.gongbao.work.Attachments;
import org.gongbao.work.Disposals;
import org.gongbao.work.Duties;
import org.gongbao.work.PublicNotices;
import org.gongbao.work.Receipts;
import org.gongbao.work.Records;
import org.gongbao.work.Registers;
import org.gongbao.work.SavedViews;
import org.gongbao.work.WorkRecord;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The registers that the reader looks into, and their records. */
@Controller
@RequestMapping("/work")
final class RecordPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Registers registers;
    private final Receipts receipts;
    private final Records records;
    private final AsKnown asKnown;
    private final PublicNotices notices;
    private final Duties duties;
    private final Attachments attachments;
    private final Uploads uploads;
    private final SavedViews views;
    private final Clock clock;

    RecordPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Registers registers,
            Receipts receipts,
            Records records,
            AsKnown asKnown,
            PublicNotices notices,
            Duties duties,
            Attachments attachments,
            Uploads uploads,
            SavedViews views,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.registers = registers;
        this.receipts = receipts;
        this.records = records;
        this.asKnown = asKnown;
        this.notices = notices;
        this.duties = duties;
        this.attachments = attachments;
        this.uploads = uploads;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/registers/{number}/{name}")
    View register(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        Records.Kept kept = kept(who, number, name);
        String county = kept.regulation().header().county();
        DocumentNumber parsed = kept.regulation().header().number();
        WorkRecord last = after == null ? null : WorkWords.found(() -> records.find(who, county, after));
        Instant moment = WorkWords.moment(asOf);
        List<WorkRecord> page = moment == null
                ? WorkWords.found(() -> records.list(who, parsed, name, ListFilters.of(asked), last, PAGE))
                : asKnown.records(who, parsed, name, moment, last, PAGE);
        String known = moment == null ? "" : asOf;
        List<String> columns = WorkWords.columns(kept.register());
        String address = WorkWords.register(parsed, name);
        RegisterPage.Filter filter = ListFilters.shown(kept.register(), asked);
        String query = Stream.of(filter.query(), known.isEmpty() ? "" : "asOf=" + known)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return pages.show(new RegisterPage(
                name,
                parsed.toString(),
                kept.regulation().header().title(),
                WorkWords.regulation(parsed),
                columns,
                page.stream().map(record -> words.row(record, columns)).toList(),
                units(who, county).isEmpty() ? "" : address + "/new",
                page.size() < PAGE
                        ? ""
                        : address + "?after=" + page.getLast().id() + (query.isEmpty() ? "" : "&" + query),
                address,
                known,
                kept.register().kept() != null && Disposals.reads(who, county, kept.register()),
                filter,
                moment == null && !units(who, county).isEmpty()
                        ? kept.register().next().values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList()
                        : List.of(),
                views.of(who, address)));
    }

    @PostMapping("/registers/{number}/{name}/views")
    View save(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String forget,
            @RequestParam Map<String, String> asked) {
        Visitor who = visitor.get();
        Records.Kept kept = kept(who, number, name);
        String address = WorkWords.register(kept.regulation().header().number(), name);
        String query = ListFilters.shown(kept.register(), asked).query();
        String list = query.isEmpty() ? address : address + "?" + query;
        if (!forget.isEmpty()) {
            views.forget(who, forget);
        } else if (!view.isBlank()) {
            views.save(who, view, list);
        }
        return WorkWords.to(list);
    }

    @GetMapping("/registers/{number}/{name}/new")
    View form(@PathVariable String number, @PathVariable String name, HttpServletRequest request) {
        return form(writable(visitor.get(), number, name), Map.of(), List.of(), request);
    }

    private View form(Records.Kept kept, Map<String, String> typed, List<String> problems, HttpServletRequest request) {
        DocumentNumber number = kept.regulation().header().number();
        String address = WorkWords.register(number, kept.register().name());
        return pages.show(new RecordFormPage(
                kept.register().name(),
                number.toString(),
                address + "/new",
                address,
                units(visitor.get(), kept.regulation().header().county()),
                words(request).fields(kept.register(), typed),
                problems));
    }

    @PostMapping("/registers/{number}/{name}/new")
    View open(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        Records.Kept kept = writable(who, number, name);
        DocumentNumber parsed = kept.regulation().header().number();
        Map<String, String> filled = filled(kept.register(), typed);
        Uploads.Kept files = uploads.keep(who, parsed, kept.register(), filled, request);
        filled.putAll(files.values());
        if (!files.refused().isEmpty()) {
            return form(kept, filled, words(request).problems(files.refused()), request);
        }
        try {
            WorkRecord record = registers.open(who, parsed, name, typed.getOrDefault("unit", ""), filled);
            return WorkWords.to(WorkWords.record(record.county(), record.id()));
        } catch (WorkRefused refused) {
            return form(kept, filled, words(request).problems(refused), request);
        }
    }

    /** Only the fields that the form has and somebody filled in. */
    private static Map<String, String> filled(Register register, Map<String, String> typed) {
        Map<String, String> filled = new HashMap<>();
        for (Register.Field field : register.fields()) {
            String value = typed.getOrDefault(field.name(), "");
            if (!value.isBlank()) {
                filled.put(field.name(), value);
            }
        }
        return filled;
    }

    @GetMapping("/records/{county}/{id}")
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
    @PostMapping("/records/{county}/{id}/move")
    View move(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String to,
            HttpServletRequest request) {
        return withFiles(
                county, id, request, changes -> registers.move(visitor.get(), county, id, revision, to, changes));
    }

    @PostMapping("/records/{county}/{id}/files")
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

    @PostMapping("/records/{county}/{id}/correct")
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
    @PostMapping("/records/{county}/{id}/notices/{stage}/end")
    View endNotice(
            @PathVariable String county, @PathVariable String id, @PathVariable int stage, HttpServletRequest request) {
        return noticed(county, id, request, who -> notices.end(who, county, id, stage));
    }

    @PostMapping("/records/{county}/{id}/objections")
    View object(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam String by,
            @RequestParam String text,
            HttpServletRequest request) {
        return noticed(county, id, request, who -> notices.object(who, county, id, by, text));
    }

    @PostMapping("/records/{county}/{id}/objections/{objection}/answer")
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
    @PostMapping("/records/{county}/{id}/reveal")
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

    private Records.Kept kept(Visitor who, String number, String name) {
        return records.kept(who, number, name).orElseThrow(NotHere::new);
    }

    private Records.Kept writable(Visitor who, String number, String name) {
        return records.writable(who, number, name).orElseThrow(NotHere::new);
    }

    private static List<String> units(Visitor who, String county) {
        return who.units(county).stream()
                .filter(unit -> who.receivesFor(county, unit))
                .toList();
    }

    private WorkWords words(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }
}
