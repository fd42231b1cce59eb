package org.gongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.gongbao.cli.CommandLineRun.Ended;
import org.gongbao.database.DataFolder;
import org.gongbao.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong at the start: one clear line, exit code 3, nothing half-written. */
class StartFailureTest {

    @TempDir
    Path temporary;

    @Test
    void a_busy_port_is_named_before_anything_is_made() throws IOException {
        Path data = temporary.resolve("data");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());

            Ended serve = new CommandLineRun().run("serve", "--data", data.toString(), "--port", port);

            assertThat(serve)
                    .isEqualTo(failed(
                            "Port " + port + " is in use. Stop what uses it, or choose another one with --port."));
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void the_message_is_chinese_where_the_terminal_is() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());

            Ended serve = new CommandLineRun()
                    .with("GONGBAO_LANGUAGE", "zh_CN.UTF-8")
                    .run("serve", "--data", temporary.resolve("data").toString(), "--port", port);

            assertThat(serve).isEqualTo(failed("端口 " + port + " 已被占用。请停止占用它的程序，或用 --port 另选端口。"));
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");

        Ended serve = serve(file.resolve("data"));

        assertThat(serve)
                .isEqualTo(failed("The data folder " + file.resolve("data")
                        + " cannot be written: Not a directory. Choose another one with --data, or change its owner."));
        assertThat(file).hasContent("in the way");
    }

    @Test
    void a_folder_with_other_things_is_left_alone() throws IOException {
        Files.writeString(temporary.resolve("letter.txt"), "mine");

        Ended serve = serve(temporary);

        assertThat(serve)
                .isEqualTo(failed("The folder " + temporary
                        + " holds other things and no data of Gongbao. Choose an empty or a new one with --data."));
        assertThat(temporary).isDirectoryNotContaining(path -> !path.endsWith("letter.txt"));
    }

    @Test
    void too_little_room_is_told_with_both_sizes() {
        Path data = temporary.resolve("data");

        Ended serve = new CommandLineRun()
                .with("GONGBAO_MINIMUM_FREE_MB", "999999999")
                .run("serve", "--data", data.toString(), "--port", freePort());

        assertThat(serve.exitCode()).isEqualTo(3);
        assertThat(serve.err())
                .matches("Too little room in \\Q" + data + "\\E: \\d+ MB free, 999999999 MB needed\\. "
                        + "Free some, or choose another folder with --data\\.\n");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_folder_of_a_newer_version_is_not_touched() throws IOException {
        Files.writeString(temporary.resolve("VERSION"), "2\n");

        Ended serve = serve(temporary);

        assertThat(serve)
                .isEqualTo(
                        failed(
                                "The data folder " + temporary
                                        + " was written by a newer Gongbao (format 2, this one knows 1). Use the newer one, or another folder with --data."));
        assertThat(temporary).isDirectoryNotContaining(path -> !path.endsWith("VERSION"));
    }

    @Test
    void a_database_of_another_postgresql_is_not_touched() throws IOException {
        Files.writeString(temporary.resolve("VERSION"), "1\n");
        Files.createDirectory(temporary.resolve("database"));
        Files.writeString(temporary.resolve("database").resolve("PG_VERSION"), "19\n");

        Ended serve = serve(temporary);

        assertThat(serve)
                .isEqualTo(
                        failed(
                                "The data folder " + temporary
                                        + " holds a database of PostgreSQL 19; this Gongbao runs PostgreSQL 18. Use the Gongbao that wrote it, or another folder with --data."));
    }

    @Test
    void a_schema_of_a_newer_version_is_refused() throws Exception {
        MadeFolder.in(temporary);
        try (Database database = Database.of(DataFolder.open(temporary, 0));
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 1, 'gongbao', 1, true)
                    """);
        }

        assertThat(serve(temporary))
                .isEqualTo(
                        failed(
                                "The database was written by a newer Gongbao, or its migrations were changed. Use the newer one, or another data folder."));
    }

    @Test
    void an_external_database_that_does_not_answer_is_named_without_its_password() throws IOException {
        String port = freePort();

        Ended serve = new CommandLineRun()
                .with("GONGBAO_DATABASE_URL", "postgresql://clerk:secret-word@127.0.0.1:" + port + "/gazette")
                .run("serve", "--data", temporary.toString(), "--port", freePort());

        assertThat(serve)
                .isEqualTo(
                        failed(
                                "The database at 127.0.0.1:" + port
                                        + "/gazette (GONGBAO_DATABASE_URL) does not answer: Connection to 127.0.0.1:"
                                        + port
                                        + " refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections."));
    }

    @Test
    void a_wrong_password_and_a_missing_database_are_told_apart() throws Exception {
        Path server = Files.createDirectory(temporary.resolve("server"));
        MadeFolder.in(server);
        try (Database database = Database.of(DataFolder.open(server, 0))) {
            String place = database.url().substring("jdbc:postgresql://".length());
            String other = place.replace("/postgres", "/nowhere");

            assertThat(external("postgresql://gongbao:wrong@" + place))
                    .isEqualTo(failed(
                            "The database at " + place + " (GONGBAO_DATABASE_URL) refuses the user or the password."));
            assertThat(external("postgresql://gongbao:" + database.password() + "@" + other))
                    .isEqualTo(failed("There is no database " + other
                            + " (GONGBAO_DATABASE_URL) on that server; create it first."));
        }
    }

    @Test
    void an_address_that_is_none_is_shown_without_what_may_be_a_password() {
        assertThat(external("mysql://clerk:secret-word@host/gazette"))
                .isEqualTo(
                        failed(
                                "GONGBAO_DATABASE_URL is “mysql://clerk:…”; it must look like postgresql://user:password@host:5432/name."));
    }

    private Ended external(String address) {
        return new CommandLineRun()
                .with("GONGBAO_DATABASE_URL", address)
                .run("user", "list", "--data", temporary.resolve("data").toString());
    }

    private static Ended serve(Path data) {
        return new CommandLineRun().run("serve", "--data", data.toString(), "--port", freePort());
    }

    private static Ended failed(String line) {
        return new Ended(3, "", line + "\n");
    }

    static String freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return Integer.toString(probe.getLocalPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
