package org.gongbao.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Paragraph;
import org.gongbao.document.PartKind;
import org.gongbao.gazette.SearchResult.FacetField;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds: of each document an entry (its head) and its passages. Persons stay out of it: contact blocks
 * are not indexed, and of appointments only the number, the issuer and what the title says beside the names.
 */
final class SearchFields {

    /** Grows whenever an index of the old form would answer wrongly. */
    static final int FORMAT = 2;

    static final String DOCUMENT = "document";
    static final String ENTRY = "entry";
    static final String PATH = "path";
    /** The passage's own words; of an entry title, number, issuer and addressees. */
    static final String TEXT = "text";
    /** The head's words beside every passage, so that a question may take words from both. */
    static final String HEAD = "head";

    static final String TITLE = "title";
    static final String NUMBER = "number";
    static final String NUMBER_TAIL = "number-tail";
    static final String OPEN = "open";
    static final String YES = "yes";

    private SearchFields() {}

    /** @param document masked, with its corrections */
    static List<Document> of(DocumentSummary summary, GovernmentDocument document) {
        boolean appointment = summary.kind() == DocumentKind.APPOINTMENT;
        String whole = Objects.requireNonNullElse(summary.title(), "");
        String title = appointment ? withoutNames(whole) : whole;
        String head = String.join(
                "\n",
                title,
                summary.number() == null ? "" : summary.number().toString(),
                summary.issuer() == null ? "" : summary.issuer(),
                appointment ? "" : String.join("\n", document.addressees()));
        List<Document> fields = new ArrayList<>();
        Document entry = common(summary, head, head, "");
        entry.add(new StringField(ENTRY, YES, Field.Store.NO));
        entry.add(new NumericDocValuesField(ENTRY, 1));
        entry.add(new TextField(TITLE, title, Field.Store.NO));
        fields.add(entry);
        if (!appointment) {
            for (Passage passage : Passage.of(document)) {
                if (passage.part() != PartKind.CONTACT && passage.part() != PartKind.HEAD) {
                    fields.add(common(summary, head, withoutContact(passage, document), passage.path()));
                }
            }
        }
        return fields;
    }

    /** The value by which a document counts for a facet; empty for none. */
    static String facet(FacetField field, DocumentSummary summary) {
        @Nullable
        Object value = switch (field) {
            case COUNTY -> summary.county();
            case ISSUER -> summary.issuer();
            case KIND -> summary.kind().name();
            case YEAR -> year(summary);
            case VISIBILITY ->
                summary.visibility() == null ? null : summary.visibility().name();
        };
        return value == null ? "" : value.toString();
    }

    private static @Nullable Integer year(DocumentSummary summary) {
        if (summary.date() != null) {
            return summary.date().getYear();
        }
        return summary.number() == null ? null : summary.number().year();
    }

    private static Document common(DocumentSummary summary, String head, String text, String path) {
        Document fields = new Document();
        fields.add(new StringField(DOCUMENT, summary.id(), Field.Store.YES));
        fields.add(new SortedDocValuesField(DOCUMENT, new BytesRef(summary.id())));
        for (FacetField facet : FacetField.values()) {
            String value = facet(facet, summary);
            fields.add(new StringField(facet.name(), value, Field.Store.NO));
            fields.add(new SortedDocValuesField(facet.name(), new BytesRef(value)));
        }
        if (summary.number() != null) {
            fields.add(new StringField(NUMBER, NumberForm.of(summary.number()), Field.Store.NO));
            fields.add(new StringField(NUMBER_TAIL, NumberForm.tail(summary.number()), Field.Store.NO));
        }
        if (summary.published() && !summary.withdrawn()) {
            fields.add(new StringField(OPEN, YES, Field.Store.NO));
        }
        fields.add(new TextField(HEAD, head, Field.Store.NO));
        fields.add(new TextField(TEXT, text, Field.Store.NO));
        fields.add(new StoredField(TEXT, text));
        fields.add(new StoredField(PATH, path));
        return fields;
    }

    /** Contact lines that stand inside another part. */
    private static String withoutContact(Passage passage, GovernmentDocument document) {
        String text = passage.whole();
        for (String contact : contactLines(document)) {
            text = text.replace(contact, "");
        }
        return text;
    }

    private static List<String> contactLines(GovernmentDocument document) {
        return document.parts().stream()
                .flatMap(part -> part.children().stream())
                .filter(node -> node instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.CONTACT)
                .map(node -> ((Paragraph) node).text())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** 关于某某等同志任职的通知 without the names: what stands before 关于 and from 等, 同志 or 任/免 on. */
    static String withoutNames(String title) {
        int about = title.indexOf("关于");
        if (about < 0) {
            return title;
        }
        int end = title.length();
        for (String mark : List.of("等", "同志", "任", "免", "职务", "的通知", "的决定")) {
            int place = title.indexOf(mark, about + 2);
            end = place < 0 ? end : Math.min(end, place);
        }
        return title.substring(0, about + 2) + " " + title.substring(end);
    }
}
