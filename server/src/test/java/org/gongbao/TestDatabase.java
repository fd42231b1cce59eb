package org.gongbao;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real PostgreSQL for tests, the program's own: one server for every process of a run, a database of its own for every
 * application context. It does not wait for the disk; tests of durability start their own.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** With our tables: to copy them takes a tenth of the time of making them. */
    private static final String MIGRATED = "testmigrated";

    private static final class Server {
        static final Database DATABASE = start();

        private static Database start() {
            try {
                Database database = Database.of(DataFolder.open(folder("data"), 0));
                Runtime.getRuntime().addShutdownHook(new Thread(database::close));
                waitForNoDisk(database);
                dropOld(database);
                migrate(database);
                return database;
            } catch (DatabaseFailure | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void waitForNoDisk(Database database) throws SQLException {
            try (var connection = connect(database);
                    var statement = connection.createStatement()) {
                for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                    statement.execute("alter system set " + setting + " = off");
                }
                statement.execute("select pg_reload_conf()");
            }
        }

        private static void migrate(Database database) throws SQLException {
            create(database, MIGRATED, "template1");
            Flyway.configure()
                    .dataSource(address(database, MIGRATED), database.user(), database.password())
                    .load()
                    .migrate();
        }

        /** What earlier runs left in the folder, which is kept because making it anew takes seconds. */
        private static void dropOld(Database database) throws SQLException {
            try (var connection = connect(database);
                    var statement = connection.createStatement()) {
                List<String> old = new ArrayList<>();
                try (var names = statement.executeQuery("select datname from pg_database where datname like 'test%'")) {
                    while (names.next()) {
                        old.add(names.getString(1));
                    }
                }
                for (String name : old) {
                    statement.execute("drop database " + name + " with (force)");
                }
            }
        }
    }

    /** A folder that outlasts the run; each of the processes among which the tests are shared out has its own. */
    public static Path folder(String name) {
        return Path.of(System.getProperty("gongbao.test.folder", "target/tests"), name);
    }

    /** A JDBC address with user and password of a database that has our tables and nothing in them. */
    public static String freshUrl() {
        String name = "test" + UUID.randomUUID().toString().replace("-", "");
        Database server = Server.DATABASE;
        try {
            create(server, name, MIGRATED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address(server, name) + "?user=" + server.user() + "&password=" + server.password();
    }

    private static void create(Database server, String name, String template) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        }
    }

    private static String address(Database server, String name) {
        return server.url().replace("/postgres", "/" + name);
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** A key file of its own for every database, which a test may change. */
    private static Path keys(String url) {
        Path keys = Path.of("target", "keys-" + url.substring(url.lastIndexOf('/') + 1, url.indexOf('?')));
        keys.toFile().deleteOnExit();
        return keys;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = freshUrl();
        // All contexts of a run share one server and its hundred connections.
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.flyway.url=" + url,
                        "gongbao.keys.file=" + keys(url),
                        "spring.datasource.hikari.minimum-idle=1",
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "spring.datasource.hikari.idle-timeout=10000",
                        "gongbao.schedule.threads=1",
                        // A test that reads mail puts a server there.
                        "spring.mail.host=127.0.0.1",
                        "gongbao.mail.from=gongbao@example.org",
                        "gongbao.site=https://gongbao.example.org")
                .applyTo(context);
    }
}
