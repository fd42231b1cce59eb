package org.gongbao.web;

import java.util.Locale;

/** The console's two languages; documents stay in their own. */
public enum Language {
    CHINESE("zh", "zh-CN"),
    ENGLISH("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** Chinese for everything that is not a known code, because it is the console's first language. */
    static Language of(String code) {
        return ENGLISH.code.equals(code) ? ENGLISH : CHINESE;
    }

    public String code() {
        return code;
    }

    /** The value of the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
