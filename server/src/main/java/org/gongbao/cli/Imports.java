package org.gongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.gazette.ClauseChange;
import org.gongbao.gazette.ImportRefused;
import org.gongbao.gazette.ImportReport;
import org.gongbao.gazette.ImportReport.Outcome;
import org.gongbao.gazette.ImportReport.ReadDocument;
import org.gongbao.gazette.Importer;

/**
 * Imports files one after the other, each whole or not at all, and says what became of each.
 *
 * @param again whether files that were imported before are read again
 */
record Imports(Console console, Importer importer, Stop stop, boolean again) {

    private static final String OPERATOR = "operator";

    /** Whether all were taken; those that were not are named on standard error. */
    boolean run(List<Path> files) {
        boolean all = true;
        for (Path file : files) {
            all &= importOne(file);
        }
        return all;
    }

    private boolean importOne(Path file) {
        String seed = Objects.requireNonNull(file.getFileName()).toString();
        ProgressBar bar = new ProgressBar(console, seed, stop);
        try {
            byte[] bytes = InputFiles.bytes(file);
            ImportReport report = again
                    ? importer.importAgain(seed, bytes, OPERATOR, bar)
                    : importer.importFile(seed, bytes, OPERATOR, bar);
            bar.clear();
            tell(seed, report);
            return true;
        } catch (ImportRefused refused) {
            bar.clear();
            console.warn(
                    "import.refused", console.messages().isChinese() ? refused.message() : refused.englishMessage());
            return false;
        } catch (IOException e) {
            bar.clear();
            console.warn("input.unreadable", file);
            return false;
        }
    }

    private void tell(String seed, ImportReport report) {
        if (report.unchanged()) {
            console.say("import.unchanged", seed);
            return;
        }
        console.say(
                "import.done",
                seed,
                report.documents(),
                report.count(Outcome.NEW),
                report.count(Outcome.CHANGED),
                report.count(Outcome.WITHDRAWN),
                findings(report));
        report.files().stream()
                .flatMap(file -> file.issues().stream())
                .flatMap(issue -> issue.documents().stream())
                .filter(document -> document.outcome() == Outcome.CHANGED)
                .forEach(this::tellChanges);
    }

    private void tellChanges(ReadDocument document) {
        console.say(
                "import.changed",
                document.number() != null
                        ? document.number()
                        : document.title() == null ? GovernmentDocument.UNTITLED : document.title(),
                document.version(),
                document.changes().stream().map(ClauseChange::path).collect(Collectors.joining(", ")));
    }

    private static long findings(ImportReport report) {
        return report.files().stream()
                .mapToLong(file -> file.findings().size()
                        + file.issues().stream()
                                .mapToLong(issue -> issue.findings().size()
                                        + issue.documents().stream()
                                                .mapToLong(document ->
                                                        document.findings().size())
                                                .sum())
                                .sum())
                .sum();
    }
}
