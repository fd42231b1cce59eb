package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.Attachment;
import org.gongbao.work.Attachments;
import org.gongbao.work.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The files of records: sent first, then named by their ids, with spaces between, as the value of a field of kind 附件. */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "attachments")
class AttachmentApi {

    private final Attachments attachments;
    private final Records records;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    AttachmentApi(Attachments attachments, Records records, CurrentVisitor visitor, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.attachments = attachments;
        this.records = records;
        this.visitor = visitor;
    }

    record AttachmentJson(
            String county,
            String id,
            String name,
            String type,
            long size,
            String sm3,
            String uploadedBy,
            Instant uploadedAt,
            boolean destroyed) {}

    @PostMapping(path = "/registers/{number}/{register}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sends a file for a field; one that no record of the sender takes within a day is removed")
    AttachmentJson add(
            @PathVariable String number,
            @PathVariable String register,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestParam String field,
            @RequestPart MultipartFile file)
            throws IOException {
        DocumentNumber parsed =
                DocumentNumber.parse(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content = file.getBytes();
        return idempotency.step(
                key,
                "attach " + List.of(number, register, field, name, idempotency.print(content)),
                AttachmentJson.class,
                who -> attachments.add(
                        who,
                        parsed,
                        register,
                        field,
                        name,
                        Objects.requireNonNullElse(file.getContentType(), ""),
                        content),
                AttachmentApi::json);
    }

    @GetMapping("/records/{county}/{id}/attachments")
    @Operation(summary = "The files of a record")
    List<AttachmentJson> of(@PathVariable String county, @PathVariable String id) {
        Visitor who = visitor.get();
        return attachments.of(who, records.find(who, county, id)).values().stream()
                .map(AttachmentApi::json)
                .toList();
    }

    @GetMapping("/attachments/{county}/{id}")
    @Operation(summary = "A file; that of a register whose files are personal needs a reason, which the journal keeps")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> content(
            @PathVariable String county, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        Attachments.Content content = attachments.open(visitor.get(), county, id, reason);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(content.attachment().kind().media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.attachment().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    static AttachmentJson json(Attachment attachment) {
        return new AttachmentJson(
                attachment.county(),
                attachment.id(),
                attachment.name(),
                attachment.kind().media(),
                attachment.size(),
                attachment.hash(),
                attachment.uploadedBy(),
                attachment.uploadedAt(),
                attachment.destroyed());
    }
}
