package org.gongbao.database;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.gongbao.database.DatabaseFailure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that answers, until it is closed: the one of a data folder, or an external one.
 *
 * @param url for JDBC, without user and password unless the operator's address has them
 */
public record Database(String url, String user, String password, AutoCloseable server) implements AutoCloseable {

    /** Seconds to wait for an external server. */
    private static final int CONNECT_SECONDS = 5;

    static final int OLDEST_MAJOR = 15;

    /** Starts the PostgreSQL of the folder, or uses the one that runs there already. */
    public static Database of(DataFolder folder) throws DatabaseFailure {
        LocalPostgres postgres = LocalPostgres.open(folder);
        try {
            return new Database(
                    "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres",
                    LocalPostgres.USER,
                    postgres.password(),
                    postgres);
        } catch (IOException e) {
            throw new DatabaseFailure(Problem.FOLDER_UNWRITABLE, e, folder.path(), DataFolder.reason(e));
        }
    }

    /**
     * Reaches an external server.
     *
     * @param address {@code jdbc:postgresql://host:port/name?user=…&password=…} or
     *     {@code postgresql://user:password@host:port/name}
     */
    public static Database at(String address) throws DatabaseFailure {
        ExternalAddress external = ExternalAddress.parse(address);
        Properties login = new Properties();
        login.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        login.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        if (!external.user().isEmpty()) {
            login.setProperty("user", external.user());
            login.setProperty("password", external.password());
        }
        try (var connection = DriverManager.getConnection(external.url(), login)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseFailure(Problem.POSTGRES_TOO_OLD, major, OLDEST_MAJOR);
            }
            return new Database(external.url(), external.user(), external.password(), () -> {});
        } catch (SQLException e) {
            throw failure(e, external);
        }
    }

    private static DatabaseFailure failure(SQLException e, ExternalAddress external) {
        @Nullable String state = e.getSQLState();
        if (state != null && state.startsWith("28")) {
            return new DatabaseFailure(Problem.LOGIN_REFUSED, e, external.shown());
        }
        if ("3D000".equals(state)) {
            return new DatabaseFailure(Problem.NO_DATABASE, e, external.shown());
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new DatabaseFailure(Problem.UNREACHABLE, e, external.shown(), reason);
    }

    /** Without the password: what is logged shows no secret. */
    @Override
    public String toString() {
        return user + " at " + url;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }
}
