package org.gongbao.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.gongbao.access.Role;
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
        Page page = visitAs(Role.ADMINISTRATOR, reader, "/");
        everyPage()
                .forEach((name, address) -> picture(page, name, address, reader.phone() ? "phone" : "desktop", reader));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "ENGLISH", "PHONE"})
    void of_a_draft_that_changes_answers_or_does_not_verify(Reader reader) {
        Page page = visitAs(Role.RULE_AUTHOR, reader, draft("柳市监发〔2025〕81号"));
        Locator text = page.locator("#text");
        String running = text.inputValue();
        String size = reader.phone() ? "phone" : "desktop";
        text.fill(running.replace("125", "130"));
        page.locator("#review del").first().waitFor();
        shoot(page, "draft-changed", size, reader);
        text.fill(running.replace("命中:", "命种:"));
        page.locator("#review .problems").waitFor();
        shoot(page, "draft-red", size, reader);
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
        shoot(page, name, size, reader);
    }

    private static void shoot(Page page, String name, String size, Reader reader) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target",
                        "screenshots",
                        String.join("-", name, reader.language().code(), size) + ".png")));
    }
}
