package org.gongbao.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, one for all tests of a run. */
final class Chromium {

    private static final List<String> PLACES = List.of(
            // The browser without its windows, at half the work for the machine.
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private static final class Running {
        static final Browser BROWSER = start();
    }

    private Chromium() {}

    /** @throws AssertionError if this machine has none: what nobody looked at is not reported as passed */
    static Browser browser() {
        return Running.BROWSER;
    }

    private static Browser start() {
        Path program = program();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                // A container's root may have no sandbox; the pages are our own.
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                // It speaks to nobody but our server.
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium found; ./gongbao test installs it, or set CHROMIUM"
                        + " to the program (looked for " + String.join(", ", PLACES) + ")"));
    }
}
