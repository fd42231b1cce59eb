package org.gongbao.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.gongbao.exchange.Progress;
import org.gongbao.exchange.SheetReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sheets that somebody sent back; their page asks how far they are. Each is seen by who sent it only. */
@Component
final class RunningSheets {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSheets.class);

    /** How many are read at the same time: each has a connection and writes in one transaction. */
    private static final int TOGETHER = 2;

    /** How many wait for that, or are read; one more has to come back later. */
    private static final int MOST_UNDER_WAY = 8;

    /** How many are remembered; those with something wrong with the bytes they were sent with, for the copy that says so. */
    private static final int REMEMBERED = 20;

    private static final long MOST_BYTES = 64L << 20;

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Semaphore turns = new Semaphore(TOGETHER, true);

    /** One of them. */
    static final class Sheet {
        private final String id = UUID.randomUUID().toString();
        private final String owner;
        private final String list;
        private final String form;
        private volatile byte[] content;
        private volatile int done;
        private volatile int total = 1;
        private volatile boolean over;
        private volatile @Nullable SheetReport report;

        private Sheet(String owner, String list, String form, byte[] content) {
            this.owner = owner;
            this.list = list;
            this.form = form;
            this.content = content;
        }

        String id() {
            return id;
        }

        /** The address of the list it belongs to. */
        String list() {
            return list;
        }

        /** The address of the form that took it. */
        String form() {
            return form;
        }

        byte[] content() {
            return content;
        }

        int percent() {
            return 100 * done / Math.max(total, 1);
        }

        boolean over() {
            return over;
        }

        /** Null while it runs, and where the program failed. */
        @Nullable
        SheetReport report() {
            return report;
        }
    }

    /** Empty where too many are under way. */
    synchronized Optional<Sheet> start(
            String owner, String list, String form, byte[] content, Function<Progress, SheetReport> work) {
        if (sheets.values().stream().filter(sheet -> !sheet.over).count() >= MOST_UNDER_WAY) {
            return Optional.empty();
        }
        Sheet sheet = new Sheet(owner, list, form, content);
        sheets.put(sheet.id, sheet);
        forgetOldest();
        // No virtual one: a row is two short talks with the database, and parking would take longer than they do.
        Thread.ofPlatform().daemon().name("sheet-" + sheet.id).start(() -> run(sheet, work));
        return Optional.of(sheet);
    }

    private void forgetOldest() {
        long bytes = sheets.values().stream()
                .mapToLong(sheet -> sheet.content.length)
                .sum();
        Iterator<Sheet> all = sheets.values().iterator();
        while (all.hasNext() && (sheets.size() > REMEMBERED || bytes > MOST_BYTES)) {
            Sheet sheet = all.next();
            if (sheet.over) {
                bytes -= sheet.content.length;
                all.remove();
            }
        }
    }

    private void run(Sheet sheet, Function<Progress, SheetReport> work) {
        turns.acquireUninterruptibly();
        try {
            SheetReport report = work.apply((done, total) -> {
                sheet.done = done;
                sheet.total = total;
            });
            if (report.findings().isEmpty()) {
                sheet.content = new byte[0];
            }
            sheet.report = report;
        } catch (RuntimeException failure) {
            LOG.error("the sheet of {} failed", sheet.list, failure);
        } finally {
            sheet.over = true;
            turns.release();
        }
    }

    synchronized Optional<Sheet> find(String id, String visitor) {
        return Optional.ofNullable(sheets.get(id)).filter(sheet -> sheet.owner.equals(visitor));
    }
}
