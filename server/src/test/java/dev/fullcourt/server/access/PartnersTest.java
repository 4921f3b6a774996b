package dev.fullcourt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.sources.Sources;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Partners who are a team of the agreement: they are of different companies all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersTest {

  private static final List<String> LISTS =
      List.of("/queue", "/queue.csv", "/api/queue", "/inbox", "/api/inbox", "/inbox.csv");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();
  private Installation installation;

  @BeforeAll
  void open(@TempDir Path data) throws Exception {
    installation = Installation.serve(data);
    installation.bean(Playbooks.class).activate(accepted(withPartners()).playbook());
    installation.signIn("pat", Role.PARTNER);
    installation.signIn("quinn", Role.PARTNER);
    installation.signIn("elif", Role.SALES);
  }

  @AfterAll
  void close() {
    installation.close();
  }

  private static String withPartners() throws Exception {
    return Files.readString(Project.sample("events").resolve("playbook.yaml"))
            .replace(
                "  sales: { function: sales }",
                "  sales: { function: sales }\n"
                    + "  partners: { function: partner, members: [pat, quinn] }")
            .replace("    to: sales\n", "    to: partner\n")
            .replace(
                "stage: lead, phase: middle, leads: sales",
                "stage: lead, phase: middle, leads: partner")
            .replace("owner: sales, starts", "owner: partner, starts")
        + """

        market:
          key-accounts: [wanted.example]

        passes:
          - { pass: visit, from: sales, to: partner, within: 48h }

        goals:
          - { goal: new revenue, target: 1.2M per quarter }
        """;
  }

  private static Reading.Accepted accepted(String text) {
    Reading reading = PlaybookReader.read("playbook.yaml", text);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted) reading;
  }

  private HttpResponse<String> get(String name, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Cookie", Sessions.COOKIE + "=" + installation.signIn(name))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String proof, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Authorization", proof)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private void act(String name, String buyer, String act, String said) throws Exception {
    String token = tokens.computeIfAbsent(name, installation::token);
    HttpResponse<String> done =
        post("/api/buyers/" + buyer + "/acts/" + act, "Bearer " + token, said);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }

  private String offered(String name) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end)) {
      var buyer =
          installation
              .sql()
              .sql(
                  "select buyer from queue_item where name = :name and function = 'partner'"
                      + " and offered is not null and person is null")
              .param("name", name)
              .query(String.class)
              .optional();
      if (buyer.isPresent()) {
        return buyer.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError(name + " is offered to nobody");
  }

  @Test
  void whatWaitsForAllOfThemIsToldToNoneAndWhatOneHasToThemAlone() throws Exception {
    String key = installation.bean(Sources.class).add("website").key();
    String events =
        """
        {"id": "a%1$s", "type": "account_described", "account": "%1$s.example",
         "properties": {"name": "Werk %1$s"}},
        {"id": "d%1$s", "type": "demo_requested", "account": "%1$s.example",
         "person": "ada@%1$s.example"}
        """;
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> taken =
        post(
            "/api/events",
            "Basic " + basic,
            "{\"events\": [" + events.formatted("one") + "," + events.formatted("two") + "]}");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    String one = offered("Werk one");
    String two = offered("Werk two");
    for (String buyer : List.of(one, two)) {
      act("elif", buyer, "ask", "{\"name\": \"visit\", \"task\": \"Go to " + buyer + "\"}");
    }
    sees("pat", List.of(), List.of("Werk", one, two));

    act("elif", two, "assign", "{\"to\": \"pat\"}");
    sees("pat", List.of("Werk two"), List.of("Werk one", one));
    sees("quinn", List.of(), List.of("Werk", one, two));
    assertThat(get("pat", "/queue").body()).contains("Go to " + two);
    act("pat", two, "accept", "{\"handoff\": \"to_sales\"}");
    assertThat(installation.verify().holds()).isTrue();
  }

  private void sees(String name, List<String> what, List<String> not) throws Exception {
    for (String list : LISTS) {
      HttpResponse<String> answer = get(name, list);
      assertThat(answer.statusCode()).as(name + " " + list).isEqualTo(200);
      what.forEach(word -> assertThat(answer.body()).as(name + " " + list).contains(word));
      not.forEach(word -> assertThat(answer.body()).as(name + " " + list).doesNotContain(word));
    }
  }

  @Test
  void theyBeginAtTheirQueueAndReadTheAgreementWithoutOurAims() throws Exception {
    HttpResponse<String> court = get("pat", "/");
    assertThat(court.statusCode()).isEqualTo(302);
    assertThat(court.headers().firstValue("Location").orElse("")).endsWith("/queue");
    assertThat(get("pat", "/queue").body()).doesNotContain(">Court<");
    assertThat(get("pat", "/buyers").body()).contains("href=\"/queue\">My queue</a>");
    assertThat(get("pat", "/playbook").body())
        .contains("Target market")
        .doesNotContain("wanted.example", "id=\"goals\"", "new revenue");
    assertThat(get("elif", "/playbook").body()).contains("wanted.example", "id=\"goals\"");
  }
}
