package dev.fullcourt.server.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Sessions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium of this machine, without a window. */
public final class Chromium implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
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
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** Opens it; where there is none, the test is skipped and says what to do. */
  public static Chromium open() {
    Optional<Path> found = find();
    assumeTrue(
        found.isPresent(),
        "there is no Chromium here: install Debian's package chromium or set FULLCOURT_CHROMIUM");
    return new Chromium(found.get());
  }

  private static Optional<Path> find() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    Stream<Path> usual =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name -> Stream.of(path.split(File.pathSeparator)).map(each -> Path.of(each, name)));
    return Stream.concat(
            Stream.ofNullable(System.getenv("FULLCOURT_CHROMIUM")).map(Path::of), usual)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A fresh window of that width. */
  public BrowserContext window(int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, width < 800 ? 844 : 900)
            .setColorScheme(scheme));
  }

  /** A fresh window in which somebody with every role is signed in. */
  public BrowserContext window(int width, ColorScheme scheme, Installation installation) {
    BrowserContext window = window(width, scheme);
    signIn(window, installation, installation.signIn());
    return window;
  }

  /** Puts a session into a window. */
  public static void signIn(BrowserContext window, Installation installation, String session) {
    window.addCookies(List.of(new Cookie(Sessions.COOKIE, session).setUrl(installation.address())));
  }

  /** A window of somebody whose browser runs no scripts. */
  BrowserContext withoutScripts() {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setUserAgent("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
            .setJavaScriptEnabled(false));
  }

  /** A window of somebody who calls their browser by its usual name, not as a machine does. */
  BrowserContext visitor(int width) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setUserAgent("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36")
            .setViewportSize(width, width < 800 ? 844 : 900));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
