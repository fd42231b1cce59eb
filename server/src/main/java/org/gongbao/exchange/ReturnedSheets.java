package org.gongbao.exchange;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongbao.exchange.Finding.Problem;
import org.gongbao.sheet.Cell;
import org.gongbao.sheet.WorkbookReader;
import org.gongbao.sheet.WorkbookWriter;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes sheets that came back, row by row: all of one or, where something is wrong, nothing. */
@Service
public class ReturnedSheets {

    /** Most rows of a sheet. */
    public static final int MOST_ROWS = 50_000;

    /** So many rows are tried together, and one by one only where one of them is refused. */
    private static final int GROUP = 200;

    /** A part of whatever asked for it. */
    private final TransactionTemplate nested;

    ReturnedSheets(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What may stand in the first line.
     *
     * @param unknown what to say of anything else
     */
    record Heading(Predicate<String> knows, Problem unknown) {}

    /** Does what one row says. */
    interface Rows {

        /**
         * @throws WrongRow where its cells say nothing that could be done
         * @throws WorkRefused where the kernel refuses it
         */
        Done take(Line line);
    }

    /**
     * @param skipWrong keep the rows that are right even where others are wrong
     * @throws org.gongbao.sheet.UnreadableWorkbook if it is no workbook
     */
    SheetReport read(byte[] content, Heading heading, Rows rows, boolean skipWrong, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        int total = check(heading, content, findings);
        if (!findings.isEmpty()) {
            return new SheetReport(total, 0, 0, false, findings);
        }
        return Objects.requireNonNull(nested.execute(status -> {
            Tally tally = new Tally(total, progress);
            lines(content, group -> take(rows, group, tally));
            boolean kept = tally.findings.isEmpty() || skipWrong;
            if (!kept) {
                status.setRollbackOnly();
            }
            return new SheetReport(total, kept ? tally.opened : 0, kept ? tally.changed : 0, kept, tally.findings);
        }));
    }

    /** What was done so far. */
    private static final class Tally {
        private final int total;
        private final Progress progress;
        private final List<Finding> findings = new ArrayList<>();
        private int done;
        private int opened;
        private int changed;

        Tally(int total, Progress progress) {
            this.total = total;
            this.progress = progress;
        }

        void add(Done row) {
            switch (row) {
                case OPENED -> opened++;
                case CHANGED -> changed++;
                case SAME -> {}
            }
        }

        void pass(int rows) {
            done += rows;
            progress.at(done, total);
        }
    }

    private void take(Rows rows, List<Line> group, Tally tally) {
        List<Done> done = new ArrayList<>();
        try {
            nested.executeWithoutResult(status -> group.forEach(line -> done.add(rows.take(line))));
            done.forEach(tally::add);
        } catch (WorkRefused | WrongRow one) {
            group.forEach(line -> take(rows, line, tally));
        }
        tally.pass(group.size());
    }

    private void take(Rows rows, Line line, Tally tally) {
        try {
            tally.add(Objects.requireNonNull(nested.execute(status -> rows.take(line))));
        } catch (WorkRefused refused) {
            refused.faults().forEach(fault -> tally.findings.add(Finding.of(line.row(), fault)));
        } catch (WrongRow wrong) {
            tally.findings.addAll(wrong.findings());
        }
    }

    /** @throws org.gongbao.sheet.UnreadableWorkbook if it is no workbook */
    public void look(byte[] content) {
        WorkbookReader.of(content).close();
    }

    /** What is wrong with the sheet as a whole; its rows are counted. */
    private static int check(Heading heading, byte[] content, List<Finding> findings) {
        AtomicInteger count = new AtomicInteger();
        try (WorkbookReader workbook = WorkbookReader.of(content)) {
            String sheet = workbook.sheets().getFirst();
            workbook.merged(sheet).forEach(cells -> findings.add(Problem.MERGED.at(0, cells, cells)));
            try (Stream<WorkbookReader.Row> found = workbook.rows(sheet)) {
                Iterator<WorkbookReader.Row> all = found.iterator();
                if (!all.hasNext()) {
                    findings.add(Problem.NO_HEADS.at(0, ""));
                    return 0;
                }
                heads(heading, all.next(), findings);
                all.forEachRemaining(row -> count.incrementAndGet());
            }
        }
        if (count.get() > MOST_ROWS) {
            findings.add(Problem.TOO_MANY.at(0, "", MOST_ROWS));
        }
        return count.get();
    }

    private static void heads(Heading heading, WorkbookReader.Row first, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (Cell cell : first.cells().stream().filter(Objects::nonNull).toList()) {
            if (!heading.knows().test(cell.text())) {
                findings.add(heading.unknown().at(first.number(), cell.address(), cell.text()));
            } else if (!seen.add(cell.text())) {
                findings.add(Problem.TWO_HEADS.at(first.number(), cell.address(), cell.text()));
            }
        }
    }

    private interface Group {
        void take(List<Line> lines);
    }

    private static void lines(byte[] content, Group use) {
        try (WorkbookReader workbook = WorkbookReader.of(content);
                Stream<WorkbookReader.Row> found =
                        workbook.rows(workbook.sheets().getFirst())) {
            Iterator<WorkbookReader.Row> all = found.iterator();
            List<String> heads = texts(all.next());
            List<Line> group = new ArrayList<>();
            while (all.hasNext()) {
                Line line = Line.of(all.next(), heads);
                if (!line.isBlank()) {
                    group.add(line);
                }
                if (group.size() == GROUP || !all.hasNext()) {
                    use.take(group);
                    group = new ArrayList<>();
                }
            }
        }
    }

    private static List<String> texts(WorkbookReader.Row row) {
        List<String> texts = new ArrayList<>();
        for (@Nullable Cell cell : row.cells()) {
            texts.add(cell == null ? Heads.PROBLEM : cell.text());
        }
        return texts;
    }

    /** The sheet that came back, with what is wrong in a last column of its own. */
    public void copy(byte[] content, SheetReport report, boolean inChinese, OutputStream out) throws IOException {
        try (WorkbookReader workbook = WorkbookReader.of(content);
                Stream<WorkbookReader.Row> found =
                        workbook.rows(workbook.sheets().getFirst());
                WorkbookWriter copy = new WorkbookWriter(out)) {
            Iterator<WorkbookReader.Row> all = found.iterator();
            List<String> heads = all.hasNext() ? texts(all.next()) : List.of();
            List<String> named = new ArrayList<>(heads);
            named.removeIf(Heads.PROBLEM::equals);
            named.add(Heads.PROBLEM);
            Map<Integer, List<Finding>> findings = report.findings().stream().collect(groupingBy(Finding::row));
            try (WorkbookWriter.Sheet sheet = copy.sheet(workbook.sheets().getFirst(), named)) {
                while (all.hasNext()) {
                    WorkbookReader.Row row = all.next();
                    sheet.row(withProblems(row, heads, findings.getOrDefault(row.number(), List.of()), inChinese));
                }
            }
        }
    }

    private static List<Object> withProblems(
            WorkbookReader.Row row, List<String> heads, List<Finding> findings, boolean inChinese) {
        List<Object> cells = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            Cell cell = row.cell(column);
            if (!heads.get(column).equals(Heads.PROBLEM)) {
                cells.add(cell == null ? "" : cell.text());
            }
        }
        cells.add(String.join(
                "；",
                findings.stream()
                        .map(finding ->
                                (finding.cell().isEmpty() ? "" : finding.cell() + "：") + finding.message(inChinese))
                        .toList()));
        return cells;
    }
}
