package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.outbox.CannotSubscribe;
import dev.fullcourt.server.outbox.Subscriptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks are made, tried, found dead and sent again on their page; emails are turned down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksPageTest {

  private final AtomicInteger status = new AtomicInteger(500);
  private final AtomicInteger received = new AtomicInteger();
  private Installation installation;
  private Chromium chromium;
  private HttpServer receiver;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          received.incrementAndGet();
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    receiver.start();
    installation =
        Installation.serve(
            data,
            "fullcourt.outbox.networks=127.0.0.0/8",
            "fullcourt.outbox.first-wait=10ms",
            "fullcourt.outbox.attempts=2");
    installation.importSample(Project.sample("demo"), Year.of(10, files));
  }

  @AfterAll
  void close() {
    if (installation != null) {
      installation.close();
    }
    if (receiver != null) {
      receiver.stop(0);
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void whatCannotBeTakenStaysInItsForm() {
    try (var window = chromium.window(390, ColorScheme.DARK, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/webhooks");
      String hook = "section:has(#add) ";
      String mail = "section:has(#add-email) ";
      page.fill(hook + "[name=name]", "\"chat\"");
      page.fill(hook + "[name=url]", "http://user:pass@example.com/");
      page.check(hook + "[value=alert_raised]");
      page.check(hook + "[value=pass_ended]");
      page.click(hook + "button");
      assertThat(page.textContent(hook + "[role=alert]")).contains("no user name");
      assertThat(page.querySelector(mail + "[role=alert]")).isNull();
      assertThat(page.inputValue(hook + "[name=name]")).isEqualTo("\"chat\"");
      assertThat(page.inputValue(hook + "[name=url]")).isEqualTo("http://user:pass@example.com/");
      assertThat(page.isChecked(hook + "[value=alert_raised]")).isTrue();
      assertThat(page.isChecked(hook + "[value=pass_ended]")).isTrue();
      assertThat(page.isChecked(hook + "[value=alert_ended]")).isFalse();
      assertThat(page.isChecked(mail + "[value=alert_raised]")).isFalse();
      assertThat(page.getAttribute("[aria-invalid]", "name")).isEqualTo("url");
      assertThat(page.getAttribute("[aria-invalid]", "aria-describedby"))
          .isEqualTo(page.getAttribute(hook + "[role=alert]", "id"));
      assertThat(page.evaluate("document.activeElement.name")).isEqualTo("url");
      look.isFine("webhooks-refused-390-dark");

      page.fill(mail + "[name=member]", "Jo");
      page.fill(mail + "[name=address]", "jo@example.com");
      page.click(mail + "button");
      assertThat(page.textContent(mail + "[role=alert]")).contains("Say of which decisions");
      assertThat(page.querySelector(hook + "[role=alert]")).isNull();
      assertThat(page.inputValue(hook + "[name=name]")).isEmpty();
      assertThat(page.inputValue(mail + "[name=member]")).isEqualTo("Jo");
      assertThat(page.inputValue(mail + "[name=address]")).isEqualTo("jo@example.com");
      assertThat(page.getAttribute(mail + "fieldset", "aria-describedby"))
          .isEqualTo(page.getAttribute(mail + "[role=alert]", "id"));
      assertThat(page.querySelector("[aria-invalid]")).isNull();
      look.isFine("webhooks-emails-refused-390-dark");
    }
  }

  @Test
  void aNameThatCannotBeKeptIsRefused() {
    Subscriptions subscriptions = installation.bean(Subscriptions.class);
    for (String name : new String[] {" ", "x".repeat(101), "a\0b"}) {
      assertThatThrownBy(
              () -> subscriptions.addWebhook(name, "https://example.com/", List.of("alert_raised")))
          .isInstanceOfSatisfying(
              CannotSubscribe.class,
              e -> assertThat(e.field()).isEqualTo(CannotSubscribe.Field.NAME));
    }
  }

  @Test
  void aWebhookIsMadeTriedFoundDeadAndSentAgain() throws Exception {
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks/fullcourt";
    try (var window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/webhooks");
      assertThat(page.textContent("#content")).contains("Emails are off");
      page.fill("input[name=name]", "<b>chat</b>");
      page.fill("input[name=url]", url);
      page.check("section:has(#add) input[value=alert_raised]");
      page.check("section:has(#add) input[value=handoff_offered]");
      page.click("section:has(#add) button");
      String secret = page.textContent(".made code");
      assertThat(secret).startsWith("whsec_");
      look.isFine("webhooks-made-1440-light");

      page.click("text=Send a test");
      page.waitForURL("**/webhooks");
      while (!page.textContent("#content").contains("Dead letter")) {
        look.open(installation.address() + "/webhooks");
      }
      assertThat(page.textContent("#content"))
          .doesNotContain(secret)
          .contains("<b>chat</b>", "1 dead letter", "answered 500, 2 attempts");
      for (int width : new int[] {1440, 390}) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          try (var other = chromium.window(width, scheme, installation)) {
            Page seen = other.newPage();
            Look there = Look.at(seen);
            there.open(installation.address() + "/webhooks");
            seen.click("summary");
            there.isFine("webhooks-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
          }
        }
      }

      status.set(200);
      int before = received.get();
      page.click("text=Send again");
      page.waitForURL("**/webhooks");
      while (page.textContent("#content").contains("dead letter")
          || !page.textContent("#content").contains("answered 200")) {
        look.open(installation.address() + "/webhooks");
      }
      assertThat(received.get()).isEqualTo(before + 1);
      page.click("text=Rotate the secret");
      assertThat(page.textContent(".made code")).startsWith("whsec_").isNotEqualTo(secret);

      look.open(installation.address() + "/webhooks");
      page.fill("input[name=member]", "Jo");
      page.fill("input[name=address]", "jo@example.com");
      page.check("section:has(#add-email) input[value=alert_raised]");
      page.click("text=Tell them");
      page.waitForURL("**/webhooks");
      assertThat(page.textContent("#content")).contains("jo@example.com");
      page.click("button[aria-label='Turn off Jo']");
      page.waitForURL("**/webhooks");
      assertThat(page.textContent("#content")).doesNotContain("jo@example.com");
    }
  }
}
