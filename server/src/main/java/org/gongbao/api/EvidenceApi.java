package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.api.AttachmentApi.AttachmentJson;
import org.gongbao.work.Duties;
import org.gongbao.work.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** 佐证: the files with which a unit reports its part. */
@RestController
@RequestMapping("/api/v1/work/duties/{county}/{id}/evidence")
@Tag(name = "duties")
class EvidenceApi {

    private final Duties duties;
    private final Evidence evidence;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    EvidenceApi(Duties duties, Evidence evidence, CurrentVisitor visitor, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.duties = duties;
        this.evidence = evidence;
        this.visitor = visitor;
    }

    @GetMapping
    @Operation(summary = "The files of a duty")
    List<AttachmentJson> of(@PathVariable String county, @PathVariable String id) {
        return evidence.of(duties.find(visitor.get(), county, id)).stream()
                .map(AttachmentApi::json)
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A unit has done its part and proves it by files; where one is refused, nothing is reported")
    List<AttachmentJson> report(
            @PathVariable String county,
            @PathVariable String id,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestParam int revision,
            @RequestParam String unit,
            @RequestParam String report,
            @RequestPart("file") List<MultipartFile> files)
            throws IOException {
        List<Evidence.Sent> sent = new ArrayList<>();
        List<String> prints = new ArrayList<>();
        for (MultipartFile file : files) {
            byte[] content = file.getBytes();
            prints.add(file.getOriginalFilename() + " " + idempotency.print(content));
            sent.add(new Evidence.Sent(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    Objects.requireNonNullElse(file.getContentType(), ""),
                    new ByteArrayResource(content)));
        }
        return List.of(idempotency.step(
                key,
                "evidence " + List.of(id, revision, unit, report, prints),
                AttachmentJson[].class,
                who -> evidence.report(who, county, id, revision, unit, report, sent),
                done -> of(county, id).toArray(AttachmentJson[]::new)));
    }
}
