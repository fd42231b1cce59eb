package org.gongbao.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongbao.database.DatabaseFailure.Problem;

/**
 * The PostgreSQL of one data folder. Several processes may use it at a time: the first one starts it, or takes over
 * the one that a killed process left behind, and the last one to leave stops it. Settings are PostgreSQL's own
 * defaults, that is with durability on; only its address and number of connections are set.
 */
final class LocalPostgres implements AutoCloseable {

    static final String USER = "gongbao";
    static final int MAJOR = 18;

    private static final int START_ATTEMPTS = 3;

    private final DataFolder folder;
    private final Path binaries;
    private final Path cluster;
    private final List<String> prefix;
    private final FileChannel users;
    private final FileLock use;
    private int port;

    private LocalPostgres(DataFolder folder) throws IOException, DatabaseFailure {
        this.folder = folder;
        this.cluster = folder.path().resolve("database");
        refuseOtherMajor();
        this.prefix = prefix();
        // One process at a time starts or stops; that also keeps the unpacking to one.
        try (FileChannel gate = folder.lockFile("database.starting.lock");
                FileLock _ = gate.lock()) {
            this.users = folder.lockFile("database.users.lock");
            this.use = users.lock(0, Long.MAX_VALUE, true);
            this.binaries = PostgresBinaries.unpacked(folder.path());
            if (!Files.isDirectory(cluster)) {
                create();
            }
            this.port = running().orElse(0);
            for (int attempt = 1; port == 0; attempt++) {
                port = start(attempt == START_ATTEMPTS).orElse(0);
            }
        }
    }

    static LocalPostgres open(DataFolder folder) throws DatabaseFailure {
        try {
            return new LocalPostgres(folder);
        } catch (IOException e) {
            throw new DatabaseFailure(Problem.FOLDER_UNWRITABLE, e, folder.path(), DataFolder.reason(e));
        }
    }

    int port() {
        return port;
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    @Override
    public void close() throws IOException {
        try (FileChannel gate = folder.lockFile("database.starting.lock");
                FileLock _ = gate.lock()) {
            use.release();
            try (FileLock alone = users.tryLock()) {
                if (alone != null) {
                    run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30", "-s", "stop");
                }
            }
            users.close();
        }
    }

    /** Made under another name and renamed when it is complete, so that a stop in between leaves nothing half made. */
    private void create() throws IOException, DatabaseFailure {
        if (!Files.exists(passwordFile())) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(passwordFile(), "");
            DataFolder.restrict(passwordFile(), "rw-------");
            Files.writeString(passwordFile(), Base64.getUrlEncoder().encodeToString(secret) + "\n");
        }
        Path unfinished = folder.path().resolve("database.unfinished");
        delete(unfinished);
        Outcome made = run(
                "initdb",
                "-D",
                unfinished.toString(),
                "--username=" + USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF-8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (made.code != 0) {
            delete(unfinished);
            throw new DatabaseFailure(Problem.POSTGRES_FAILED, made.lastLine(), folder.path());
        }
        Files.move(unfinished, cluster);
    }

    /** The port, or nothing if another program took it in between and there is another attempt. */
    private OptionalInt start(boolean last) throws IOException, DatabaseFailure {
        int free;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = probe.getLocalPort();
        }
        Path log = folder.path().resolve("database.log");
        Files.deleteIfExists(log);
        Outcome started = run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-o",
                "-p " + free + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=64",
                "-w",
                "-t",
                "120",
                "-s",
                "start");
        if (started.code == 0) {
            return OptionalInt.of(free);
        }
        List<String> said = Files.exists(log) ? Files.readAllLines(log) : List.of();
        if (!last && said.stream().anyMatch(line -> line.contains("Address already in use"))) {
            return OptionalInt.empty();
        }
        String why = said.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .reduce((first, second) -> second)
                .orElse(started.lastLine());
        throw new DatabaseFailure(Problem.POSTGRES_FAILED, why, log);
    }

    /** The port of a server that already runs on the folder. */
    private OptionalInt running() throws IOException {
        Path pid = cluster.resolve("postmaster.pid");
        if (!Files.exists(pid) || run("pg_ctl", "-D", cluster.toString(), "status").code != 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(Files.readAllLines(pid).get(3).strip()));
    }

    private void refuseOtherMajor() throws IOException, DatabaseFailure {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String major = Files.readString(version).strip();
            if (!major.equals(Integer.toString(MAJOR))) {
                throw new DatabaseFailure(Problem.FOLDER_OTHER_POSTGRES, folder.path(), major, MAJOR);
            }
        }
    }

    private Path passwordFile() {
        return folder.path().resolve("database.password");
    }

    private record Outcome(int code, List<String> lines) {
        String lastLine() {
            return lines.isEmpty() ? "exit code " + code : lines.getLast();
        }
    }

    private Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Outcome run(List<String> command) throws IOException {
        // To a file, not a pipe: the server that pg_ctl starts would hold the pipe open for as long as it runs.
        Path output = Files.createTempFile("gongbao", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(output.toFile());
            // The messages are read by this program; the locale of the clusters must not depend on the caller's.
            builder.environment().put("LC_ALL", "C");
            int code = builder.start().waitFor();
            return new Outcome(code, Files.readAllLines(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is no one special. */
    private static List<String> prefix() throws IOException, DatabaseFailure {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> namespace = List.of("unshare", "-U");
        try {
            List<String> probe = new ArrayList<>(namespace);
            probe.add("true");
            if (run(probe).code == 0) {
                return namespace;
            }
        } catch (IOException e) {
            throw new DatabaseFailure(Problem.ROOT, e);
        }
        throw new DatabaseFailure(Problem.ROOT);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path :
                        content.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
