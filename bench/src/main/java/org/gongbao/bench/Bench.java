package org.gongbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, or those that JMH's own arguments name, and writes what was measured. */
public final class Bench {

    private Bench() {}

    /** A run of everything writes {@code docs/benchmarks.md}; a run of a part only prints. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .jvmArgsPrepend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .build();
        Collection<RunResult> results = new Runner(options).run();
        if (arguments.length == 0) {
            Report.write(results, Path.of("docs", "benchmarks.md"));
        }
    }
}
