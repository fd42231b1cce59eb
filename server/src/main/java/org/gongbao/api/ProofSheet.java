package org.gongbao.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.LineRange;
import org.gongbao.document.Severity;
import org.gongbao.parse.Reading;
import org.gongbao.text.PersonalNumbers;

/** A page to print: each finding with the lines it is about and its words marked in them, suspicions folded. */
public final class ProofSheet {

    /** So many lines of a finding are shown; a column of a long table is not copied whole. */
    private static final int MOST_LINES = 6;

    private final StringBuilder page = new StringBuilder();
    private final boolean chinese;

    private ProofSheet(boolean chinese) {
        this.chinese = chinese;
    }

    /** All findings of a reading, in the order of the text. */
    public static Stream<Finding> findings(Reading reading) {
        return Stream.concat(
                reading.findings().stream(),
                reading.issues().stream()
                        .flatMap(issue -> Stream.concat(
                                issue.findings().stream(),
                                issue.documents().stream().flatMap(document -> document.findings().stream()))));
    }

    public static long faults(Reading reading) {
        return findings(reading)
                .filter(finding -> finding.severity() == Severity.FAULT)
                .count();
    }

    /** A whole page that needs no other file. */
    public static String of(List<Reading> readings, boolean chinese) {
        ProofSheet sheet = new ProofSheet(chinese);
        String title = chinese ? "校样" : "Proof sheet";
        sheet.page
                .append("<!doctype html>\n<html lang=\"")
                .append(chinese ? "zh-CN" : "en")
                .append("\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title)
                .append("</title>\n<style>")
                .append(
                        "body{font:16px/1.7 serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222;background:#fdfbf6}")
                .append("h1,h2{font-weight:600}h2{border-top:1px solid #bbb;padding-top:1rem;font-size:1.1rem}")
                .append(".finding{margin:0 0 1.2rem;padding-left:1rem;border-left:3px solid #555;break-inside:avoid}")
                .append(".print{margin:.2rem 0;color:#444;overflow-wrap:anywhere}.line{color:#777;font-size:.85em}")
                .append("mark{background:none;border-bottom:2px solid #222}")
                .append("</style></head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        readings.forEach(sheet::add);
        return sheet.page.append("</body>\n</html>\n").toString();
    }

    private void add(Reading reading) {
        for (Issue issue : reading.issues()) {
            add(reading, reading.seed(), issue.findings());
            for (GovernmentDocument document : issue.documents()) {
                String number = document.number() == null ? "" : document.number() + " ";
                add(reading, number + document.titleOrUntitled(), document.findings());
            }
        }
        add(reading, reading.seed(), reading.findings());
    }

    private void add(Reading reading, String head, List<Finding> findings) {
        List<Finding> faults = of(findings, Severity.FAULT);
        List<Finding> suspicions = of(findings, Severity.SUSPICION);
        if (faults.isEmpty() && suspicions.isEmpty()) {
            return;
        }
        page.append("<section>\n<h2>").append(escaped(head)).append("</h2>\n");
        faults.forEach(finding -> add(reading, finding));
        if (!suspicions.isEmpty()) {
            page.append("<details><summary>")
                    .append(chinese ? "疑点 " : "Suspicions ")
                    .append(suspicions.size())
                    .append("</summary>\n");
            suspicions.forEach(finding -> add(reading, finding));
            page.append("</details>\n");
        }
        page.append("</section>\n");
    }

    private static List<Finding> of(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .sorted(Comparator.comparingInt(finding -> finding.lines().isEmpty()
                        ? 0
                        : finding.lines().getFirst().first()))
                .toList();
    }

    private void add(Reading reading, Finding finding) {
        page.append("<div class=\"finding\"><p><b>")
                .append(chinese ? finding.kind().chinese() : finding.kind().english())
                .append("</b> ")
                .append(escaped(chinese ? finding.message() : finding.englishMessage()))
                .append("</p>\n");
        Set<Integer> lines = new LinkedHashSet<>();
        for (LineRange range : finding.lines()) {
            for (int line = range.first(); line <= range.last() && lines.size() < MOST_LINES; line++) {
                lines.add(line);
            }
        }
        for (int line : lines) {
            page.append("<p class=\"print\"><span class=\"line\">")
                    .append(line)
                    .append("</span> ")
                    .append(marked(reading.source().line(line), finding.marked()))
                    .append("</p>\n");
        }
        page.append("</div>\n");
    }

    private static String marked(String line, List<String> words) {
        String printed = escaped(line);
        for (String word : new ArrayList<>(new LinkedHashSet<>(words))) {
            String wanted = escaped(word);
            printed = wanted.isBlank() ? printed : printed.replace(wanted, "<mark>" + wanted + "</mark>");
        }
        return printed;
    }

    private static String escaped(String text) {
        return PersonalNumbers.mask(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
