package org.gongbao.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of the console in one language; a missing key is a programming error and says so. */
final class Messages {

    private static final Messages CHINESE = new Messages(Language.CHINESE);
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language) {
        this.language = language;
        Properties properties = new Properties();
        String file = "/messages/" + language.code() + ".properties";
        try (var reader = new InputStreamReader(
                java.util.Objects.requireNonNull(Messages.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        this.texts = Collections.unmodifiableMap(sorted);
    }

    static Messages in(Language language) {
        return language == Language.ENGLISH ? ENGLISH : CHINESE;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** The text with {0}, {1}, … filled in. */
    String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }
}
