package org.gongbao.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gongbao.InstalledProgram;
import org.jspecify.annotations.Nullable;

/** One of several servers on one database: started, killed without warning, started again. */
final class ServerProcess {

    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final String name;
    private final List<String> properties;
    private @Nullable Process process;
    private @Nullable BufferedReader said;
    private volatile int port;
    private String token = "";

    /** @param folder for its log; keys and files are shared by all servers, the search index is its own */
    ServerProcess(Path folder, String name, String databaseUrl) {
        this.folder = folder;
        this.name = name;
        this.properties = List.of(
                "--spring.datasource.url=" + databaseUrl,
                "--spring.flyway.url=" + databaseUrl,
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--server.port=0",
                "--gongbao.home=" + home(),
                "--gongbao.keys.file=" + folder.resolve("keys"),
                "--gongbao.files=" + folder.resolve("files"),
                "--gongbao.index=" + folder.resolve("index-" + name),
                "--logging.level.root=off");
    }

    /** Tests run in the folder of their module, benchmarks in the project's. */
    private static Path home() {
        Path here = Path.of("").toAbsolutePath();
        return here.resolve("regulations").toFile().isDirectory() ? here : here.resolve("..");
    }

    /** @param more properties of the machine or the server, of this start alone */
    private void start(String... more) throws IOException {
        List<String> command = InstalledProgram.command("-Xmx256m");
        command.addAll(
                List.of(more).stream().filter(each -> each.startsWith("-D")).toList());
        command.add(KilledServer.class.getName());
        command.addAll(properties);
        command.addAll(
                List.of(more).stream().filter(each -> !each.startsWith("-D")).toList());
        Process started = new ProcessBuilder(command)
                .redirectError(folder.resolve(name + ".log").toFile())
                .start();
        process = started;
        said = started.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it until it answers: what is killed around it may keep it from starting, as it would any server. */
    void startUntilReady(String... more) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            start(more);
            if (isReady()) {
                return;
            }
        }
        throw new IOException("server " + name + " did not start; see " + folder.resolve(name + ".log"));
    }

    private boolean isReady() throws IOException {
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.startsWith("ready ")) {
                String[] words = line.split(" ", -1);
                token = words[2].equals("-") ? token : words[2];
                port = Integer.parseInt(words[1]);
                return true;
            }
        }
        return false;
    }

    /** What the audit says to the journal: that it {@code holds}, or where it does not. */
    String verify() throws IOException {
        process().getOutputStream().write('\n');
        process().getOutputStream().flush();
        return line();
    }

    private String line() throws IOException {
        return said == null ? "" : Objects.requireNonNullElse(said.readLine(), "");
    }

    /** As {@code kill -9} does. */
    void kill() {
        process().destroyForcibly().onExit().join();
    }

    int port() {
        return port;
    }

    String token() {
        return token;
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
