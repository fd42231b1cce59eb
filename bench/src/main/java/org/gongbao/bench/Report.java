package org.gongbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as a page; each row says when and on what machine it was measured. */
final class Report {

    private static final double P95 = 95;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** Of these, one stands in a column of its own. */
    private static final Pattern PERCENTILE = Pattern.compile("p\\d[.]\\d+");

    private static final String HEAD = """
            # Benchmarks

            Written by `./gongbao bench`; nothing here was typed in. `./gongbao bench work clock` runs the benchmarks with these words in
            their names and writes their rows anew. What the bars are: design section 9, repeated in a column of the table.

            | benchmark | size | measured | 95 % at most | bar | measured on |
            |---|---|---:|---:|---|---|
            """;

    private Report() {}

    /** Puts the results of one benchmark in the place of those that the page has of it. */
    static void merge(String benchmark, Collection<RunResult> results, Path page) throws IOException {
        String on = machine();
        Set<String> rows = new TreeSet<>(Comparator.comparing(Report::order));
        if (Files.exists(page)) {
            Files.readAllLines(page).stream()
                    .filter(line -> line.matches("\\| \\w+\\.\\w+.*") && !line.startsWith("| " + benchmark + "."))
                    .forEach(rows::add);
        }
        for (RunResult run : results) {
            rows.add(row(name(run), run, run.getPrimaryResult(), bar(name(run)), on));
            run.getSecondaryResults().forEach((label, result) -> {
                if (!PERCENTILE.matcher(label).matches()) {
                    String name = name(run) + " " + label;
                    rows.add(row(name, run, result, bar(name), on));
                }
            });
        }
        Files.writeString(page, HEAD + String.join("\n", rows) + "\n");
    }

    /** Numbers stand in their own order, not in that of their digits. */
    private static String order(String row) {
        return NUMBER.matcher(row).replaceAll(found -> "%020d".formatted(Long.parseLong(found.group())));
    }

    private static String row(String name, RunResult run, Result<?> result, String bar, String on) {
        String p95 = run.getParams().getMode() == Mode.SampleTime
                ? number(result.getStatistics().getPercentile(P95)) + " " + result.getScoreUnit()
                : "";
        return String.join(
                " | ",
                "| " + name,
                size(run.getParams()),
                number(result.getScore()) + " " + result.getScoreUnit(),
                p95,
                bar,
                on + " |");
    }

    private static String name(RunResult run) {
        String benchmark = run.getParams().getBenchmark();
        int method = benchmark.lastIndexOf('.');
        return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }

    private static String size(BenchmarkParams params) {
        TreeMap<String, String> sizes = new TreeMap<>();
        params.getParamsKeys().forEach(key -> sizes.put(key, params.getParam(key)));
        return sizes.toString().replace("{", "").replace("}", "");
    }

    private static String bar(String name) {
        return switch (name) {
            case "ReadingBenchmark.read" -> "20,000,000 characters in 10 s";
            case "SearchBenchmark.lucene" -> "p95 under 20 ms over 150,000 clauses";
            case "SearchBenchmark.postgresLike", "DecisionBenchmark.camunda", "DecisionBenchmark.flowable" -> "peer";
            case "DecisionBenchmark.kie" -> "peer: at 4 rows 30 times slower than ours at least";
            case "DecisionBenchmark.handWritten" -> "at 4 rows ours takes at most 5 times this";
            case "DecisionBenchmark.gongbao", "DecisionBenchmark.gongbaoOnFlowablesFile" ->
                "1,000 rows in 5,000 ns, 100,000 rows in 20,000 ns";
            case "RegulationBenchmark.proveThousandRows" -> "2 s";
            case "DeadlineBenchmark.addWorkingDays", "DeadlineBenchmark.planCountdowns" ->
                "100 ns: 10 million a second";
            case "DeadlineBenchmark.walkDayByDay" -> "peer";
            case "WorkBenchmark.gongbao" -> "60 % of bareSql, 15 times flowable, 10 times camunda";
            case "HistoryBenchmark.gongbao" -> "the same within 10 %";
            case "KillsBenchmark.run kills" -> "1,000 at least";
            case "KillsBenchmark.run lost", "KillsBenchmark.run doubled", "KillsBenchmark.run surprises" -> "0";
            case "IncidentBenchmark.activateTwoHundredUnits" -> "1 s";
            case "ClockBenchmark.fire", "ClockBenchmark.replan" -> "1,000,000 in 60 s";
            case "WorkBenchmark.flowable", "WorkBenchmark.camunda", "WorkBenchmark.bareSql" -> "peer";
            case "RegulationBenchmark.readAndCompileFiveHundredFiles" -> "5 s";
            default -> name.startsWith("BoardBenchmark.") ? "100 ms" : "";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }

    private static String machine() {
        return LocalDate.now(ZoneOffset.UTC) + ", " + processor() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + ", Java "
                + Runtime.version().feature();
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
    }
}
