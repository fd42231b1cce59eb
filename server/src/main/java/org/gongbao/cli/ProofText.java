package org.gongbao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.LineRange;
import org.gongbao.document.Severity;
import org.gongbao.parse.Reading;
import org.gongbao.text.PersonalNumbers;

/** Prints findings for a person at a terminal: by file and document, each with its lines. */
record ProofText(Console console, boolean suspicions) {

    void print(List<Reading> readings) {
        int faults = 0;
        int suspected = 0;
        for (Reading reading : readings) {
            List<Finding> whole = new ArrayList<>(reading.findings());
            reading.issues().forEach(issue -> whole.addAll(issue.findings()));
            print(reading.seed(), whole);
            for (Issue issue : reading.issues()) {
                for (GovernmentDocument document : issue.documents()) {
                    print(
                            reading.seed() + "  " + (document.number() == null ? "" : document.number() + " ")
                                    + document.titleOrUntitled(),
                            document.findings());
                }
            }
            faults += count(reading, Severity.FAULT);
            suspected += count(reading, Severity.SUSPICION);
        }
        console.say("proofread.total", faults, suspected);
        if (!suspicions && suspected > 0) {
            console.say("proofread.folded");
        }
    }

    private static int count(Reading reading, Severity severity) {
        return (int) org.gongbao.api.ProofSheet.findings(reading)
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void print(String head, List<Finding> findings) {
        List<Finding> shown = findings.stream()
                .filter(finding -> finding.severity() == Severity.FAULT
                        || (suspicions && finding.severity() == Severity.SUSPICION))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        console.out().println(PersonalNumbers.mask(head));
        boolean chinese = console.messages().isChinese();
        for (Finding finding : shown) {
            String lines = finding.lines().stream().map(LineRange::toString).collect(Collectors.joining("、"));
            String kind = chinese ? finding.kind().chinese() : finding.kind().english();
            String message = PersonalNumbers.mask(chinese ? finding.message() : finding.englishMessage());
            console.say(
                    finding.severity() == Severity.FAULT ? "proofread.fault" : "proofread.suspicion",
                    lines,
                    kind,
                    message);
        }
    }
}
