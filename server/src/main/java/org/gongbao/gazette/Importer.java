package org.gongbao.gazette;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.gazette.ImportRefused.Reason;
import org.gongbao.gazette.ImportReport.ReadFile;
import org.gongbao.journal.Journal;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.Reading;
import org.gongbao.proofread.Proofreader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in gazettes: whole files or nothing. */
@Service
public class Importer {

    /**
     * Bytes of the largest text file that is taken: some 25 times the largest issue known, and no more than the server's
     * heap of 512 MB can read, keep and index.
     */
    public static final int LARGEST_FILE = 16 << 20;

    private enum Occasion {
        /** A file is handed in; what is kept of its bytes will do. */
        IMPORT,
        /** A file is handed in and read whatever is kept of it. */
        IMPORT_AGAIN,
        /** A kept file is read once more. */
        READ_AGAIN
    }

    private final TransactionTemplate transactions;
    private final WriteLock lock;
    private final JdbcClient jdbc;
    private final SourceStore sources;
    private final IssueStore issues;
    private final CitationLinks links;
    private final Imports imports;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Importer(
            PlatformTransactionManager transactions,
            WriteLock lock,
            JdbcClient jdbc,
            SourceStore sources,
            IssueStore issues,
            CitationLinks links,
            Imports imports,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.transactions = new TransactionTemplate(transactions);
        this.lock = lock;
        this.jdbc = jdbc;
        this.sources = sources;
        this.issues = issues;
        this.links = links;
        this.imports = imports;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Imports a text file, or a zip archive of text files, in one transaction. A file whose very bytes are current
     * changes nothing, unless an older version of the reader read them: then it is read again.
     *
     * @param seed the file's name; folders before it do not count
     * @param actor the account, or {@code operator} for the command line
     * @throws ImportRefused where there is nothing to import; nothing was changed
     */
    public ImportReport importFile(String seed, byte[] bytes, String actor, Progress progress) {
        return inTransaction(seed, Upload.unpack(seed, bytes), Occasion.IMPORT, actor, progress);
    }

    /** As {@link #importFile}, and a file whose very bytes are current is read again in any case. */
    public ImportReport importAgain(String seed, byte[] bytes, String actor, Progress progress) {
        return inTransaction(seed, Upload.unpack(seed, bytes), Occasion.IMPORT_AGAIN, actor, progress);
    }

    /**
     * Reads the file that an issue came from again. What reads as before stays, the rest becomes new versions;
     * corrections of editors hold. An issue of the same file that another file has replaced since is left alone.
     *
     * @throws ImportRefused where nothing is found in the file any more; nothing was changed
     * @throws IllegalArgumentException where there is no such issue
     */
    public ImportReport readAgain(String issue, String actor, Progress progress) {
        Upload kept = sources.ofIssue(issue).orElseThrow(() -> new IllegalArgumentException("no issue " + issue));
        return inTransaction(kept.seed(), List.of(kept), Occasion.READ_AGAIN, actor, progress);
    }

    private ImportReport inTransaction(
            String seed, List<Upload> uploads, Occasion occasion, String actor, Progress progress) {
        ImportReport report = Objects.requireNonNull(transactions.execute(status -> {
            lock.take();
            return importAll(seed, uploads, occasion, actor, progress);
        }));
        if (!report.unchanged()) {
            events.publishEvent(new CorpusChanged());
        }
        return report;
    }

    private ImportReport importAll(
            String file, List<Upload> uploads, Occasion occasion, String actor, Progress progress) {
        List<ReadFile> files = new ArrayList<>();
        @Nullable Long importId = null;
        long known = 0;
        for (int place = 0; place < uploads.size(); place++) {
            Upload upload = uploads.get(place);
            Optional<SourceStore.Current> current = sources.current(upload);
            if (occasion == Occasion.IMPORT
                    && current.isPresent()
                    && current.get().reader() >= GazetteReader.VERSION) {
                known = current.get().importId();
                files.add(sources.unchanged(upload.seed(), current.get()));
                continue;
            }
            importId = importId == null ? begin(file, actor) : importId;
            boolean again = occasion == Occasion.READ_AGAIN || current.isPresent();
            files.add(importOne(importId, upload, again, actor, new FileProgress(progress, uploads.size(), place)));
        }
        if (importId == null) {
            ImportReport earlier = imports.report(known).orElseThrow();
            return new ImportReport(known, file, earlier.actor(), earlier.at(), files);
        }
        links.link(new FileProgress(progress, uploads.size(), uploads.size() - 1).in(Progress.Stage.LINKING));
        ImportReport report = new ImportReport(importId, file, actor, clock.instant(), files);
        jdbc.sql("update import set report = cast(:report as json), documents = :documents where id = :id")
                .param("id", importId)
                .param("documents", report.documents())
                .param("report", StoredJson.write(report))
                .update();
        return imports.report(importId).orElseThrow();
    }

    /** @param again whether these very bytes were read before and count still */
    private ReadFile importOne(long importId, Upload upload, boolean again, String actor, FileProgress progress) {
        Reading read = GazetteReader.read(upload.seed(), upload.bytes(), progress.in(Progress.Stage.READING));
        Reading reading = Proofreader.proofread(read, progress.in(Progress.Stage.PROOFREADING));
        if (reading.issues().stream().allMatch(issue -> issue.documents().isEmpty())) {
            throw new ImportRefused(Reason.NOT_A_GAZETTE, upload.seed());
        }
        long source = sources.put(importId, upload, reading);
        var kept = issues.put(
                importId, source, upload.seed(), reading.issues(), again, progress.in(Progress.Stage.STORING));
        kept.forEach(issue -> journal.record(
                issue.issue().county(),
                actor,
                again ? "issue.reread" : "issue.import",
                issue.issue().id(),
                Map.of(
                        "import",
                        importId,
                        "file",
                        upload.seed(),
                        "sha256",
                        upload.sha256(),
                        "reader",
                        GazetteReader.VERSION)));
        return new ReadFile(upload.seed(), false, kept, reading.findings());
    }

    private long begin(String file, String actor) {
        return jdbc.sql("insert into import (file, actor, imported_at) values (:file, :actor, :at) returning id")
                .param("file", StoredJson.column(file))
                .param("actor", actor)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
