package org.gongbao.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;

/** A durable PostgreSQL of our own, whose sessions are ended and which is stopped without warning and started again. */
final class KilledDatabase implements AutoCloseable {

    private final Path folder;
    private final Database database;

    KilledDatabase(Path folder) throws DatabaseFailure {
        this.folder = folder;
        this.database = Database.of(DataFolder.open(folder, 0));
    }

    int port() {
        return Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** Its address by another way than its own port. */
    String url(int port) {
        return database.url().replace(":" + port() + "/", ":" + port + "/") + "?user=" + database.user() + "&password="
                + database.password();
    }

    /** Ends a random session of a server, wherever it is. */
    void killSession() throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where pid <> pg_backend_pid() and backend_type = 'client backend' order by random() limit 1
                    """);
        }
    }

    /** Everything in memory is gone; what was answered has to be found again from the log on disk. */
    void restart() throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own, root is no one special.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program("pg_ctl").toString(),
                "-D",
                folder.resolve("database").toString(),
                "-l",
                folder.resolve("database.log").toString(),
                "-m",
                "immediate",
                "-w",
                "-s",
                "restart"));
        ProcessBuilder restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restart.log").toFile());
        restart.environment().put("LC_ALL", "C");
        int code = restart.start().onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("pg_ctl: exit code " + code + "; see " + folder.resolve("restart.log"));
        }
    }

    List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() {
        database.close();
    }

    private Path program(String name) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(each -> each.resolve("bin").resolve(name))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url(port()));
    }
}
