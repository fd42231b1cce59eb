package org.gongbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.gazette.ImportRefused;
import org.gongbao.gazette.ImportReport;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports that editors started in the console; a page asks how far they are. */
@Component
final class RunningImports {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);

    /** How many finished batches are remembered, so that their pages still open; the reports themselves are kept for good. */
    private static final int REMEMBERED = 100;

    private final Importer importer;
    private final Map<String, Batch> batches = new ConcurrentHashMap<>();

    RunningImports(Importer importer) {
        this.importer = importer;
    }

    /** A file that was handed in. */
    static final class Upload {
        private final String name;
        private final byte[] bytes;

        Upload(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }
    }

    /** What became of one file: a report, a refusal, or neither where the program failed. */
    record Outcome(
            String file,
            @Nullable ImportReport report,
            @Nullable ImportRefused refusal) {}

    /** Files handed in together. */
    static final class Batch {
        private final String id = UUID.randomUUID().toString();
        private final List<Upload> uploads;
        private final String actor;
        private final List<Outcome> outcomes = new ArrayList<>();
        private Progress.Stage stage = Progress.Stage.READING;
        private int done;
        private int total = 1;

        private Batch(List<Upload> uploads, String actor) {
            this.uploads = List.copyOf(uploads);
            this.actor = actor;
        }

        String id() {
            return id;
        }

        String actor() {
            return actor;
        }

        synchronized boolean finished() {
            return outcomes.size() == uploads.size();
        }

        synchronized List<Outcome> outcomes() {
            return List.copyOf(outcomes);
        }

        synchronized Progress.Stage stage() {
            return stage;
        }

        synchronized String current() {
            return uploads.get(Math.min(outcomes.size(), uploads.size() - 1)).name;
        }

        /** In percent over all files. */
        synchronized int percent() {
            List<Progress.Stage> stages = List.of(Progress.Stage.values());
            double ofFile = (stages.indexOf(stage) + (double) done / total) / stages.size();
            return (int) (100 * (outcomes.size() + ofFile) / uploads.size());
        }

        private synchronized void at(Progress.Stage stage, int done, int total) {
            this.stage = stage;
            this.done = done;
            this.total = Math.max(total, 1);
        }

        private synchronized void add(Outcome outcome) {
            outcomes.add(outcome);
            at(Progress.Stage.READING, 0, 1);
        }
    }

    Batch start(List<Upload> uploads, String actor) {
        if (batches.size() >= REMEMBERED) {
            batches.values().removeIf(Batch::finished);
        }
        Batch batch = new Batch(uploads, actor);
        batches.put(batch.id(), batch);
        Thread.ofVirtual().name("import-" + batch.id()).start(() -> run(batch));
        return batch;
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    private void run(Batch batch) {
        for (Upload upload : batch.uploads) {
            batch.add(outcome(upload, batch));
        }
    }

    private Outcome outcome(Upload upload, Batch batch) {
        try {
            ImportReport report = importer.importFile(upload.name, upload.bytes, batch.actor, batch::at);
            return new Outcome(upload.name, report, null);
        } catch (ImportRefused refusal) {
            return new Outcome(upload.name, null, refusal);
        } catch (RuntimeException failure) {
            LOG.error("import of {} failed", upload.name, failure);
            return new Outcome(upload.name, null, null);
        }
    }
}
