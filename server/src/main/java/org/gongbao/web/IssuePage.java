package org.gongbao.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue with its documents in printed order.
 *
 * @param again where an editor has its file read again; empty for the public
 * @param findings about the issue as a whole; only editors see them
 * @param hidden how many documents the public does not see
 */
public record IssuePage(
        Crumb county,
        String name,
        @Nullable Integer total,
        @Nullable LocalDate published,
        String again,
        List<Listed.Document> documents,
        List<FindingLine> findings,
        int hidden)
        implements Page {

    @Override
    public String template() {
        return "issue.jte";
    }
}
