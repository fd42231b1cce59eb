package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.LineRange;
import org.gongbao.text.SourceText;
import org.gongbao.text.TextDecoder;

/** Reads the text of a gazette; any bytes give a reading. */
public final class GazetteReader {

    /**
     * Grows with every change of this package or of the citations that gives a file another reading, so that whoever
     * keeps readings knows which are worth making again.
     */
    public static final int VERSION = 10;

    private GazetteReader() {}

    /** @param seed the file's name without folders */
    public static Reading read(String seed, byte[] bytes) {
        return read(seed, bytes, share -> {});
    }

    /**
     * @param seed the file's name without folders
     * @param done hears the share of the lines that is read, from 0 to 1
     */
    public static Reading read(String seed, byte[] bytes, DoubleConsumer done) {
        SourceText source = TextDecoder.decode(bytes);
        LineScanner.Scan scan = LineScanner.scan(source);
        List<Finding> findings = new ArrayList<>();
        LineRange whole = new LineRange(1, Math.max(1, source.lines().size()));
        if (source.undecodable() > 0) {
            findings.add(Finding.at(whole, FindingCode.UNREADABLE_BYTES, String.valueOf(source.undecodable())));
        }
        if (scan.lines().stream().allMatch(line -> line.kind() == PageLine.Kind.BLANK)) {
            findings.add(Finding.at(whole, FindingCode.NO_TEXT));
            return new Reading(seed, source, List.of(), findings);
        }
        List<IssueSpan> spans = IssueSplitter.split(scan.lines());
        if (spans.isEmpty()) {
            findings.add(Finding.at(whole, FindingCode.NO_DOCUMENT));
        }
        LineFindings repairs = new LineFindings(scan.findings());
        List<Issue> issues = spans.stream()
                .map(span -> issue(scan.lines(), span, repairs, done))
                .toList();
        // In a file that is no gazette every line may be damaged, and none of it matters.
        findings.addAll(issues.isEmpty() ? List.of() : repairs.rest());
        return new Reading(seed, source, issues, findings);
    }

    private static Issue issue(List<PageLine> lines, IssueSpan span, LineFindings repairs, DoubleConsumer done) {
        List<GovernmentDocument> documents = new ArrayList<>();
        for (DocumentSpan document : span.documents()) {
            GovernmentDocument read = DocumentReader.read(lines, document);
            documents.add(read.withFindings(repairs.within(read.lines())));
            done.accept((double) document.to() / lines.size());
        }
        documents = withDuplicates(documents);
        LineRange range = new LineRange(span.from() + 1, span.to());
        List<Finding> findings = new ArrayList<>(TitleCheck.findings(span.contents(), documents, range));
        findings.addAll(RunningHeads.findings(lines.subList(span.from(), span.to()), span.masthead()));
        findings.addAll(repairs.within(range));
        return new Issue(span.masthead(), range, span.contents(), documents, findings);
    }

    /** A repeated number is reported on every document that bears it; they stay apart. */
    private static List<GovernmentDocument> withDuplicates(List<GovernmentDocument> documents) {
        Map<DocumentNumber, Integer> uses = new HashMap<>();
        for (GovernmentDocument document : documents) {
            if (document.number() != null) {
                uses.merge(document.number(), 1, Integer::sum);
            }
        }
        return documents.stream()
                .map(document -> document.number() == null || uses.getOrDefault(document.number(), 0) < 2
                        ? document
                        : document.withFindings(List.of(Finding.at(
                                LineRange.of(document.lines().first()),
                                FindingCode.DUPLICATE_NUMBER,
                                document.number().toString()))))
                .toList();
    }
}
