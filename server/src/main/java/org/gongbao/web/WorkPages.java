package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.Register;
import org.gongbao.work.Duties;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The work of the reader's units: duties, registers, records. */
@Controller
@RequestMapping("/work")
final class WorkPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Registers registers;
    private final Duties duties;
    private final Clock clock;

    WorkPages(Pages pages, Readers readers, CurrentVisitor visitor, Registers registers, Duties duties, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.registers = registers;
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping
    View work(HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        List<Registers.Kept> kept = registers.kept(who);
        Set<String> counties = new LinkedHashSet<>();
        who.offices().forEach(office -> counties.add(office.county()));
        kept.forEach(each -> counties.add(each.regulation().header().county()));
        List<WorkPage.Item> open = new ArrayList<>();
        counties.forEach(county -> duties.open(who, county).forEach(duty -> open.add(words.item(duty))));
        return pages.show(new WorkPage(open, kept.stream().map(words::item).toList()));
    }

    @GetMapping("/duties/{county}/{id}")
    View duty(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        return duty(county, id, "", request);
    }

    private View duty(String county, String id, String problem, HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        WorkDuty duty = found(() -> duties.find(who, county, id));
        return pages.show(new DutyPage(
                words.item(duty),
                duty.what(),
                WorkWords.regulation(duty.number())
                        + (duty.clauses().isEmpty() ? "" : "#" + duty.clauses().getFirst()),
                duty.record() == null ? "" : WorkWords.record(county, duty.record()),
                words.words().time(duty.startedAt()),
                duty.provisional(),
                duty.revision(),
                words.parts(duty),
                mine(who, duty),
                actions(who, duty),
                duty.asked() == null ? "" : duty.asked(),
                duties.notices(duty).stream()
                        .map(notice -> new DutyPage.Notice(
                                notice.step(), notice.target(), words.words().time(notice.sentAt())))
                        .toList(),
                problem));
    }

    private static List<String> mine(Visitor who, WorkDuty duty) {
        return duty.state() != WorkDuty.State.OPEN || who.roles().contains(Role.AUDITOR)
                ? List.of()
                : duty.parts().stream()
                        .filter(part -> !part.reported())
                        .map(WorkDuty.Part::unit)
                        .filter(unit -> who.speaksFor(duty.county(), unit) || who.supervises(duty.county()))
                        .toList();
    }

    private List<String> actions(Visitor who, WorkDuty duty) {
        List<String> actions = new ArrayList<>();
        boolean reviews = duties.reviews(who, duty);
        boolean own = duty.parts().stream().anyMatch(part -> who.speaksFor(duty.county(), part.unit()));
        switch (duty.state()) {
            case OPEN -> {
                if (own && duty.countdown() != null && duty.asked() == null) {
                    actions.add("ask");
                }
                if (reviews && duty.asked() != null) {
                    actions.add("grant");
                    actions.add("refuse");
                }
                if (reviews && duty.countdown() != null) {
                    actions.add(duty.countdown().isPaused() ? "resume" : "stop");
                }
            }
            case REPORTED -> {
                if (reviews) {
                    actions.add("agree");
                    actions.add("return");
                }
            }
            case CLOSED -> {
                if (reviews) {
                    actions.add("reopen");
                }
            }
        }
        return actions;
    }

    @PostMapping("/duties/{county}/{id}/{action}")
    View act(
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String limit,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        try {
            switch (action) {
                case "report" -> duties.report(who, county, id, revision, unit, text);
                case "agree" -> duties.agree(who, county, id, revision);
                case "return" -> duties.sendBack(who, county, id, revision, text);
                case "ask" -> duties.askTime(who, county, id, revision, limit, text);
                case "grant" -> duties.answerTime(who, county, id, revision, true);
                case "refuse" -> duties.answerTime(who, county, id, revision, false);
                case "stop" -> duties.stop(who, county, id, revision, true, text);
                case "resume" -> duties.stop(who, county, id, revision, false, text);
                case "reopen" -> duties.reopen(who, county, id, revision, text);
                default -> throw new NotHere();
            }
        } catch (WorkRefused refused) {
            return duty(county, id, String.join(" ", words(request).problems(refused)), request);
        }
        return to(WorkWords.duty(county, id));
    }

    @GetMapping("/registers/{number}/{name}")
    View register(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam @Nullable String after,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkWords words = words(request);
        Registers.Kept kept = kept(who, number, name);
        String county = kept.regulation().header().county();
        DocumentNumber parsed = kept.regulation().header().number();
        WorkRecord last = after == null ? null : found(() -> registers.find(who, county, after));
        List<WorkRecord> records = registers.list(who, parsed, name, last, PAGE);
        List<String> columns = WorkWords.columns(kept.register());
        String address = WorkWords.register(parsed, name);
        return pages.show(new RegisterPage(
                name,
                parsed.toString(),
                kept.regulation().header().title(),
                WorkWords.regulation(parsed),
                columns,
                records.stream().map(record -> words.row(record, columns)).toList(),
                units(who, county).isEmpty() ? "" : address + "/new",
                records.size() < PAGE
                        ? ""
                        : address + "?after=" + records.getLast().id()));
    }

    @GetMapping("/registers/{number}/{name}/new")
    View form(@PathVariable String number, @PathVariable String name, HttpServletRequest request) {
        return form(kept(visitor.get(), number, name), Map.of(), List.of(), request);
    }

    private View form(
            Registers.Kept kept, Map<String, String> typed, List<String> problems, HttpServletRequest request) {
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
        Registers.Kept kept = kept(who, number, name);
        try {
            WorkRecord record = registers.open(
                    who,
                    kept.regulation().header().number(),
                    name,
                    typed.getOrDefault("unit", ""),
                    filled(kept.register(), typed));
            return to(WorkWords.record(record.county(), record.id()));
        } catch (WorkRefused refused) {
            return form(kept, typed, words(request).problems(refused), request);
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
        WorkRecord record = found(() -> registers.find(who, county, id));
        Register register = registers.register(record);
        return pages.show(new RecordPage(
                WorkWords.record(county, id),
                record.register(),
                record.number().toString(),
                WorkWords.register(record.number(), record.register()),
                WorkWords.regulation(record.number()),
                record.state(),
                record.unit(),
                record.revision(),
                WorkWords.values(register, record),
                registers.steps(who, record),
                duties.of(record).stream().map(words::item).toList(),
                registers.history(who, county, id).stream().map(words::event).toList(),
                revealed,
                problems));
    }

    @PostMapping("/records/{county}/{id}/move")
    View move(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam String to,
            HttpServletRequest request) {
        try {
            registers.move(visitor.get(), county, id, revision, to, Map.of());
            return to(WorkWords.record(county, id));
        } catch (WorkRefused refused) {
            return record(county, id, List.of(), words(request).problems(refused), request);
        }
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
            return to(WorkWords.record(county, id));
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
            String value = registers.reveal(visitor.get(), county, id, field, reason);
            return record(county, id, List.of(field, value), List.of(), request);
        } catch (WorkRefused refused) {
            return record(county, id, List.of(), words(request).problems(refused), request);
        }
    }

    private Registers.Kept kept(Visitor who, String number, String name) {
        return registers.kept(who).stream()
                .filter(each -> each.register().name().equals(name)
                        && each.regulation().header().number().toString().equals(number))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static List<String> units(Visitor who, String county) {
        return who.offices().stream()
                .filter(office -> office.county().equals(county))
                .map(Office::unit)
                .sorted()
                .toList();
    }

    private static <T> T found(Supplier<T> search) {
        try {
            return search.get();
        } catch (WorkRefused refused) {
            throw new NotHere();
        }
    }

    private WorkWords words(HttpServletRequest request) {
        return new WorkWords(readers.words(request), clock);
    }

    private static View to(String address) {
        RedirectView redirect = new RedirectView(address, false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
