package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Register;
import org.gongbao.work.Receipts;
import org.gongbao.work.Records;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The window: what an application lacks, its receipt, and how far it has come for who holds the receipt. */
@Controller
final class WindowPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Records records;
    private final Registers registers;
    private final Receipts receipts;
    private final Attempts attempts;
    private final Clock clock;

    WindowPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Records records,
            Registers registers,
            Receipts receipts,
            Attempts attempts,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.records = records;
        this.registers = registers;
        this.receipts = receipts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Nothing is kept: not the application, and none of its files. */
    @PostMapping("/work/registers/{number}/{name}/missing")
    View missing(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        Records.Kept kept = records.kept(who, number, name).orElseThrow(NotHere::new);
        Map<String, String> values = new HashMap<>();
        for (Register.Field field : kept.register().fields()) {
            String value = field.kind() == Register.Kind.ATTACHMENT
                    ? chosen(request, field.name(), typed.getOrDefault(field.name(), ""))
                    : typed.getOrDefault(field.name(), "");
            if (!value.isBlank()) {
                values.put(field.name(), value);
            }
        }
        DocumentNumber parsed = kept.regulation().header().number();
        WorkWords words = new WorkWords(readers.words(request), clock);
        List<String> missing = WorkWords.found(() -> registers.missing(parsed, name, values)).stream()
                .map(fault -> fault.message(words.words().language() == Language.CHINESE))
                .toList();
        return pages.show(new MissingPage(
                name,
                parsed.toString(),
                typed.getOrDefault("unit", ""),
                missing,
                kept.regulation().duties().stream()
                        .filter(WindowPages::isAboutMissing)
                        .map(duty -> duty.what()
                                + (duty.limit() == null ? "" : "：" + duty.limit())
                                + "（" + parsed
                                + duty.clauses().stream()
                                        .findFirst()
                                        .map(clause -> " " + clause)
                                        .orElse("") + "）")
                        .toList(),
                LocalDate.ofInstant(clock.instant(), Countdown.ZONE).toString(),
                WorkWords.register(parsed, name)));
    }

    /** As many places as files were chosen; what is in them is looked at when the application is taken. */
    private static String chosen(HttpServletRequest request, String field, String known) {
        StringBuilder ids = new StringBuilder(known);
        if (request instanceof MultipartHttpServletRequest form) {
            form.getFiles(field).stream()
                    .filter(file -> !file.isEmpty())
                    .forEach(file -> ids.append(" file").append(ids.length()));
        }
        return ids.toString().strip();
    }

    /** The words of the law for it. */
    private static boolean isAboutMissing(Duty duty) {
        String said = duty.name() + duty.what();
        return said.contains("一次性告知") || said.contains("补正");
    }

    @PostMapping("/work/records/{county}/{id}/receipt")
    View receipt(@PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        Visitor who = visitor.get();
        WorkRecord record = WorkWords.found(() -> records.find(who, county, id));
        Receipts.Receipt receipt = WorkWords.found(() -> receipts.give(who, county, id));
        String status = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/status")
                .toUriString();
        return pages.show(new ReceiptPage(
                record.register(),
                record.unit(),
                receipt.number(),
                receipt.code(),
                readers.words(request).time(receipt.at()),
                WorkWords.record(county, id),
                status,
                QrCode.of(status + "?number=" + receipt.number() + "&code=" + receipt.code())));
    }

    @GetMapping("/status")
    View status(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        Words words = readers.words(request);
        if (number.isBlank() && code.isBlank()) {
            return nothing(number, "", HttpStatus.OK);
        }
        String address = request.getRemoteAddr();
        if (attempts.isTooMany(address)) {
            return nothing(number, words.text("status.wait"), HttpStatus.TOO_MANY_REQUESTS);
        }
        Receipts.Progress progress = receipts.progress(number, code).orElse(null);
        if (progress == null) {
            attempts.failed(address);
            return nothing(number, words.text("status.unknown"), HttpStatus.NOT_FOUND);
        }
        return pages.show(new StatusPage(
                progress.number(),
                progress.register(),
                progress.state(),
                words.time(progress.received()),
                words.time(progress.changed()),
                "",
                HttpStatus.OK.value()));
    }

    private View nothing(String number, String problem, HttpStatus status) {
        return pages.show(new StatusPage(number, "", "", "", "", problem, status.value()));
    }
}
