package org.gongbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gongbao.InstalledProgram;

/** Runs the program as a process of its own, as a shell does. */
final class CommandLineRun {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** What a process that has ended left. */
    record Ended(int exitCode, String out, String err) {}

    private final Map<String, String> environment = new LinkedHashMap<>();
    private String input = "";

    CommandLineRun() {
        environment.put("GONGBAO_LANGUAGE", "en");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("GONGBAO_MINIMUM_FREE_MB", "0");
    }

    CommandLineRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CommandLineRun typing(String text) {
        input = text;
        return this;
    }

    Ended run(String... arguments) {
        return new Running(start(arguments)).ended();
    }

    /** Leaves the process running; the caller ends it. */
    Running running(String... arguments) {
        return new Running(start(arguments));
    }

    private record Started(Process process, Path out, Path err) {}

    private Started start(String... arguments) {
        try {
            Path out = Files.createTempFile("gongbao", ".out");
            Path err = Files.createTempFile("gongbao", ".err");
            Path in = Files.writeString(Files.createTempFile("gongbao", ".in"), input);
            List<String> command = InstalledProgram.command("-Xmx512m", Gongbao.class.getName());
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that may still run. */
    static final class Running implements AutoCloseable {

        private final Started started;

        private Running(Started started) {
            this.started = started;
        }

        /** What it has written to standard output until a text appears there; fails if it ends before. */
        String outUntil(String text) {
            try {
                for (long end = System.nanoTime() + LONGEST.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
                    String out = Files.readString(started.out);
                    if (out.contains(text)) {
                        return out;
                    }
                    if (!started.process.isAlive()) {
                        throw new AssertionError("it ended: " + Files.readString(started.err));
                    }
                }
                throw new AssertionError("no “" + text + "” in: " + Files.readString(started.err));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** As Ctrl-C does. */
        Ended stopped() {
            started.process.destroy();
            return ended();
        }

        /** As kill -9 does. */
        void killed() {
            started.process.destroyForcibly();
            ended();
        }

        Ended ended() {
            try {
                if (!started.process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    close();
                    throw new AssertionError("it does not end: " + Files.readString(started.err));
                }
                return new Ended(
                        started.process.exitValue(),
                        Files.readString(started.out, StandardCharsets.UTF_8),
                        Files.readString(started.err, StandardCharsets.UTF_8));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            started.process.destroyForcibly();
        }
    }
}
