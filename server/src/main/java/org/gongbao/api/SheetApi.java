package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.exchange.Progress;
import org.gongbao.exchange.RegisterSheets;
import org.gongbao.exchange.SheetReport;
import org.gongbao.sheet.UnreadableWorkbook;
import org.gongbao.work.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Registers as Excel sheets, for programs. */
@RestController
@RequestMapping("/api/v1/work/registers/{number}/{register}/sheet")
@Tag(name = "records")
class SheetApi {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CurrentVisitor visitor;
    private final Records records;
    private final RegisterSheets sheets;
    private final Idempotency idempotency;

    SheetApi(CurrentVisitor visitor, Records records, RegisterSheets sheets, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.visitor = visitor;
        this.records = records;
        this.sheets = sheets;
    }

    record FindingJson(int row, String cell, String message, String englishMessage) {}

    record ReportJson(int rows, int opened, int changed, boolean kept, List<FindingJson> findings) {}

    @GetMapping(produces = WORKBOOK)
    @Operation(summary = "Everything of the register that the account sees, personal fields masked")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<StreamingResponseBody> take(@PathVariable String number, @PathVariable String register) {
        Visitor who = visitor.get();
        Records.Kept kept = kept(who, number, register);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORKBOOK))
                .body(out -> sheets.write(who, kept.regulation().header().number(), kept.register(), out));
    }

    @PostMapping(consumes = WORKBOOK)
    @Operation(
            summary =
                    "Takes a sheet back: all of it or, where a row is wrong, nothing; skipWrong keeps the rows that are right")
    ReportJson giveBack(
            @PathVariable String number,
            @PathVariable String register,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody byte[] content) {
        Records.Kept kept = records.writable(visitor.get(), number, register)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return idempotency.step(
                    key,
                    "sheet " + List.of(number, register, skipWrong, idempotency.print(content)),
                    ReportJson.class,
                    who -> sheets.read(
                            who,
                            kept.regulation().header().number(),
                            kept.register(),
                            content,
                            skipWrong,
                            Progress.NONE),
                    SheetApi::json);
        } catch (UnreadableWorkbook unreadable) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, unreadable.reason().message(false), unreadable);
        }
    }

    private Records.Kept kept(Visitor who, String number, String register) {
        return records.kept(who, number, register).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ReportJson json(SheetReport report) {
        return new ReportJson(
                report.rows(),
                report.opened(),
                report.changed(),
                report.kept(),
                report.findings().stream()
                        .map(finding -> new FindingJson(
                                finding.row(), finding.cell(), finding.message(true), finding.message(false)))
                        .toList());
    }
}
