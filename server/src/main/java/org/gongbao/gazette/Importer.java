package org.gongbao.gazette;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.citation.MissingPlaces;
import org.gongbao.gazette.ImportRefused.Reason;
import org.gongbao.gazette.ImportReport.ReadFile;
import org.gongbao.journal.Journal;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.Reading;
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
     * changes nothing.
     *
     * @param seed the file's name; folders before it do not count
     * @param actor the account, or {@code operator} for the command line
     * @throws ImportRefused where there is nothing to import; nothing was changed
     */
    public ImportReport importFile(String seed, byte[] bytes, String actor, Progress progress) {
        List<Upload> uploads = Upload.unpack(seed, bytes);
        ImportReport report = Objects.requireNonNull(transactions.execute(status -> {
            lock.take();
            return importAll(seed, uploads, actor, progress);
        }));
        if (!report.unchanged()) {
            events.publishEvent(new CorpusChanged());
        }
        progress.at(Progress.Stage.DONE, 1, 1);
        return report;
    }

    private ImportReport importAll(String file, List<Upload> uploads, String actor, Progress progress) {
        List<ReadFile> files = new ArrayList<>();
        @Nullable Long importId = null;
        long known = 0;
        for (Upload upload : uploads) {
            Optional<SourceStore.Current> current = sources.current(upload);
            if (current.isPresent()) {
                known = current.get().importId();
                files.add(current.get().file());
                continue;
            }
            importId = importId == null ? begin(file, actor) : importId;
            files.add(importOne(importId, upload, actor, progress));
        }
        if (importId == null) {
            ImportReport earlier = imports.report(known).orElseThrow();
            return new ImportReport(known, file, earlier.actor(), earlier.at(), files);
        }
        progress.at(Progress.Stage.LINKING, 0, 1);
        links.link();
        ImportReport report = new ImportReport(importId, file, actor, clock.instant(), files);
        jdbc.sql("update import set report = cast(:report as json), documents = :documents where id = :id")
                .param("id", importId)
                .param("documents", report.documents())
                .param("report", StoredJson.write(report))
                .update();
        return imports.report(importId).orElseThrow();
    }

    private ReadFile importOne(long importId, Upload upload, String actor, Progress progress) {
        progress.at(Progress.Stage.READING, 0, 1);
        Reading reading = MissingPlaces.reported(GazetteReader.read(upload.seed(), upload.bytes()));
        if (reading.issues().stream().allMatch(issue -> issue.documents().isEmpty())) {
            throw new ImportRefused(Reason.NOT_A_GAZETTE, upload.seed());
        }
        long source = sources.put(importId, upload, reading);
        var read = issues.put(importId, source, upload.seed(), reading.issues(), progress);
        read.forEach(issue -> journal.record(
                issue.issue().county(),
                actor,
                "issue.import",
                issue.issue().id(),
                Map.of("import", importId, "file", upload.seed(), "sha256", upload.sha256())));
        return new ReadFile(upload.seed(), false, read, reading.findings());
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
