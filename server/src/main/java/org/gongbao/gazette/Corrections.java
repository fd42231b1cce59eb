package org.gongbao.gazette;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.gazette.CorrectionRefused.Reason;
import org.gongbao.journal.Journal;
import org.gongbao.text.PersonalNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrects what was read wrongly of a document's head; what was read stays, with who corrected it, when and why. */
@Service
public class Corrections {

    private record Row(String county, String issueId, int place, int version, boolean withdrawn, String content) {}

    private final TransactionTemplate transactions;
    private final WriteLock lock;
    private final JdbcClient jdbc;
    private final DocumentStore documents;
    private final CitationLinks links;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Corrections(
            PlatformTransactionManager transactions,
            WriteLock lock,
            JdbcClient jdbc,
            DocumentStore documents,
            CitationLinks links,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.transactions = new TransactionTemplate(transactions);
        this.lock = lock;
        this.jdbc = jdbc;
        this.documents = documents;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Corrects the given fields, all or none.
     *
     * @param values of a date ISO, of visibility and kind the enum constant's name; empty where nothing is printed
     * @throws CorrectionRefused where a value does not fit; nothing was changed
     */
    public void correct(String document, Map<CorrectedField, String> values, String reason, String actor) {
        transactions.executeWithoutResult(status -> {
            lock.take();
            values.forEach(
                    (field, value) -> write(document, field, value.isBlank() ? null : value.strip(), reason, actor));
        });
        events.publishEvent(new CorpusChanged());
    }

    private void write(String id, CorrectedField field, @Nullable String value, String reason, String actor) {
        Row row = jdbc.sql("""
                select d.county, d.issue_id, d.place, d.version, d.withdrawn, v.content
                from document d join document_version v
                  on v.county = d.county and v.document_id = d.id and v.version = d.version
                where d.id = :id
                """)
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new CorrectionRefused(Reason.UNKNOWN_DOCUMENT, field));
        GovernmentDocument read = StoredJson.readUnmasked(row.content, GovernmentDocument.class);
        GovernmentDocument shown = Overlay.apply(read, documents.corrections(id));
        String before = Overlay.value(shown, field);
        GovernmentDocument corrected = Overlay.with(shown, field, whole(field, value, before))
                .orElseThrow(() -> new CorrectionRefused(Reason.UNFIT_VALUE, field));
        String after = Overlay.value(corrected, field);
        if (Objects.equals(before, after)) {
            throw new CorrectionRefused(Reason.NO_CHANGE, field);
        }
        documents.addCorrection(
                row.county,
                id,
                new Correction(field, Overlay.value(read, field), after, reason.strip(), actor, clock.instant()));
        documents.putHead(row.county, row.issueId, id, row.place, row.version, row.withdrawn, read);
        links.link(share -> {});
        Map<String, Object> detail = new HashMap<>(Map.of("field", field, "reason", reason.strip()));
        detail.put("before", before);
        detail.put("after", after);
        journal.record(row.county, actor, "document.correct", id, detail);
    }

    /** Editors see personal numbers masked, as everybody does. */
    private static @Nullable String whole(CorrectedField field, @Nullable String typed, @Nullable String before) {
        return typed == null || before == null
                ? typed
                : PersonalNumbers.restore(typed, before)
                        .orElseThrow(() -> new CorrectionRefused(Reason.SHOWN_IN_PART, field));
    }
}
