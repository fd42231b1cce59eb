package org.gongbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gongbao.gazette.ImportRefused;
import org.gongbao.gazette.ImportReport;
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

    private final Map<String, Batch> batches = new ConcurrentHashMap<>();

    /**
     * A file to import, and how.
     *
     * @param name by which it is shown until its report is there
     */
    record Job(String name, Function<Progress, ImportReport> work) {}

    /** What became of one file: a report, a refusal, or neither where the program failed. */
    record Outcome(
            String file,
            @Nullable ImportReport report,
            @Nullable ImportRefused refusal) {}

    /** Files handed in together. */
    static final class Batch {
        private final String id = UUID.randomUUID().toString();
        private final List<Job> jobs;
        private final List<Outcome> outcomes = new ArrayList<>();
        private Progress.Stage stage = Progress.Stage.READING;
        private double share;

        private Batch(List<Job> jobs) {
            this.jobs = List.copyOf(jobs);
        }

        String id() {
            return id;
        }

        synchronized boolean finished() {
            return outcomes.size() == jobs.size();
        }

        synchronized List<Outcome> outcomes() {
            return List.copyOf(outcomes);
        }

        synchronized Progress.Stage stage() {
            return stage;
        }

        synchronized String current() {
            return jobs.get(Math.min(outcomes.size(), jobs.size() - 1)).name;
        }

        /** In percent over all files. */
        synchronized int percent() {
            return (int) (100 * (outcomes.size() + share) / jobs.size());
        }

        private synchronized void at(Progress.Stage stage, double share) {
            this.stage = stage;
            this.share = share;
        }

        private synchronized void add(Outcome outcome) {
            outcomes.add(outcome);
            at(Progress.Stage.READING, 0);
        }
    }

    Batch start(List<Job> jobs) {
        if (batches.size() >= REMEMBERED) {
            batches.values().removeIf(Batch::finished);
        }
        Batch batch = new Batch(jobs);
        batches.put(batch.id(), batch);
        Thread.ofVirtual().name("import-" + batch.id()).start(() -> run(batch));
        return batch;
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    private void run(Batch batch) {
        for (Job job : batch.jobs) {
            batch.add(outcome(job, batch));
        }
    }

    private static Outcome outcome(Job job, Batch batch) {
        try {
            return new Outcome(job.name, job.work.apply(batch::at), null);
        } catch (ImportRefused refusal) {
            return new Outcome(job.name, null, refusal);
        } catch (RuntimeException failure) {
            LOG.error("import of {} failed", job.name, failure);
            return new Outcome(job.name, null, null);
        }
    }
}
