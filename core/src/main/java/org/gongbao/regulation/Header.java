package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter says of a regulation.
 *
 * @param effective the first day in force
 * @param expires the last day in force; null while it is open
 * @param repeals the numbers of the documents that this one repeals when it takes effect
 * @param anchor the fact whose date selects the version; null for the day of asking
 * @param version 1, 2, … where several versions of one document stand side by side
 */
public record Header(
        DocumentNumber number,
        String title,
        String county,
        String issuer,
        @Nullable LocalDate issued,
        LocalDate effective,
        @Nullable LocalDate expires,
        String visibility,
        List<String> basis,
        List<DocumentNumber> repeals,
        @Nullable String anchor,
        int version) {

    public Header {
        basis = List.copyOf(basis);
        repeals = List.copyOf(repeals);
    }

    /** Whether this day lies in the period of validity. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(effective) && (expires == null || !day.isAfter(expires));
    }
}
