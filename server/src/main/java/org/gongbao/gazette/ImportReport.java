package org.gongbao.gazette;

import java.time.Instant;
import java.util.List;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param id of the import; an unchanged file has that of the import that brought it
 * @param actor the account, or {@code operator} for the command line
 * @param files one for a text file, several for an archive
 */
public record ImportReport(long id, String file, String actor, Instant at, List<ReadFile> files) {

    /** Findings are those about the file as a whole. */
    public record ReadFile(String seed, boolean unchanged, List<ReadIssue> issues, List<Finding> findings) {
        public ReadFile {
            issues = List.copyOf(issues);
            findings = List.copyOf(findings);
        }
    }

    /** Findings are those about the issue as a whole. */
    public record ReadIssue(IssueSummary issue, List<ReadDocument> documents, List<Finding> findings) {
        public ReadIssue {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A document of the issue.
     *
     * @param changes against the version before, where the outcome is {@link Outcome#CHANGED}
     */
    public record ReadDocument(
            String id,
            @Nullable DocumentNumber number,
            @Nullable String title,
            int version,
            Outcome outcome,
            List<ClauseChange> changes,
            List<Finding> findings) {
        public ReadDocument {
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
        }
    }

    /** What became of a document. */
    public enum Outcome {
        NEW,
        UNCHANGED,
        CHANGED,
        /** The file does not hold it any more; it is kept and marked. */
        WITHDRAWN
    }

    public ImportReport {
        files = List.copyOf(files);
    }

    /** Whether everything in it was there before. */
    public boolean unchanged() {
        return files.stream().allMatch(ReadFile::unchanged);
    }

    public long count(Outcome outcome) {
        return files.stream()
                .flatMap(file -> file.issues().stream())
                .flatMap(issue -> issue.documents().stream())
                .filter(document -> document.outcome() == outcome)
                .count();
    }

    /** How many documents the files hold. */
    public long documents() {
        return count(Outcome.NEW) + count(Outcome.UNCHANGED) + count(Outcome.CHANGED);
    }
}
