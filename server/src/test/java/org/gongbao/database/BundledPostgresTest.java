package org.gongbao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled PostgreSQL as it runs, not as it was asked to run. */
class BundledPostgresTest {

    @TempDir
    static Path folder;

    static Database database;

    @BeforeAll
    static void start() throws DatabaseFailure {
        database = Database.of(DataFolder.open(folder, 0));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void what_is_committed_survives_a_power_cut() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void it_is_the_version_that_the_folder_check_expects() throws SQLException {
        assertThat(show("server_version")).startsWith(LocalPostgres.MAJOR + ".");
    }

    @Test
    void it_listens_on_this_machine_only() throws SQLException {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("unix_socket_directories")).isEmpty();
    }

    @Test
    void no_one_enters_without_the_password() throws SQLException {
        assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the password is an empty string");
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void only_the_owner_may_look_into_the_folder() throws IOException {
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("database"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("database.password"))).isEqualTo("rw-------");
        try (var content = Files.list(folder)) {
            List<Path> binaries = content.filter(
                            path -> path.getFileName().toString().startsWith("postgresql-"))
                    .toList();
            assertThat(binaries).hasSize(1);
            assertThat(rights(binaries.getFirst())).isEqualTo("rwx------");
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String show(String setting) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
