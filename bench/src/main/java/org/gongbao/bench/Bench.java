package org.gongbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, or those whose names have one of the words that it is given, and writes what was measured. */
public final class Bench {

    private static final Path PAGE = Path.of("docs", "benchmarks.md");

    private static final List<Class<?>> ALL = List.of(
            ReadingBenchmark.class,
            SearchBenchmark.class,
            DecisionBenchmark.class,
            RegulationBenchmark.class,
            DeadlineBenchmark.class,
            WorkBenchmark.class,
            BoardBenchmark.class,
            HistoryBenchmark.class,
            ClockBenchmark.class,
            IncidentBenchmark.class,
            KillsBenchmark.class);

    private Bench() {}

    /**
     * Each benchmark's rows of {@code docs/benchmarks.md} are written anew when it has ended. With options of JMH's own a run
     * measures otherwise than the page says, and only prints.
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException {
        if (Stream.of(arguments).anyMatch(argument -> argument.startsWith("-"))) {
            new Runner(options().parent(new CommandLineOptions(arguments)).build()).run();
            return;
        }
        List<Class<?>> chosen =
                ALL.stream().filter(each -> isNamed(each, arguments)).toList();
        if (chosen.isEmpty()) {
            System.err.println("no such benchmark; there are: "
                    + String.join(" ", ALL.stream().map(Class::getSimpleName).toList()));
            System.exit(2);
        }
        for (Class<?> benchmark : chosen) {
            String methods = "^" + benchmark.getName().replace(".", "\\.") + "\\.";
            Report.merge(
                    benchmark.getSimpleName(),
                    new Runner(options().include(methods).build()).run(),
                    PAGE);
            BenchServer.forget();
        }
    }

    private static ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .jvmArgsPrepend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    private static boolean isNamed(Class<?> benchmark, String[] words) {
        String name = benchmark.getSimpleName().toLowerCase(Locale.ROOT);
        return words.length == 0 || Arrays.stream(words).anyMatch(word -> name.contains(word.toLowerCase(Locale.ROOT)));
    }
}
