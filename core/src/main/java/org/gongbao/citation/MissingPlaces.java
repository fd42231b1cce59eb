package org.gongbao.citation;

import java.util.List;
import java.util.Objects;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.parse.Reading;

/** Reports the places that a document cites of itself and does not hold. */
public final class MissingPlaces {

    private MissingPlaces() {}

    /** The reading with a finding at every such citation. */
    public static Reading reported(Reading reading) {
        List<Issue> issues =
                reading.issues().stream().map(MissingPlaces::reported).toList();
        return new Reading(reading.seed(), reading.source(), issues, reading.findings());
    }

    private static Issue reported(Issue issue) {
        List<GovernmentDocument> documents =
                issue.documents().stream().map(MissingPlaces::reported).toList();
        return new Issue(issue.masthead(), issue.lines(), issue.contents(), documents, issue.findings());
    }

    private static GovernmentDocument reported(GovernmentDocument document) {
        return document.withFindings(CitationReader.read(document).stream()
                .filter(citation -> citation.target() instanceof Target.Missing)
                .map(MissingPlaces::finding)
                .toList());
    }

    private static Finding finding(Citation citation) {
        // Only a clause or an annex can be missing.
        String place = Objects.requireNonNull(citation.clause());
        return new Finding(FindingCode.CITED_PLACE_MISSING, List.of(place), citation.lines());
    }
}
