package org.gongbao.bench;

import java.util.concurrent.TimeUnit;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole reader, bytes to tree, on one thread: time should grow with the text and with nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx6g", "-XX:+UseSerialGC"})
public class ReadingBenchmark {

    @Param({"200000", "2000000", "20000000"})
    int characters;

    /** Paragraphs in order, or two columns whose printed lines came out in any order. */
    @Param({"plain", "shuffled"})
    String dialect = "plain";

    private byte[] bytes = new byte[0];

    @Setup
    public void generate() {
        bytes = dialect.equals("plain")
                ? GeneratedGazette.ofCharacters(characters)
                : GeneratedGazette.shuffled(characters);
    }

    @Benchmark
    public Reading read() {
        return GazetteReader.read("generated.txt", bytes);
    }
}
