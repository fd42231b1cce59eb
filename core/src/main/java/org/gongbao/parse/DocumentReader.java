package org.gongbao.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Contact;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.Visibility;
import org.jspecify.annotations.Nullable;

/** Reads one document: what it says of itself, what each line does, and the tree of its text. */
final class DocumentReader {

    /** Addressees stand right below the head. */
    private static final int ADDRESSEES_WITHIN = 8;
    /** Where the lines of a page were shuffled they stand anywhere on it. */
    private static final int ADDRESSEES_WITHIN_SHUFFLED = 60;

    private static final int MOST_ADDRESSEE_LINES = 5;

    private final List<PageLine> lines;
    private final DocumentSpan span;
    private final DocumentHead head;
    private final @Nullable Role[] roles;
    private final List<Finding> findings = new ArrayList<>();

    private DocumentReader(List<PageLine> lines, DocumentSpan span) {
        this.lines = lines;
        this.span = span;
        this.head = span.head();
        this.roles = new Role[span.to() - span.from()];
    }

    static GovernmentDocument read(List<PageLine> lines, DocumentSpan span) {
        return new DocumentReader(lines, span).read();
    }

    private GovernmentDocument read() {
        markHead();
        markContacts();
        Visibility visibility = visibility();
        List<String> addressees = addressees();
        List<String> issuers = head.title() == null ? List.of() : head.title().issuers();
        Signature signature = Signature.find(lines, bodyStart(), span.to(), issuers);
        signature.organLines().forEach(line -> mark(line, Role.SIGNATURE));
        signature.dateLines().forEach(line -> mark(line, Role.DATE));
        LocalDate date = date(signature);
        String issuer = issuer(issuers, signature);
        TreeBuilder.Tree tree = TreeBuilder.build(labelled());
        String title = title(tree.parts());
        reportMissing(title, issuer, signature, visibility);
        findings.addAll(tree.findings());
        return new GovernmentDocument(
                head.number(),
                title,
                head.title() != null,
                issuer,
                date,
                new LineRange(
                        lines.get(span.from()).number(),
                        lines.get(span.to() - 1).number()),
                visibility,
                contact(),
                kind(title),
                addressees,
                tree.parts(),
                findings);
    }

    private void mark(int line, Role role) {
        // A row of a table keeps its cells, whatever one of them says.
        if (lines.get(line).kind() == PageLine.Kind.TEXT && roles[line - span.from()] == null) {
            roles[line - span.from()] = role;
        }
    }

    private void markHead() {
        for (int i = head.titleLines().first(); i <= head.titleLines().last(); i++) {
            mark(i, Role.TITLE);
        }
        if (head.numberLine() >= 0) {
            mark(head.numberLine(), Role.NUMBER);
        }
    }

    private void markContacts() {
        for (ContactBlock block : ContactBlock.find(lines, span.from(), span.to())) {
            for (int i = block.first(); i <= block.last(); i++) {
                mark(i, ContactBlock.isScanSign(Spacing.removed(lines.get(i).text())) ? Role.FURNITURE : Role.CONTACT);
            }
        }
        for (int i = span.from(); i < span.to(); i++) {
            String text = lines.get(i).text();
            if (text.length() < 12 && ContactBlock.isScanSign(Spacing.removed(text))) {
                mark(i, Role.FURNITURE);
            }
        }
    }

    private @Nullable Visibility visibility() {
        Visibility first = null;
        for (int i = bodyStart(); i < span.to(); i++) {
            PageLine line = lines.get(i);
            if (line.text().indexOf("公开") < 0) {
                continue;
            }
            Visibility found = null;
            for (String cell : line.text().split("[\\t|]", -1)) {
                found = found != null ? found : VisibilityMark.read(cell);
            }
            if (found != null) {
                mark(i, Role.VISIBILITY);
                first = first != null ? first : found;
            }
        }
        return first;
    }

    private int bodyStart() {
        return Math.max(span.from(), head.last() + 1);
    }

    private boolean shuffled() {
        return head.title() == null;
    }

    private List<String> addressees() {
        int within = shuffled() ? ADDRESSEES_WITHIN_SHUFFLED : ADDRESSEES_WITHIN;
        List<Integer> near = new ArrayList<>();
        for (int i = bodyStart(); i < span.to() && near.size() < within; i++) {
            if (lines.get(i).kind() == PageLine.Kind.TEXT && roles[i - span.from()] == null) {
                near.add(i);
            }
        }
        for (int k = 0; k < near.size(); k++) {
            StringBuilder joined = new StringBuilder();
            for (int m = k; m < Math.min(near.size(), k + MOST_ADDRESSEE_LINES); m++) {
                joined.append(lines.get(near.get(m)).text());
                boolean whole = Addressees.isWhole(joined.toString());
                if (whole || (k == 0 && Addressees.begins(joined.toString()))) {
                    if (whole) {
                        near.subList(k, m + 1).forEach(line -> mark(line, Role.ADDRESSEE));
                    }
                    return Addressees.names(joined.toString());
                }
                if (!mayGoOn(joined)) {
                    break;
                }
            }
        }
        return List.of();
    }

    /** Several lines are addressees only where they begin as such; else a whole paragraph would be taken for a name. */
    private static boolean mayGoOn(StringBuilder joined) {
        return joined.charAt(0) == '各' && joined.indexOf("。") < 0 && joined.indexOf("：") < 0 && joined.indexOf("；") < 0;
    }

    private @Nullable LocalDate date(Signature signature) {
        PrintedDate printed = signature.date();
        if (printed == null) {
            return null;
        }
        if (printed.value() == null) {
            report(signature.dateLines().iterator().next(), FindingCode.IMPOSSIBLE_DATE, printed.text());
        }
        return printed.value();
    }

    private static @Nullable String issuer(List<String> issuers, Signature signature) {
        List<String> organs = issuers.isEmpty() ? signature.organs() : issuers;
        return organs.isEmpty() ? null : String.join("、", organs);
    }

    private List<LabelledLine> labelled() {
        List<LabelledLine> labelled = new ArrayList<>();
        for (int i = span.from(); i < span.to(); i++) {
            Role role = roles[i - span.from()];
            PageLine line = lines.get(i);
            boolean furniture = line.kind() == PageLine.Kind.RUNNING_HEAD || line.kind() == PageLine.Kind.PAGE_NUMBER;
            labelled.add(new LabelledLine(line, furniture ? Role.FURNITURE : role == null ? Role.TEXT : role));
        }
        return labelled;
    }

    private @Nullable String title(List<Part> parts) {
        if (head.title() != null) {
            return head.title().text();
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.kind() == PartKind.BODY || part.kind() == PartKind.ENCLOSURE || part.kind() == PartKind.ANNEX) {
                text.append(Spacing.removed(part.fullText()));
            }
        }
        String tight = text.toString();
        DocumentNumber number = head.number();
        boolean appointment = InferredTitle.isAppointment(tight)
                || (number != null && number.agency().endsWith("任"));
        return InferredTitle.of(tight, appointment);
    }

    private static DocumentKind kind(@Nullable String title) {
        return title == null ? DocumentKind.OTHER : Kinds.of(title);
    }

    private @Nullable Contact contact() {
        return span.contact() == null ? null : span.contact().contact();
    }

    private void reportMissing(
            @Nullable String title, @Nullable String issuer, Signature signature, @Nullable Visibility visibility) {
        int first = span.from();
        if (head.number() == null) {
            report(first, FindingCode.NO_NUMBER);
        }
        if (title == null) {
            report(first, FindingCode.TITLE_UNKNOWN);
        } else if (head.title() == null) {
            report(first, FindingCode.NO_TITLE, title);
        }
        if (issuer == null) {
            report(first, FindingCode.NO_ISSUER);
        }
        if (signature.date() == null) {
            report(first, FindingCode.NO_DATE);
        }
        if (visibility == null) {
            report(first, FindingCode.NO_VISIBILITY);
        }
    }

    private void report(int line, FindingCode code, String... arguments) {
        findings.add(Finding.at(LineRange.of(lines.get(line).number()), code, arguments));
    }
}
