package dev.fullcourt.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Routes;
import dev.fullcourt.server.SharedInstallation;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.api.Description.Operation;
import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.Sources;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The API is what its description says: all of it, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTest {

  /** Bodies no address that takes JSON may take for granted. */
  private static final List<String> BAD =
      List.of(
          "", "{", "[]", "17", "null", "\"text\"", "{\"batch\": 7, \"events\": {}}", "{\"a\": {}}");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Set<Integer>> seen = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private Installation installation;
  private Description description;
  private String token;
  private String writeKey;
  private String hookToken;
  private String buyer;

  @BeforeAll
  void open() throws Exception {
    installation = SharedInstallation.get();
    token = installation.token("everybody", Role.values());
    writeKey = installation.bean(Sources.class).add("described").key();
    hookToken =
        installation
            .bean(Incoming.class)
            .add(
                "described-hook", Incoming.Manner.TOKEN, "", "event: \"{type}\"\nperson: \"{who}\"")
            .key();
    buyer =
        installation.sql().sql("select min(buyer) from buyer_view").query(String.class).single();
    description = Description.of(send("GET", "/api/openapi", null).body());
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void everyAddressThatAnswersInJsonIsDescribedAndNoOther() {
    for (var servlet : installation.servlets()) {
      assertThat(servlet.getMappings())
          .as("nothing else serves: " + servlet.getName())
          .isSubsetOf("/", "*.jsp");
    }
    Set<String> described = new TreeSet<>();
    description.operations().forEach(each -> described.add(each.toString()));
    assertThat(described).isEqualTo(Routes.of(installation).json()).hasSizeGreaterThan(22);
    List<String> gaps = new ArrayList<>();
    description.operations().forEach(each -> gaps.addAll(description.gaps(each)));
    assertThat(gaps).isEmpty();
  }

  @Test
  void anAnswerThatIsNotAsDescribedIsFound() {
    for (Operation operation : description.operations()) {
      String json = "application/json";
      if (!operation.path().startsWith("/api/") || operation.path().equals("/api/queue")) {
        assertThat(description.wrong(operation, "200", json, "{\"surprise\": 1}")).isPresent();
      }
      assertThat(description.wrong(operation, "418", json, "{}")).isPresent();
      assertThat(description.wrong(operation, "200", "text/html", "{}")).isPresent();
    }
  }

  @Test
  void answersToGoodAndBadRequestsAreWhatTheDescriptionSays() throws Exception {
    for (Operation operation : description.operations()) {
      String nobody = operation.path().replaceAll("\\{[^}]*}", "nobody");
      ask(operation, nobody, null);
      ask(operation, nobody, "{}", "Content-Type", "application/json");
      ask(
          operation,
          nobody,
          "{}",
          "Authorization",
          "Bearer fct_wrong",
          "Content-Type",
          "text/html");
      for (String body : operation.method().equals("GET") ? List.of("") : BAD) {
        ask(operation, nobody, body, proven(operation));
        ask(operation, here(operation), body, proven(operation));
      }
    }
    takeWhatIsGood();
    assertThat(wrong).isEmpty();
    for (Operation operation : description.operations()) {
      Set<Integer> statuses = seen.getOrDefault(operation.toString(), Set.of());
      if (operation.asksForNothing() || !operation.path().startsWith("/api/")) {
        assertThat(statuses).as(operation.toString()).contains(200);
      }
      if (!operation.path().equals("/v1/m")) {
        assertThat(statuses).as(operation.toString()).anyMatch(status -> status >= 400);
      }
      assertThat(statuses).as(operation.toString()).noneMatch(status -> status >= 500);
    }
  }

  /** Requests as the documents have them. */
  private void takeWhatIsGood() throws Exception {
    String large = "{\"a\": \"" + "x".repeat(600_000) + "\"}";
    for (Operation operation : description.operations()) {
      if (operation.path().startsWith("/v1/") || operation.path().equals("/api/events")) {
        String event =
            "\"userId\":\"ada@neuwerk.example\",\"event\":\"A\",\"previousId\":\"a\",\"groupId\":\"g\"";
        String body =
            "{\"batch\": [{\"type\":\"track\",%s},{}], \"events\": [{\"id\":\"1\",\"type\":\"a\",\"person\":\"a@neuwerk.example\"},{}],%s}"
                .formatted(event, event);
        ask(operation, here(operation), body, proven(operation));
        ask(operation, here(operation), body, "Authorization", basic("fc_wrong"));
        ask(operation, here(operation), large, proven(operation));
      }
      if (operation.path().equals("/in/{name}")) {
        String body = "[{\"type\": \"Paid\", \"who\": \"ada@neuwerk.example\", \"id\": 1}, {}]";
        ask(operation, here(operation), body, proven(operation));
        ask(operation, here(operation), large, proven(operation));
      }
      if (operation.path().equals("/api/buyers/{buyer}/acts/{act}")) {
        for (String act : List.of("note", "dance", "accept", "recycle")) {
          String path = "/api/buyers/" + buyer + "/acts/" + act;
          ask(operation, path, "{\"note\": \"asked for a price\"}", proven(operation));
          ask(operation, path, "{\"note\": {}}", proven(operation));
          ask(
              operation,
              path,
              "note",
              "Authorization",
              "Bearer " + token,
              "Content-Type",
              "text/csv");
        }
        assertThat(seen.get(operation.toString())).contains(200, 400, 401, 404, 415);
      }
    }
  }

  private static String basic(String key) {
    return "Basic "
        + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
  }

  private String[] proven(Operation operation) {
    String header =
        operation.takes("token")
            ? "Bearer " + token
            : operation.takes("webhookToken") ? "Bearer " + hookToken : basic(writeKey);
    return new String[] {"Authorization", header, "Content-Type", "application/json"};
  }

  /** The address of something there is. */
  private String here(Operation operation) {
    String path =
        operation
            .path()
            .replace("{buyer}", buyer)
            .replace("{name}", "described-hook")
            .replace("{key}", writeKey);
    if (path.startsWith("/api/buyers/")) {
      path = path.replace("{id}", buyer);
    }
    return path.replaceAll("\\{[^}]*}", "1");
  }

  private void ask(Operation operation, String path, String body, String... headers)
      throws Exception {
    HttpResponse<String> answer = send(operation.method(), path, body, headers);
    seen.computeIfAbsent(operation.toString(), each -> new TreeSet<>()).add(answer.statusCode());
    description.wrong(operation, answer).ifPresent(wrong::add);
  }
}
