package org.gongbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.GongbaoServer;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkRecord;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The server as it runs in a county, on its own durable PostgreSQL, and the case that the benchmarks measure by. */
final class BenchServer implements AutoCloseable {

    private static final DocumentNumber PUSH = new DocumentNumber("柳医保发", 2026, 2);
    private static final String BUREAU = "柳林县医疗保障局";
    private static final Visitor CLERK = new Visitor(
            "bench", Set.of(Role.CLERK), Set.of(new Office("柳林县", BUREAU), new Office("柳林县", "柳林县医疗保险服务中心")));

    final Database database;
    final Registers registers;
    private final Path place;
    private final boolean stays;
    private final ConfigurableApplicationContext application;

    BenchServer() throws IOException, DatabaseFailure {
        this(Path.of("."));
    }

    /** @param home where its regulations and organizations are */
    BenchServer(Path home) throws IOException, DatabaseFailure {
        this(Files.createTempDirectory("gongbao-bench"), false, home);
    }

    /**
     * @param path of a data folder, new or of an earlier server
     * @param stays whether the next server finds it; then {@link #forget} deletes it
     */
    BenchServer(Path path, boolean stays) throws IOException, DatabaseFailure {
        this(path, stays, Path.of("."));
    }

    private BenchServer(Path path, boolean stays, Path home) throws IOException, DatabaseFailure {
        place = path;
        this.stays = stays;
        DataFolder folder = DataFolder.open(place, DataFolder.MINIMUM_FREE_MEGABYTES);
        database = Database.of(folder);
        application = new SpringApplicationBuilder(GongbaoServer.class, BenchClock.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=" + database.user(),
                        "--spring.flyway.password=" + database.password(),
                        "--server.port=0",
                        "--gongbao.home=" + home,
                        "--gongbao.index=" + folder.index(),
                        "--logging.level.root=warn");
        registers = bean(Registers.class);
    }

    /** A data folder for all trials of this run of the benchmarks, each of which is a process of its own. */
    static Path kept(String name) {
        return kept(ProcessHandle.current().parent().orElseThrow().pid()).resolve(name);
    }

    private static Path kept(long run) {
        return Path.of(System.getProperty("java.io.tmpdir"), "gongbao-bench-" + run);
    }

    /** Deletes what this run of the benchmarks, whose trials have ended, has kept. */
    static void forget() throws IOException {
        FileSystemUtils.deleteRecursively(kept(ProcessHandle.current().pid()));
    }

    int port() {
        return Integer.parseInt(
                Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port")));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    DataSource pool() {
        return bean(DataSource.class);
    }

    /** A connection of the database's owner, who may do what the server may not. */
    Connection owner(String url) throws SQLException {
        return DriverManager.getConnection(url, database.user(), database.password());
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = owner(database.url());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = owner(database.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A batch of the data push of Liulin: opened and moved three times, with a duty and its clock for each step. */
    WorkRecord runCase() {
        WorkRecord record = registers.open(
                CLERK,
                PUSH,
                "数据推送",
                BUREAU,
                Map.of("批次", UUID.randomUUID().toString(), "来源部门", "柳林县民政局", "种类", "月度增减", "纸质盖章", "是"));
        for (String state : new String[] {"已签收", "已推送", "已标识"}) {
            record = registers.move(CLERK, record.county(), record.id(), record.revision(), state, Map.of());
        }
        return record;
    }

    @Override
    public void close() {
        application.close();
        database.close();
        if (stays) {
            return;
        }
        try {
            // Many gigabytes where the journal is long.
            FileSystemUtils.deleteRecursively(place);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
