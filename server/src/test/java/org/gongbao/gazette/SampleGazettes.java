package org.gongbao.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The gazettes of our own writing that come with the project. */
public final class SampleGazettes {

    public static final String FIRST = "云岭县-2026-1.txt";
    public static final String FIRST_CORRECTED = "云岭县-2026-1-更正.txt";
    public static final String SECOND = "云岭县-2026-2.txt";

    private SampleGazettes() {}

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("..", "samples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
