package org.gongbao.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Media;

/** Before which screen, in which language and with what a person reads our pages. */
enum Reader {
    CHINESE(Language.CHINESE, 1280, 800),
    ENGLISH(Language.ENGLISH, 1280, 800),
    PHONE(Language.CHINESE, 390, 844),
    ENGLISH_PHONE(Language.ENGLISH, 390, 844),
    WITHOUT_SCRIPT(Language.CHINESE, 1280, 800) {
        @Override
        NewContextOptions context() {
            return super.context().setJavaScriptEnabled(false);
        }
    },
    /** Sees what a printer prints. */
    ON_PAPER(Language.CHINESE, 794, 1123) {
        @Override
        Media media() {
            return Media.PRINT;
        }
    };

    private final Language language;
    private final int width;
    private final int height;

    Reader(Language language, int width, int height) {
        this.language = language;
        this.width = width;
        this.height = height;
    }

    Language language() {
        return language;
    }

    /** A phone differs from a desktop by what fits. */
    boolean phone() {
        return this == PHONE || this == ENGLISH_PHONE;
    }

    NewContextOptions context() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(phone())
                .setLocale(language.tag());
    }

    Media media() {
        return Media.SCREEN;
    }
}
