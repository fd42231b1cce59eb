package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import org.gongbao.parse.GazetteReader;
import org.gongbao.proofread.Proofreader;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofreads a text for the tools of other editors; nothing of it is kept. */
@RestController
@Tag(name = "proofreading")
final class ProofreadApi {

    /** Bytes: more than the longest issue that we know has. */
    private static final int LARGEST = 4 << 20;

    private static final MediaType JSON_LINES =
            new MediaType("application", "jsonl", java.nio.charset.StandardCharsets.UTF_8);

    /** The text of a gazette or of one document in, a finding a line out, as {@code gongbao proofread --as jsonl} prints it. */
    @PostMapping("/api/v1/proofread")
    @Operation(
            summary = "Proofreads a text: what is wrong in it, a finding a line",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")))
    ResponseEntity<?> proofread(
            InputStream text,
            @RequestParam(defaultValue = "text") String name,
            @RequestParam(defaultValue = "false") boolean suspicions)
            throws IOException {
        byte[] bytes = text.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONTENT_TOO_LARGE, "the text is larger than 4 MB; send it issue by issue"))
                    .build();
        }
        StringWriter findings = new StringWriter();
        JsonLines.proof(findings, suspicions).write(Proofreader.proofread(GazetteReader.read(name, bytes)));
        return ResponseEntity.ok().contentType(JSON_LINES).body(findings.toString());
    }
}
