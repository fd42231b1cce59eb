package org.gongbao.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The gazettes of our own writing that come with the project. */
final class SampleGazettes {

    static final String FIRST = "云岭县-2026-1.txt";
    static final String FIRST_CORRECTED = "云岭县-2026-1-更正.txt";
    static final String SECOND = "云岭县-2026-2.txt";

    private SampleGazettes() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("..", "samples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
