package org.gongbao.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.document.Clause;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.LineRange;
import org.gongbao.parse.Reading;
import org.gongbao.text.PersonalNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stable machine output of a reading: one JSON object a line, the same from a file as from the database. Lines of
 * the input are 1-based; what the text does not print is null; personal numbers are masked.
 */
public final class JsonLines {

    /** What the objects are about. */
    public enum Kind {
        DOCUMENTS,
        CLAUSES,
        FINDINGS
    }

    /** @param titlePrinted false where the title was inferred; left out where it is printed */
    private record DocumentLine(
            String seed,
            @Nullable String number,
            String title,
            @Nullable String issuer,
            @Nullable String date,
            int start,
            int end,
            @Nullable String visibility,
            @Nullable String contactPhone,
            String kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean titlePrinted) {}

    private record ClauseLine(
            String seed,
            @Nullable String number,
            String path,
            String label,
            String heading,
            String text,
            int start,
            int end) {}

    private record FindingLine(
            String seed, @Nullable String number, String kind, List<Integer> lines, String message) {}

    private final JsonMapper json = new JsonMapper();
    private final Kind kind;
    private final Appendable out;
    private long written;

    public JsonLines(Kind kind, Appendable out) {
        this.kind = kind;
        this.out = out;
    }

    /** Writes all objects of one reading, in the order of the text. */
    public void write(Reading reading) throws IOException {
        if (kind == Kind.FINDINGS) {
            writeFindings(reading.seed(), null, reading.findings());
        }
        for (Issue issue : reading.issues()) {
            if (kind == Kind.FINDINGS) {
                writeFindings(reading.seed(), null, issue.findings());
            }
            for (GovernmentDocument document : issue.documents()) {
                write(reading.seed(), document);
            }
        }
    }

    /** How many objects were written so far. */
    public long written() {
        return written;
    }

    private void write(String seed, GovernmentDocument document) throws IOException {
        switch (kind) {
            case DOCUMENTS -> write(line(seed, document));
            case CLAUSES -> {
                for (Clause clause : document.clauses().toList()) {
                    write(line(seed, document.number(), clause));
                }
            }
            case FINDINGS -> writeFindings(seed, document.number(), document.findings());
        }
    }

    private static DocumentLine line(String seed, GovernmentDocument document) {
        return new DocumentLine(
                seed,
                text(document.number()),
                masked(document.title()),
                document.soleIssuer(),
                text(document.date()),
                document.lines().first(),
                document.lines().last(),
                document.visibility() == null ? null : document.visibility().label(),
                document.contact() == null || document.contact().phone() == null
                        ? null
                        : masked(document.contact().phone()),
                document.kind().label(),
                document.titlePrinted() ? null : Boolean.FALSE);
    }

    private static ClauseLine line(String seed, @Nullable DocumentNumber number, Clause clause) {
        return new ClauseLine(
                seed,
                text(number),
                clause.path().toString(),
                clause.label(),
                masked(clause.heading()),
                masked(clause.text()),
                clause.lines().stream().mapToInt(LineRange::first).min().orElseThrow(),
                clause.lines().stream().mapToInt(LineRange::last).max().orElseThrow());
    }

    private void writeFindings(String seed, @Nullable DocumentNumber number, List<Finding> findings)
            throws IOException {
        for (Finding finding : findings) {
            List<Integer> lines = finding.lines().stream()
                    .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
            write(new FindingLine(seed, text(number), finding.kind().code(), lines, masked(finding.message())));
        }
    }

    private void write(Object line) throws IOException {
        out.append(json.writeValueAsString(line)).append('\n');
        written++;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String masked(String text) {
        return PersonalNumbers.mask(text);
    }
}
