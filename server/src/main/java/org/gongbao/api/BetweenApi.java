package org.gongbao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.document.Finding;
import org.gongbao.gazette.BetweenDocuments;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.verdict.Verdict;
import org.gongbao.verdict.VerdictRefused;
import org.gongbao.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the documents of a county say against each other, and an editor's decisions about it. */
@RestController
@RequestMapping("/api/v1/between")
@Tag(name = "proofreading")
class BetweenApi {

    private final BetweenDocuments between;
    private final Documents documents;
    private final Verdicts verdicts;
    private final CurrentVisitor visitor;
    private final Idempotency idempotency;

    BetweenApi(
            BetweenDocuments between,
            Documents documents,
            Verdicts verdicts,
            CurrentVisitor visitor,
            Idempotency idempotency) {
        this.idempotency = idempotency;
        this.between = between;
        this.documents = documents;
        this.verdicts = verdicts;
        this.visitor = visitor;
    }

    /** @param decision ACCEPTED, EXPLAINED or OPEN_QUESTION; null for nothing yet */
    record FoundJson(
            String document,
            @Nullable String number,
            @Nullable String title,
            String finding,
            String kind,
            String severity,
            String message,
            List<String> lines,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String duty) {}

    record DecisionJson(Verdict.Decision decision, String reason, String unit) {
        DecisionJson {
            if (decision == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "decision is needed");
            }
            reason = Objects.requireNonNullElse(reason, "");
            unit = Objects.requireNonNullElse(unit, "");
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "What the documents of a county say against each other, with what editors decided about it; goes on after the next of a page")
    Paged<FoundJson> findings(
            @RequestParam String county,
            @RequestParam(defaultValue = Paged.SIZE) int size,
            @RequestParam @Nullable String after) {
        List<FoundJson> all = new ArrayList<>();
        for (BetweenDocuments.Found found : between.of(county)) {
            documents.latest(found.document(), true).ifPresent(view -> {
                Map<String, Verdict> decided = verdicts.of(county, found.document());
                found.findings().forEach(finding -> all.add(json(view, finding, decided.get(finding.fingerprint()))));
            });
        }
        return Paged.of(all, found -> found.document() + "#" + found.finding(), after, size);
    }

    /** Decides about a finding of a document; answers with what then stands. */
    @PostMapping("/{document}/{finding}")
    @Operation(summary = "Decides about a finding; answers with what then stands")
    FoundJson decide(
            @PathVariable String document,
            @PathVariable String finding,
            @RequestHeader(name = Idempotency.KEY, required = false) @Nullable String key,
            @RequestBody DecisionJson decision) {
        return idempotency.once(
                visitor.get(),
                key,
                "between " + document + finding + decision,
                FoundJson.class,
                () -> decided(document, finding, decision));
    }

    private FoundJson decided(String document, String finding, DecisionJson decision) {
        DocumentView view = documents
                .latest(document, true)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such document"));
        String county = view.issue().county();
        List<Finding> found = between.about(county, document);
        verdicts.decide(
                visitor.get(),
                new Verdicts.Subject(
                        county, document, view.version(), view.document().withFindings(found)),
                finding,
                decision.decision,
                decision.reason,
                decision.unit);
        Finding decided = found.stream()
                .filter(each -> each.fingerprint().equals(finding))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such finding"));
        return json(view, decided, verdicts.of(county, document).get(finding));
    }

    @ExceptionHandler
    ProblemDetail refused(VerdictRefused refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_FINDING -> ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such finding");
            case NO_REASON -> ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, "reason is needed");
            case NO_UNIT -> ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, "unit is needed");
        };
    }

    private static FoundJson json(DocumentView view, Finding finding, @Nullable Verdict verdict) {
        return new FoundJson(
                view.summary().id(),
                view.summary().number() == null ? null : view.summary().number().toString(),
                view.summary().title(),
                finding.fingerprint(),
                finding.kind().code(),
                finding.severity().english(),
                PersonalNumbers.mask(finding.message()),
                finding.lines().stream().map(String::valueOf).toList(),
                verdict == null ? null : verdict.decision().name(),
                verdict == null ? null : verdict.reason(),
                verdict == null ? null : verdict.duty());
    }
}
