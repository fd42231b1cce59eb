package org.gongbao.api;

import java.time.Instant;
import java.util.List;
import org.gongbao.document.Contact;
import org.gongbao.gazette.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document with its clauses.
 *
 * @param seed the file it was read from
 * @param version this one; the latest is in the document
 * @param start first raw line in the file
 */
record VersionJson(
        DocumentJson document,
        int version,
        Instant imported,
        String seed,
        int start,
        int end,
        List<String> addressees,
        @Nullable ContactJson contact,
        List<ClauseJson> clauses,
        List<CitationJson> citations) {

    /** Whom to ask; the person's name is left out. */
    record ContactJson(
            @Nullable String unit,
            @Nullable String section,
            @Nullable String phone) {}

    static VersionJson of(DocumentView view) {
        var read = view.document();
        Contact contact = read.contact();
        return new VersionJson(
                DocumentJson.of(view.summary()),
                view.version(),
                view.imported(),
                view.seed(),
                read.lines().first(),
                read.lines().last(),
                read.addressees(),
                contact == null ? null : new ContactJson(contact.unit(), contact.section(), contact.phone()),
                read.clauses().map(ClauseJson::of).toList(),
                view.cites().stream().map(CitationJson::of).toList());
    }
}
