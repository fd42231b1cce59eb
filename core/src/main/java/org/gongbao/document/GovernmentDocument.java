package org.gongbao.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) as one issue prints it. A value that the text does not print is null, never invented.
 *
 * @param number 文号; may repeat, so it identifies nothing
 * @param title without the issuer's name and without white space; null where none is printed and the text does not say
 *     what it does
 * @param titlePrinted false where the title was inferred from the text, or is missing
 * @param issuer 发文机关; of a joint document the names joined by 、
 * @param date 成文日期 as printed
 * @param lines first to last raw line, contact block included
 */
public record GovernmentDocument(
        @Nullable DocumentNumber number,
        @Nullable String title,
        boolean titlePrinted,
        @Nullable String issuer,
        @Nullable LocalDate date,
        LineRange lines,
        @Nullable Visibility visibility,
        @Nullable Contact contact,
        DocumentKind kind,
        List<String> addressees,
        List<Part> parts,
        List<Finding> findings) {

    /** What Chinese records write where they need a title and the document has none. */
    public static final String UNTITLED = "（题名缺失）";

    /** Stands between the names of joint issuers. */
    private static final String JOINT = "、";

    public GovernmentDocument {
        addressees = List.copyOf(addressees);
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /** The title, or words that say that it is missing. */
    public String titleOrUntitled() {
        return title == null ? UNTITLED : title;
    }

    /** The issuer where there is one alone; null for a joint document too, which has no single issuer to name. */
    public @Nullable String soleIssuer() {
        return issuer == null || issuer.contains(JOINT) ? null : issuer;
    }

    /** The same document with more findings behind its own. */
    public GovernmentDocument withFindings(List<Finding> more) {
        return more.isEmpty()
                ? this
                : replacingFindings(
                        Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** The same document with these findings and no others. */
    public GovernmentDocument replacingFindings(List<Finding> all) {
        return new GovernmentDocument(
                number, title, titlePrinted, issuer, date, lines, visibility, contact, kind, addressees, parts, all);
    }

    /** All clauses in reading order, parents before children. */
    public Stream<Clause> clauses() {
        return parts.stream().flatMap(Part::clauses);
    }
}
