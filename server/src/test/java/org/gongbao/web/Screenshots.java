package org.gongbao.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures of every page in {@code target/screenshots}, to be looked at. Not a test by its name, so it runs only when
 * it is asked for.
 */
class Screenshots extends Story {

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "ENGLISH", "PHONE", "ENGLISH_PHONE"})
    void of_every_page(Reader reader) {
        keepSamples();
        Page page = visitAsEditor(reader, "/");
        everyPage()
                .forEach((name, address) -> picture(page, name, address, reader.phone() ? "phone" : "desktop", reader));
    }

    @Test
    void of_a_printed_document() {
        keepSamples();
        Page page = visit(Reader.ON_PAPER, "/");
        everyPage().forEach((name, address) -> {
            if (name.startsWith("document")) {
                picture(page, name, address, "paper", Reader.ON_PAPER);
            }
        });
    }

    private static void picture(Page page, String name, String address, String size, Reader reader) {
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target",
                        "screenshots",
                        String.join("-", name, reader.language().code(), size) + ".png")));
    }
}
