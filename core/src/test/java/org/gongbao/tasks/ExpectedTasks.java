package org.gongbao.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one gazette as a person read them off its lines: document, lines, units by their printed names, deadline as
 * printed and as a date. A range of lines goes from the first of the text to the last of the units, over pages out of order too.
 */
final class ExpectedTasks {

    private record Row(
            String number,
            LineRange lines,
            TaskUnits units,
            @Nullable Deadline deadline) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            String[] lines = cells[1].split("-", -1);
            LineRange range = new LineRange(Integer.parseInt(lines[0]), Integer.parseInt(lines[lines.length - 1]));
            TaskUnits units = new TaskUnits(names(cells[2]), names(cells[3]), names(cells[4]), null);
            LocalDate date = cells[6].isEmpty() ? null : LocalDate.parse(cells[6]);
            return new Row(cells[0], range, units, cells[5].isEmpty() ? null : new Deadline(cells[5], date));
        }

        private static List<String> names(String cell) {
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
        }

        boolean isIn(Task task) {
            return task.lines().first() <= lines.last()
                    && lines.first() <= task.lines().last();
        }

        boolean hasUnitsOf(Task task) {
            return units.lead().equals(task.units().lead())
                    && units.cooperate().equals(task.units().cooperate())
                    && units.responsible().equals(task.units().responsible());
        }

        int distance(Task task) {
            return Math.abs(task.lines().first() - lines.first())
                    + Math.abs(task.lines().last() - lines.last());
        }
    }

    /** What a reading has of the list. */
    record Score(int expected, int read, int found, int units, int deadlines, List<String> differences) {
        double recall() {
            return (double) found / expected;
        }

        double precision() {
            return (double) found / read;
        }

        double unitsRight() {
            return (double) units / expected;
        }

        double deadlinesRight() {
            return (double) deadlines / expected;
        }
    }

    private final List<Row> rows;

    private ExpectedTasks(List<Row> rows) {
        this.rows = rows;
    }

    static ExpectedTasks of(String gazette) {
        try (InputStream table = ExpectedTasks.class.getResourceAsStream("/tasks/" + gazette + ".tsv")) {
            return new ExpectedTasks(new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Score compare(List<GovernmentDocument> documents) {
        int read = 0;
        int found = 0;
        int units = 0;
        int deadlines = 0;
        List<String> differences = new ArrayList<>();
        for (GovernmentDocument document : documents) {
            List<Task> left = new ArrayList<>(TaskReader.read(document));
            read += left.size();
            String number = String.valueOf(document.number());
            for (Row row :
                    rows.stream().filter(one -> one.number().equals(number)).toList()) {
                Optional<Task> same = left.stream()
                        .filter(row::isIn)
                        .min(Comparator.comparing((Task task) -> !row.hasUnitsOf(task))
                                .thenComparingInt(row::distance));
                if (same.isEmpty()) {
                    differences.add("missing: " + number + " " + row.lines());
                    continue;
                }
                Task task = same.get();
                left.remove(task);
                found++;
                units += row.hasUnitsOf(task) ? 1 : 0;
                deadlines += Objects.equals(row.deadline(), task.deadline()) ? 1 : 0;
                if (!row.hasUnitsOf(task) || !Objects.equals(row.deadline(), task.deadline())) {
                    differences.add(number + " " + row.lines() + ": " + task.units() + " " + task.deadline());
                }
            }
            left.forEach(task -> differences.add("invented: " + number + " " + task.lines()));
        }
        return new Score(rows.size(), read, found, units, deadlines, differences);
    }
}
