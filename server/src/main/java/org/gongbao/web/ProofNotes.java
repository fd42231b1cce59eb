package org.gongbao.web;

import org.gongbao.document.Finding;
import org.gongbao.document.Severity;
import org.gongbao.gazette.DocumentView;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A finding with what was decided about it, as the pages of proofreading show it. */
final class ProofNotes {

    private ProofNotes() {}

    /**
     * The note about a finding.
     *
     * @param place 1 for the first on the page
     * @param page the address of the printed lines, empty where they stand on the same page
     */
    static ProofPage.Note of(
            DocumentView view, int place, Finding finding, @Nullable Verdict verdict, String page, Words words) {
        FindingLine line = words.finding(finding, page);
        return new ProofPage.Note(
                place,
                line.kind(),
                finding.severity() == Severity.SUSPICION,
                PersonalNumbers.mask(line.message()),
                finding.lines().stream()
                        .map(range -> new FindingLine.Line(
                                range.toString(), page + "#" + DocumentText.LINE_ANCHOR + range.first()))
                        .toList(),
                finding.fingerprint(),
                question(view, finding),
                verdict == null ? null : decided(view, verdict, words));
    }

    private static ProofPage.Decided decided(DocumentView view, Verdict verdict, Words words) {
        return new ProofPage.Decided(
                words.text("proof.decided." + verdict.decision().name()),
                verdict.reason(),
                verdict.actor(),
                words.time(verdict.at()),
                verdict.duty() == null ? "" : WorkWords.duty(view.issue().county(), verdict.duty()));
    }

    /** The block of a regulation file that says what the text leaves open. */
    private static String question(DocumentView view, Finding finding) {
        String issuer = view.summary().issuer();
        return "```存疑 " + finding.kind().chinese() + "\n问题: " + PersonalNumbers.mask(finding.message())
                + "。\n取法: \n可改: " + (issuer == null ? "" : issuer) + "\n```";
    }
}
