package org.gongbao.api;

import org.gongbao.citation.Target;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.CitationView;
import org.gongbao.gazette.DocumentSummary;
import org.jspecify.annotations.Nullable;

/**
 * A mention of another text, or of another place in the document.
 *
 * @param from the clause that mentions it; null outside the clauses
 * @param text as printed
 * @param relation the Chinese name, e.g. 依据
 * @param target the id of the mentioned document; null where it is not kept or is this document
 * @param path the mentioned place, where it is known
 */
record CitationJson(
        @Nullable String from,
        String text,
        @Nullable String title,
        @Nullable String number,
        String relation,
        @Nullable String target,
        @Nullable String path) {

    static CitationJson of(CitationView view) {
        var citation = view.citation();
        DocumentNumber number = citation.number();
        DocumentSummary other = view.other();
        Object path = switch (citation.target()) {
            case Target.Inside inside -> inside.path() == null ? inside.part() : inside.path();
            case Target.Document document -> other == null ? null : document.path();
            case Target.External _, Target.Missing _ -> null;
        };
        return new CitationJson(
                citation.from() == null ? null : citation.from().toString(),
                citation.text(),
                citation.title(),
                number == null ? null : number.toString(),
                citation.relation().label(),
                other == null ? null : other.id(),
                path == null ? null : path.toString());
    }
}
