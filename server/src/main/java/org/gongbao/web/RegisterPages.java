package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.Register;
import org.gongbao.work.AsKnown;
import org.gongbao.work.Disposals;
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

/** The registers that the reader looks into, their lists and saved views, and the form of a new record. */
@Controller
@RequestMapping("/work/registers/{number}/{name}")
final class RegisterPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Registers registers;
    private final Records records;
    private final AsKnown asKnown;
    private final Uploads uploads;
    private final SavedViews views;
    private final Clock clock;

    RegisterPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Registers registers,
            Records records,
            AsKnown asKnown,
            Uploads uploads,
            SavedViews views,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.registers = registers;
        this.records = records;
        this.asKnown = asKnown;
        this.uploads = uploads;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
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

    @PostMapping("/views")
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

    @GetMapping("/new")
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

    @PostMapping("/new")
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
