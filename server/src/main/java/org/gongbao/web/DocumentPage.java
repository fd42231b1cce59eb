package org.gongbao.web;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.document.Contact;
import org.gongbao.document.Part;
import org.jspecify.annotations.Nullable;

/**
 * A document as people read it.
 *
 * @param address the permanent address without query
 * @param appointments where editors review what it says of posts; empty where it appoints nobody
 * @param title corrected by an editor or as read
 * @param shut why the public does not see it; empty for a public one
 * @param withdrawn a later import of the issue does not hold the document any more
 * @param citation how to cite the whole document
 */
public record DocumentPage(
        List<Crumb> crumbs,
        String address,
        String editAddress,
        String appointments,
        String proofAddress,
        @Nullable String number,
        String title,
        boolean titlePrinted,
        @Nullable String issuer,
        @Nullable LocalDate date,
        String kind,
        String shut,
        boolean withdrawn,
        String citation,
        List<String> addressees,
        List<Part> parts,
        List<TocEntry> toc,
        DocumentText text,
        @Nullable Contact contact,
        List<CitationLine> cites,
        List<CitationLine> citedBy,
        List<FindingLine> findings,
        List<CorrectionLine> corrections,
        Versions versions)
        implements Page {

    /** An entry of the table of contents. */
    public record TocEntry(String name, String address, List<TocEntry> below) {}

    /**
     * A citation from or to the document.
     *
     * @param address empty where the target is not kept here
     */
    public record CitationLine(String relation, String text, String address, String from, String fromAddress) {}

    /** A correction of the metadata by an editor. */
    public record CorrectionLine(String field, String before, String after, String who, String when, String reason) {}

    /**
     * Which version this is.
     *
     * @param shown 1 for the first import
     */
    public record Versions(int shown, int latest, String address) {}

    @Override
    public String template() {
        return "document.jte";
    }
}
