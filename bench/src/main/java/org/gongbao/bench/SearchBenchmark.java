package org.gongbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.GongbaoServer;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.gongbao.gazette.Search;
import org.gongbao.gazette.SearchQuery;
import org.gongbao.gazette.SearchResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of hits with marks and facets, as the site asks for it; beside it the least a database alone would do: count
 * the documents that hold the words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
public class SearchBenchmark {

    /** One word, two words, a number, a part of a number, a character, something that is not there. */
    private static final List<String> QUESTIONS =
            List.of("雨情", "供水保障 分级处置", "样政办发〔2026〕77号", "〔2026〕5号", "券", "消费券核销", "海啸预警", "隐患整治 县水务局");

    private static final int CLAUSES_OF_ISSUE = 15_000;

    @Param({"15000", "150000"})
    int clauses;

    private Database database;
    private ConfigurableApplicationContext application;
    private Search search;
    private JdbcClient jdbc;
    private final AtomicInteger asked = new AtomicInteger();

    @Setup(Level.Trial)
    public void fill() throws IOException, DatabaseFailure {
        DataFolder folder =
                DataFolder.open(Files.createTempDirectory("gongbao-bench"), DataFolder.MINIMUM_FREE_MEGABYTES);
        database = Database.of(folder);
        application = new SpringApplicationBuilder(GongbaoServer.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=" + database.user(),
                        "--spring.flyway.password=" + database.password(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--server.port=0",
                        "--gongbao.index=" + folder.index(),
                        "--logging.level.root=warn");
        Importer importer = application.getBean(Importer.class);
        for (int issue = 1; issue <= clauses / CLAUSES_OF_ISSUE; issue++) {
            importer.importFile(
                    "generated-" + issue + ".txt",
                    GeneratedGazette.ofClauses(CLAUSES_OF_ISSUE, issue),
                    "bench",
                    Progress.NONE);
        }
        search = application.getBean(Search.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    @TearDown(Level.Trial)
    public void stop() {
        application.close();
        database.close();
    }

    @Benchmark
    public SearchResult lucene() {
        return search.find(SearchQuery.of(next()), 20, false);
    }

    @Benchmark
    public Object postgresLike() {
        String[] words = next().split(" ");
        return jdbc.sql(
                        "select count(*) from document_version where cast(content as text) like :one and cast(content as text) like :two")
                .param("one", "%" + words[0] + "%")
                .param("two", "%" + words[words.length - 1] + "%")
                .query(Long.class)
                .single();
    }

    private String next() {
        return QUESTIONS.get(Math.floorMod(asked.getAndIncrement(), QUESTIONS.size()));
    }
}
