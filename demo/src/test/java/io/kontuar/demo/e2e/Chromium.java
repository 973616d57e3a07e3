package io.kontuar.demo.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of this machine; every page has a fresh context of its own, so it shares nothing with the others. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Skips the test where there is no browser. */
    static Chromium open() {
        Path executable = Path.of(System.getenv().getOrDefault("KONTUAR_CHROMIUM", "/usr/bin/chromium"));
        assumeTrue(
                Files.isExecutable(executable),
                "there is no browser at " + executable + ": install chromium, or name one by KONTUAR_CHROMIUM");
        return new Chromium(executable);
    }

    Page page(String locale) {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale(locale).setViewportSize(1440, 900))
                .newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
