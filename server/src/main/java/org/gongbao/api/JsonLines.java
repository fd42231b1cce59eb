package org.gongbao.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongbao.document.Clause;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.LineRange;
import org.gongbao.document.Masthead;
import org.gongbao.document.Severity;
import org.gongbao.parse.Reading;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Units;
import org.gongbao.tasks.Deadline;
import org.gongbao.tasks.Task;
import org.gongbao.tasks.TaskReader;
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
        DUTIES,
        FINDINGS
    }

    /** @param titlePrinted false where the title was inferred; left out where it is printed */
    private record DocumentLine(
            String seed,
            @Nullable String number,
            @Nullable String title,
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

    /**
     * @param deadlineDate null where the printed words name no single day
     * @param units the full names of those printed names that the county's list of units knows; left out unless the
     *     reader asked for them, so that the line has the same keys wherever it is read
     */
    private record DutyLine(
            String seed,
            @Nullable String number,
            String clause,
            String text,
            List<String> lead,
            List<String> cooperate,
            List<String> responsible,
            @Nullable String deadline,
            @Nullable String deadlineDate,
            int startLine,
            int endLine,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> units) {}

    /** @param severity left out where the finding is a fault */
    private record FindingLine(
            String seed,
            @Nullable String number,
            String kind,
            List<Integer> lines,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String severity) {}

    private final JsonMapper json = new JsonMapper();
    private final Kind kind;
    private final Appendable out;
    private final Library.UnitsOf units;
    private Set<Severity> shown = EnumSet.allOf(Severity.class);
    private long written;

    public JsonLines(Kind kind, Appendable out) {
        this(kind, out, county -> new Units(Map.of()));
    }

    /** @param units tells the full name of a unit that a duty names otherwise */
    public JsonLines(Kind kind, Appendable out, Library.UnitsOf units) {
        this.kind = kind;
        this.out = out;
        this.units = units;
    }

    /** The findings of proofreading alone: faults, and suspicions where they are wanted. */
    public static JsonLines proof(Appendable out, boolean suspicions) {
        JsonLines lines = new JsonLines(Kind.FINDINGS, out);
        lines.shown = suspicions ? EnumSet.of(Severity.FAULT, Severity.SUSPICION) : EnumSet.of(Severity.FAULT);
        return lines;
    }

    /** Writes all objects of one reading, in the order of the text. */
    public void write(Reading reading) throws IOException {
        if (kind == Kind.FINDINGS) {
            writeFindings(reading.seed(), null, reading.findings());
        }
        for (Issue issue : reading.issues()) {
            if (kind == Kind.FINDINGS) {
                writeFindings(reading.seed(), issue);
            }
            for (GovernmentDocument document : issue.documents()) {
                write(reading.seed(), issue.masthead(), document);
            }
        }
    }

    /** How many objects were written so far. */
    public long written() {
        return written;
    }

    private void write(String seed, Masthead masthead, GovernmentDocument document) throws IOException {
        switch (kind) {
            case DOCUMENTS -> write(line(seed, document));
            case CLAUSES -> {
                for (Clause clause : document.clauses().toList()) {
                    write(line(seed, document.number(), clause));
                }
            }
            case DUTIES -> {
                Units known = units.county(Counties.of(masthead, document));
                for (Task task : TaskReader.read(document)) {
                    write(line(seed, document.number(), task, known));
                }
            }
            case FINDINGS -> writeFindings(seed, document.number(), document.findings());
        }
    }

    private static DocumentLine line(String seed, GovernmentDocument document) {
        return new DocumentLine(
                seed,
                text(document.number()),
                document.title() == null ? null : masked(document.title()),
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

    private static DutyLine line(String seed, @Nullable DocumentNumber number, Task task, Units known) {
        Map<String, String> names = new LinkedHashMap<>();
        task.units().all().forEach(printed -> {
            String name = known.resolve(printed);
            if (name != null) {
                names.put(printed, name);
            }
        });
        Deadline deadline = task.deadline();
        return new DutyLine(
                seed,
                text(number),
                task.clause(),
                masked(task.text()),
                task.units().lead(),
                task.units().cooperate(),
                task.units().responsible(),
                deadline == null ? null : deadline.printed(),
                deadline == null ? null : text(deadline.date()),
                task.lines().first(),
                task.lines().last(),
                names);
    }

    /** What is found about an issue is most often about one of its documents. */
    private void writeFindings(String seed, Issue issue) throws IOException {
        for (Finding finding : issue.findings()) {
            DocumentNumber number = finding.lines().isEmpty()
                    ? null
                    : issue.documents().stream()
                            .filter(document -> finding.lines().stream()
                                    .allMatch(lines -> document.lines().contains(lines.first())
                                            && document.lines().contains(lines.last())))
                            .findFirst()
                            .map(GovernmentDocument::number)
                            .orElse(null);
            writeFindings(seed, number, List.of(finding));
        }
    }

    private void writeFindings(String seed, @Nullable DocumentNumber number, List<Finding> findings)
            throws IOException {
        for (Finding finding : findings) {
            if (!shown.contains(finding.severity())) {
                continue;
            }
            List<Integer> lines = finding.lines().stream()
                    .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
            write(new FindingLine(
                    seed,
                    text(number),
                    finding.kind().code(),
                    lines,
                    masked(finding.message()),
                    finding.severity() == Severity.FAULT
                            ? null
                            : finding.severity().english()));
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
