package org.gongbao.verdict;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.journal.Journal;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.verdict.Verdict.Decision;
import org.gongbao.verdict.VerdictRefused.Reason;
import org.gongbao.work.Duties;
import org.gongbao.work.Ordered;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what editors decide about findings. */
@Service
public class Verdicts {

    private record Row(
            String fingerprint,
            String decision,
            String reason,
            @Nullable String duty,
            String actor,
            OffsetDateTime decidedAt) {}

    /**
     * A document whose findings are decided on.
     *
     * @param version the one whose findings were seen
     */
    public record Subject(String county, String id, int version, GovernmentDocument document) {}

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Journal journal;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, Duties duties, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    /** The verdicts on a document by the fingerprints of the findings. */
    public Map<String, Verdict> of(String county, String document) {
        Map<String, Verdict> verdicts = new HashMap<>();
        jdbc.sql("""
                select fingerprint, decision, reason, duty, actor, decided_at
                from finding_verdict where county = :county and document_id = :document
                """)
                .param("county", county)
                .param("document", document)
                .query(Row.class)
                .list()
                .forEach(row -> verdicts.put(
                        row.fingerprint,
                        new Verdict(
                                row.fingerprint,
                                Decision.valueOf(row.decision),
                                row.reason,
                                row.duty,
                                row.actor,
                                row.decidedAt.toInstant())));
        return verdicts;
    }

    /**
     * Decides about a finding; an accepted one becomes a duty to correct it.
     *
     * @param unit who has to correct an accepted one, by any name the county knows it by
     * @throws VerdictRefused where something is missing; nothing was changed
     */
    @Transactional
    public void decide(
            Visitor visitor, Subject subject, String fingerprint, Decision decision, String reason, String unit) {
        Finding finding = subject.document().findings().stream()
                .filter(candidate -> candidate.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new VerdictRefused(Reason.UNKNOWN_FINDING));
        if (decision == Decision.EXPLAINED && reason.isBlank()) {
            throw new VerdictRefused(Reason.NO_REASON);
        }
        String duty = decision == Decision.ACCEPTED ? ordered(visitor, subject, finding, reason, unit) : null;
        jdbc.sql("""
                insert into finding_verdict (county, document_id, fingerprint, decision, reason, duty, actor, decided_at)
                values (:county, :document, :fingerprint, :decision, :reason, :duty, :actor, :at)
                on conflict (county, document_id, fingerprint) do update set
                    decision = excluded.decision, reason = excluded.reason,
                    duty = coalesce(excluded.duty, finding_verdict.duty),
                    actor = excluded.actor, decided_at = excluded.decided_at
                """)
                .param("county", subject.county())
                .param("document", subject.id())
                .param("fingerprint", fingerprint)
                .param("decision", decision.name())
                .param("reason", reason.strip())
                .param("duty", duty)
                .param("actor", visitor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                subject.county(),
                visitor.name(),
                "finding.decide",
                subject.id(),
                Map.of(
                        "finding", PersonalNumbers.mask(finding.message()),
                        "fingerprint", fingerprint,
                        "decision", decision.name(),
                        "reason", reason.strip()));
    }

    /** The id of the duty; null where the finding had its duty before. */
    private @Nullable String ordered(Visitor visitor, Subject subject, Finding finding, String reason, String unit) {
        if (unit.isBlank()) {
            throw new VerdictRefused(Reason.NO_UNIT);
        }
        String text = "更正：" + PersonalNumbers.mask(finding.message()) + (reason.isBlank() ? "" : "。" + reason.strip());
        return duties.order(
                        visitor,
                        new Ordered(
                                subject.county(),
                                subject.id(),
                                subject.version(),
                                subject.document().number(),
                                subject.document().titleOrUntitled(),
                                "",
                                "校核 " + finding.fingerprint(),
                                text,
                                List.of(),
                                List.of(),
                                List.of(unit.strip()),
                                null,
                                ""))
                .map(WorkDuty::id)
                .orElse(null);
    }
}
