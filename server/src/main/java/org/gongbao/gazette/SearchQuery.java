package org.gongbao.gazette;

import org.gongbao.document.DocumentKind;
import org.gongbao.document.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A question to the search; a facet that is null is not restricted.
 *
 * @param text any text; its first 200 characters count
 * @param known how many of the best are known already
 */
public record SearchQuery(
        String text,
        @Nullable String county,
        @Nullable String issuer,
        @Nullable DocumentKind kind,
        @Nullable Integer year,
        @Nullable Visibility visibility,
        int known) {

    public static SearchQuery of(String text) {
        return new SearchQuery(text, null, null, null, null, null, 0);
    }
}
