package org.gongbao.api;

import java.time.Instant;
import java.time.LocalDate;
import org.gongbao.gazette.DocumentSummary;
import org.jspecify.annotations.Nullable;

/**
 * The head of a document.
 *
 * @param kind the Chinese name, e.g. 通知
 * @param visibility 公开, 部分公开 or null
 */
record DocumentJson(
        String id,
        String county,
        String issue,
        @Nullable String number,
        @Nullable String title,
        boolean titlePrinted,
        @Nullable String issuer,
        @Nullable LocalDate date,
        @Nullable String visibility,
        String kind,
        int version,
        boolean withdrawn,
        Instant updated) {

    static DocumentJson of(DocumentSummary summary) {
        return new DocumentJson(
                summary.id(),
                summary.county(),
                summary.issue(),
                summary.number() == null ? null : summary.number().toString(),
                summary.title(),
                summary.titlePrinted(),
                summary.issuer(),
                summary.date(),
                summary.visibility() == null ? null : summary.visibility().label(),
                summary.kind().label(),
                summary.version(),
                summary.withdrawn(),
                summary.updated());
    }
}
