package org.gongbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as a page, with the machine they were measured on. */
final class Report {

    private static final double P95 = 95;

    private Report() {}

    static void write(Collection<RunResult> results, Path file) throws IOException {
        List<String> page = new ArrayList<>();
        page.add("# Benchmarks");
        page.add("");
        page.add(
                "Written by `./gongbao bench`; nothing here was typed in. What the bars are: design section 9, repeated in");
        page.add("the last column of the table.");
        page.add("");
        page.add("Machine: " + machine());
        page.add("");
        page.add("| benchmark | size | measured | 95 % at most | bar |");
        page.add("|---|---|---:|---:|---|");
        results.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .forEach(result -> page.add(row(result)));
        page.add("");
        Files.write(file, page);
    }

    private static String row(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        String p95 = run.getParams().getMode() == Mode.SampleTime
                ? number(result.getStatistics().getPercentile(P95)) + " " + result.getScoreUnit()
                : "";
        return "| " + name(run) + " | " + size(run.getParams()) + " | " + number(result.getScore()) + " "
                + result.getScoreUnit() + " | " + p95 + " | " + bar(run) + " |";
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

    private static String bar(RunResult run) {
        return switch (name(run)) {
            case "ReadingBenchmark.read" -> "20,000,000 characters in 10 s";
            case "SearchBenchmark.lucene" -> "p95 under 20 ms over 150,000 clauses";
            case "SearchBenchmark.postgresLike", "DecisionBenchmark.camunda" -> "peer";
            case "DecisionBenchmark.kie" -> "peer: at 4 rows 30 times slower than ours at least";
            case "DecisionBenchmark.handWritten" -> "at 4 rows ours takes at most 5 times this";
            case "DecisionBenchmark.gongbao" -> "1,000 rows in 5,000 ns, 100,000 rows in 20,000 ns";
            case "RegulationBenchmark.proveThousandRows" -> "2 s";
            case "DeadlineBenchmark.addWorkingDays" -> "100 ns: 10 million a second";
            case "DeadlineBenchmark.walkDayByDay" -> "peer";
            case "WorkBenchmark.gongbao" -> "60 % of bareSql, 15 times flowable, 10 times camunda";
            case "HistoryBenchmark.gongbao" -> "the same within 10 %";
            case "ClockBenchmark.fire", "ClockBenchmark.replan" -> "1,000,000 in 60 s";
            case "WorkBenchmark.flowable", "WorkBenchmark.camunda", "WorkBenchmark.bareSql" -> "peer";
            case "RegulationBenchmark.readAndCompileFiveHundredFiles" -> "5 s";
            default -> "";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }

    private static String machine() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version() + "; " + LocalDate.now(ZoneOffset.UTC);
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
