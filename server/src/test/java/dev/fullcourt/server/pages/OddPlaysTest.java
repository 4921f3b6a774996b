package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.corrections.PlaybookActivation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A play with a name of odd letters, whose steps end in many ways, and that is given up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddPlaysTest {

  /** What must stay text where the agreement says it. */
  private static final String SCRIPT = "<script>alert(1)</script>";

  private static final String ODD = "/plays/gr%C3%B6%C3%9Fer%20als-1";

  private static final String CYCLE =
      """
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: sales, enter: event.type == "quote_requested" }
      """;

  private static final String PLAYBOOK =
      """
      playbook: Odd
      data:
        event: { play: text, step: text }
      consent: { channels: [email], purposes: [news], contact-budget: 1 per person per week }
      content: [ { asset: letter } ]
      plays:
        - play: größer als-1
          when: event.type == "demo_requested" && "<script>alert(1)</script>" != ""
          also: opted-out people
          steps:
            - { who: marketing, do: email, content: letter }
            - { wait: 1h }
            - { who: marketing, do: email, content: letter }
            - { who: marketing, do: "task <script>alert(1)</script>", within: 1h }
            - { wait: 30d }
        - { play: never, by-hand: true, steps: [ { who: sales, do: meeting } ] }
      """
          + CYCLE;

  private static final String MAPPING =
      """
      mapping: Stories
      source: stories
      files:
        stories:
          file: stories*.csv
          account: "{account}"
          person: "{person}"
          time: "{at}"
          becomes:
            - event: "{type}"
              id: "{id}"
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private Installation installation;
  private Path files;
  private String session;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path folder) throws IOException {
    installation = Installation.serve(data);
    files = folder;
    session = installation.signIn();
    imports(
        PLAYBOOK,
        row("1", "noword", "demo_requested", "02T09:00"),
        row("2", "yes", "consent_given", "02T08:00"),
        row("3", "yes", "demo_requested", "02T09:00"),
        row("4", "no", "unsubscribed", "02T08:00"),
        row("5", "no", "demo_requested", "02T09:00"),
        row("6", "regret", "consent_given", "02T08:00"),
        row("7", "regret", "demo_requested", "02T09:00"),
        row("8", "regret", "unsubscribed", "02T09:10"),
        row("9", "called", "demo_requested", "02T09:00"),
        row("10", "called", "outbound_call", "02T10:30"),
        row("11", "turns", "demo_requested", "02T09:00"),
        row("12", "late", "page_viewed", "20T09:00"));
  }

  @AfterAll
  void close() {
    if (installation != null) {
      installation.close();
    }
  }

  private void imports(String playbook, String... rows) throws IOException {
    Path file = files.resolve("stories.csv");
    Files.writeString(file, "id,account,person,type,at\n" + String.join("\n", rows) + "\n");
    installation.importFiles(playbook, MAPPING, List.of(file));
  }

  private static String row(String id, String account, String type, String at) {
    return "%s,%s.example,ada@%s.example,%s,2026-03-%s:00Z"
        .formatted(id, account, account, type, at);
  }

  private String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(installation.address() + path))
                .header("Cookie", Sessions.COOKIE + "=" + session)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void everyWayAStepCanEndIsCountedOpenedAndSafe() throws Exception {
    Map<String, String> numbers = numbers(page("/plays?period=all"));
    assertThat(numbers.keySet())
        .contains("Started", "Still running", "Open steps", "Asked for", "Withdrawn", "Withheld")
        .contains("Overdue", "They said no", "They did not say yes", "Too many contacts lately");
    assertThat(numbers.get("Started")).isEqualTo(ODD + "?period=all");
    assertThat(page("/plays")).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
    assertThat(page(ODD + "?period=all")).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
    assertThat(page("/playbook")).contains("href=\"" + ODD + "\"");
    assertThat(page("/plays/never")).contains("No run fits").contains("Started by hand.");

    installation
        .bean(PlaybookActivation.class)
        .activate(
            playbook("playbook: Odd\n" + CYCLE),
            Instant.parse("2026-03-19T00:00:00Z"),
            Instant.parse("2026-11-20T09:00:00Z"),
            done -> {});
    assertThat(page("/plays"))
        .contains("The agreement has no plays")
        .contains("href=\"/playbook/proposals\"");
    assertThat(page(ODD + "?period=all"))
        .contains("No longer in the agreement")
        .contains("Stopped");
  }

  private static Playbook playbook(String text) {
    return switch (PlaybookReader.read("second.yaml", text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  /** The links of all numbers by what they count, once each was followed. */
  private Map<String, String> numbers(String page) throws Exception {
    Matcher links =
        Pattern.compile("href=\"(/plays[^\"]*)\" aria-label=\"([^\":]*): (\\d+) (run|step)s?\"")
            .matcher(page);
    Map<String, String> numbers = new TreeMap<>();
    while (links.find()) {
      String link = links.group(1).replace("&amp;", "&");
      numbers.put(links.group(2), link);
      String list = page(link);
      long rows = Pattern.compile("<th scope=\"row\">").matcher(list).results().count();
      assertThat(page(link.replaceFirst("\\?|$", ".csv?")).lines())
          .as(link)
          .hasSize((int) rows + 1);
      String runs = rows + (rows == 1 ? " run" : " runs");
      assertThat(list)
          .as(link)
          .contains(
              links.group(4).equals("run")
                  ? ">" + links.group(3) + " run"
                  : ">" + links.group(3) + " step")
          .contains(runs + "</h2>");
    }
    return numbers;
  }
}
