package org.gongbao;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongbao.cli.Gongbao;

/**
 * The program as it is installed, for tests that start it: in jars, with a cache of what the JVM works out at a start,
 * which then takes a third of the time. It is made once for all processes among which the tests are shared out.
 */
public final class InstalledProgram {

    private static final Path FOLDER = Path.of("target", "program").toAbsolutePath();
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final class Installed {
        static final List<String> COMMAND = install();
    }

    private InstalledProgram() {}

    /** How a class of the program or of the tests is started, but for its name and arguments. */
    public static List<String> command(String... options) {
        List<String> command = new ArrayList<>(Installed.COMMAND);
        command.addAll(List.of(options));
        return command;
    }

    private static List<String> install() {
        try {
            Files.createDirectories(FOLDER);
            // Whoever comes second waits, and finds it.
            try (FileChannel lock =
                    FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                List<String> command = new ArrayList<>();
                command.add(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
                command.addAll(OPTIONS);
                command.addAll(List.of("-cp", packed()));
                Path cache = FOLDER.resolve("program.aot");
                if (!Files.exists(cache)) {
                    train(command, cache);
                }
                command.add("-XX:AOTCache=" + cache);
                return List.copyOf(command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path, its folders made jars: the cache takes nothing else. */
    private static String packed() throws IOException {
        List<String> packed = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            // Surefire's path ends with one that means wherever the process is.
            if (entry.isEmpty()) {
                continue;
            }
            Path folder = Path.of(entry);
            if (!Files.isDirectory(folder)) {
                packed.add(entry);
                continue;
            }
            Path jar = FOLDER.resolve(packed.size() + ".jar");
            if (isStale(jar, folder)) {
                pack(folder, jar);
                Files.deleteIfExists(FOLDER.resolve("program.aot"));
            }
            packed.add(jar.toString());
        }
        return String.join(File.pathSeparator, packed);
    }

    private static boolean isStale(Path jar, Path folder) throws IOException {
        if (!Files.exists(jar)) {
            return true;
        }
        var made = Files.getLastModifiedTime(jar);
        try (Stream<Path> content = Files.walk(folder)) {
            return content.anyMatch(path -> path.toFile().lastModified() >= made.toMillis());
        }
    }

    /** Folders too: components and migrations are looked for in them. */
    private static void pack(Path folder, Path jar) throws IOException {
        List<Path> paths;
        try (Stream<Path> content = Files.walk(folder)) {
            paths = content.filter(path -> !path.equals(folder)).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path path : paths) {
                String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
                zip.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, zip);
                }
            }
        }
    }

    /** Starts a server once and stops it; what it loaded is in the cache. */
    private static void train(List<String> command, Path cache) throws IOException {
        Path said = FOLDER.resolve("training.log");
        List<String> training = new ArrayList<>(command);
        training.addAll(List.of("-XX:AOTCacheOutput=" + cache, Gongbao.class.getName(), "serve", "--port", "0"));
        training.addAll(List.of("--data", FOLDER.resolve("data").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(training).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("GONGBAO_DATABASE_URL", TestDatabase.freshUrl());
        builder.environment().put("GONGBAO_LANGUAGE", "en");
        builder.environment().put("GONGBAO_MINIMUM_FREE_MB", "0");
        Process server = builder.start();
        while (server.isAlive() && !Files.readString(said).contains("Ctrl-C stops it.")) {
            pause();
        }
        server.destroy();
        server.onExit().join();
        if (!Files.exists(cache)) {
            throw new IOException("no cache was made: " + Files.readString(said));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
