package org.gongbao.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** How many sheets are remembered; each holds the bytes it was sent with, for the copy that says what is wrong. */
    private static final int REMEMBERED = 20;

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

    /** One of them. */
    static final class Sheet {
        private final String id = UUID.randomUUID().toString();
        private final String owner;
        private final String list;
        private final String form;
        private final byte[] content;
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

    Sheet start(String owner, String list, String form, byte[] content, Function<Progress, SheetReport> work) {
        if (sheets.size() >= REMEMBERED) {
            sheets.values().removeIf(sheet -> sheet.over);
        }
        Sheet sheet = new Sheet(owner, list, form, content);
        sheets.put(sheet.id, sheet);
        Thread.ofVirtual().name("sheet-" + sheet.id).start(() -> run(sheet, work));
        return sheet;
    }

    private static void run(Sheet sheet, Function<Progress, SheetReport> work) {
        try {
            sheet.report = work.apply((done, total) -> {
                sheet.done = done;
                sheet.total = total;
            });
        } catch (RuntimeException failure) {
            LOG.error("the sheet of {} failed", sheet.list, failure);
        } finally {
            sheet.over = true;
        }
    }

    Optional<Sheet> find(String id, String visitor) {
        return Optional.ofNullable(sheets.get(id)).filter(sheet -> sheet.owner.equals(visitor));
    }
}
