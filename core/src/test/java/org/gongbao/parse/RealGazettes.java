package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The five real issues, which live outside the project: where they are missing the tests on them are reported as
 * skipped, except on CI, where they must be there.
 */
public final class RealGazettes {

    /** The first characters of the five files' names. */
    public static final List<String> ISSUES = List.of("000", "001", "002", "003", "004");

    private static final ConcurrentMap<String, Reading> READINGS = new ConcurrentHashMap<>();

    private RealGazettes() {}

    /** The file whose name begins with the prefix; skips the running test where the gazettes are not at hand. */
    public static Path file(String prefix) {
        Path folder = folder();
        if (folder == null) {
            assertThat(System.getenv("CI"))
                    .as("on CI the real gazettes must be in ../shared/gazettes")
                    .isNull();
            assumeTrue(false, "the real gazettes are not at ../shared/gazettes");
            throw new AssertionError("unreachable");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix + "_"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reading of that file, made once for all tests. */
    public static Reading reading(String prefix) {
        Path file = file(prefix);
        return READINGS.computeIfAbsent(prefix, key -> {
            try {
                return GazetteReader.read(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Walks up from the module's folder, because Maven runs tests in it and an editor runs them in the root. */
    private static @Nullable Path folder() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path folder = place.resolve("shared").resolve("gazettes");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
