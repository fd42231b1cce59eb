package org.gongbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongbao.decision.CompiledModel;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Model;
import org.gongbao.decision.Proof;
import org.gongbao.dmn.DmnReader;
import org.gongbao.organization.OrganizationFiles;
import org.gongbao.problem.Problems;
import org.gongbao.regulation.ClauseList;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Units;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading, proving and compiling: a table of a thousand rows, and the library's files repeated to five hundred. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class RegulationBenchmark {

    private static final int FILES = 500;

    private record Text(String name, String text, Units units, ClauseList clauses) {}

    private final List<Text> texts = new ArrayList<>();
    private Decision table;

    @Setup(Level.Trial)
    public void read() throws IOException {
        Model model = Objects.requireNonNull(DmnReader.read("bench.dmn", GeneratedTable.dmn(1000), new Problems()));
        table = Objects.requireNonNull(model.decision("answer"));
        OrganizationFiles organization = new OrganizationFiles(Path.of("organization"));
        try (Stream<Path> files = Files.walk(Path.of("regulations"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String county = file.getParent().getFileName().toString();
                texts.add(new Text(
                        file.toString(),
                        Files.readString(file),
                        organization.county(county),
                        ClauseList.parse(Files.readString(Library.clausesOf(file)))));
            }
        }
    }

    @Benchmark
    public Problems proveThousandRows() {
        Problems problems = new Problems();
        Proof.of(table, problems);
        return problems;
    }

    @Benchmark
    public int readAndCompileFiveHundredFiles() {
        int compiled = 0;
        for (int i = 0; i < FILES; i++) {
            Text text = texts.get(i % texts.size());
            Library.Checked file = Library.check(text.name(), text.text(), text.units(), text.clauses());
            CompiledModel model =
                    Objects.requireNonNull(file.regulation(), text.name()).decisions();
            for (String name : model.model().decisions().keySet()) {
                model.decision(name);
                compiled++;
            }
        }
        return compiled;
    }
}
