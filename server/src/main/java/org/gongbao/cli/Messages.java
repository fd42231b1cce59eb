package org.gongbao.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The sentences of the command line: Chinese where the terminal's locale is Chinese, otherwise English. */
record Messages(ResourceBundle bundle) {

    static final String BUNDLE = "org.gongbao.cli.messages";

    /** By the first of {@code GONGBAO_LANGUAGE}, {@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG} that is set, as other programs do. */
    static Messages ofEnvironment() {
        String language = Stream.of("GONGBAO_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> System.getenv().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        Locale locale = language.startsWith("zh") ? Locale.CHINESE : Locale.ROOT;
        // The help of picocli follows the default.
        Locale.setDefault(locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale);
        return of(locale);
    }

    static Messages of(Locale locale) {
        return new Messages(ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    boolean isChinese() {
        return bundle.getLocale().equals(Locale.CHINESE);
    }

    /** Numbers are written without grouping: most are ports, years and sizes. */
    String get(String key, Object... details) {
        Object[] words = Stream.of(details).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }
}
