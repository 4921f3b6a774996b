package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.FormBody;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo's company at work: an installation with a small year behind it, the people of its
 * playbook, a website that sends events, a browser, and programs that act for people.
 */
final class Workplace implements AutoCloseable {

  /** What must stay text wherever it is shown. */
  static final String NASTY = "<script>alert('x')</script><img src=x onerror=alert(1)>";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> bearers = new HashMap<>();
  private final Chromium chromium;
  private final Installation installation;
  private final String key;
  private int companies;

  private Workplace(Chromium chromium, Installation installation) {
    this.chromium = chromium;
    this.installation = installation;
    this.key = installation.bean(Sources.class).add("website").key();
  }

  /** One whose past has so many buyers. */
  static Workplace open(Path data, Path files, int buyers) throws IOException {
    Chromium chromium = Chromium.open();
    Installation installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(buyers, files));
    return at(chromium, installation);
  }

  /** One in an installation that is there already; closes both. */
  static Workplace at(Chromium chromium, Installation installation) {
    Workplace opened = new Workplace(chromium, installation);
    for (String name : List.of("Ana", "Ben", "Mira", "Tomasz")) {
      opened.hire(name, Role.DEVELOPMENT);
    }
    opened.hire("Chloe", Role.MARKETING);
    opened.hire("Elif", Role.SALES);
    opened.hire("Jonas", Role.SALES, Role.LEADER);
    opened.hire("Pat", Role.PARTNER);
    return opened;
  }

  /** Makes somebody one of ours. */
  void hire(String name, Role... roles) {
    installation.signIn(name, roles);
  }

  Installation installation() {
    return installation;
  }

  Chromium chromium() {
    return chromium;
  }

  /** Plain SQL. */
  JdbcClient sql() {
    return installation.sql();
  }

  /** The whole address of a page. */
  String address(String path) {
    return installation.address() + path;
  }

  /** The key with which the website sends. */
  String key() {
    return key;
  }

  /** What somebody of ours does on a page. */
  interface Visit {
    void to(Page page, Look look) throws Exception;
  }

  /** Opens a window in which somebody is signed in. */
  void visit(String name, int width, ColorScheme scheme, Visit visit) throws Exception {
    try (var window = chromium.window(width, scheme)) {
      Chromium.signIn(window, installation, installation.signIn(name));
      Page page = window.newPage();
      visit.to(page, Look.at(page));
    }
  }

  /** Sends events as the website does: the list in JSON, without its brackets. */
  void tell(String events) {
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> taken =
        send(
            "POST",
            "/api/events",
            "{\"events\": [" + events + "]}",
            "Authorization",
            "Basic " + basic);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
  }

  /** What a company that fits is and does until one of it asks for a demo. */
  static String demoRequest(String domain, String name, String campaign) {
    return """
    {"id": "a-%1$s", "type": "account_described", "account": "%1$s",
     "properties": {"name": "%2$s", "employees": 400, "country": "DE", "industry": "Machinery"}},
    {"id": "p-%1$s", "type": "person_identified", "person": "ada@%1$s", "account": "%1$s",
     "properties": {"first_name": "Ada", "last_name": "Roth", "title": "Plant Manager"}},
    {"id": "v-%1$s", "type": "page_viewed", "person": "ada@%1$s", "account": "%1$s",
     "properties": {"path": "/compare/spreadsheets", "utm_campaign": "%3$s"}},
    {"id": "d-%1$s", "type": "demo_requested", "person": "ada@%1$s", "account": "%1$s",
     "properties": {"message": "Can it plan night shifts?"}}
    """
        .formatted(domain, name, campaign);
  }

  /** Somebody at a new company that fits asks for a demo; the buyer's id, once it is routed. */
  String asksForADemo(String campaign) {
    String name = "Werk %d GmbH".formatted(++companies);
    tell(demoRequest("werk" + companies + ".example", name, campaign));
    return awaitOwner(name);
  }

  /** The same, and given to somebody. */
  String asksForADemo(String campaign, String owner) {
    String buyer = asksForADemo(campaign);
    assertThat(act("Ana", buyer, "assign", "{\"to\": \"" + owner + "\"}").body()).contains("true");
    return buyer;
  }

  /** An opportunity of somebody's at a new company, in discovery; its id. */
  String opensAnOpportunity(String owner, String name) {
    String domain = "kunde" + ++companies + ".example";
    tell(
        """
        {"id": "a-%1$s", "type": "account_described", "account": "%1$s",
         "properties": {"name": "Kunde %2$d AG", "employees": 300, "country": "CH"}},
        {"id": "o-%1$s", "type": "opportunity_created", "account": "%1$s",
         "properties": {"opportunity": "%1$s", "name": "%4$s", "step": "discovery",
           "amount": 20000, "currency": "CHF", "product": "Planner", "owner": "%3$s"}}
        """
            .formatted(domain, companies, owner, name));
    return await("select id from opportunity_view where opportunity = '" + domain + "'");
  }

  /** The name of the company that asked last. */
  String lastName() {
    return "Werk %d GmbH".formatted(companies);
  }

  /** The id of the buyer of that name, once somebody of ours has it. */
  String awaitOwner(String name) {
    return await(
        """
        select o.buyer from buyer_owner o join buyer_view v on v.buyer = o.buyer
        where v.name = '%s' and o.person is not null
        """
            .formatted(name));
  }

  /** What a query gives as soon as it gives anything. */
  String await(String query) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      var found = sql().sql(query).query(String.class).optional();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("not within " + PATIENCE + ": " + query);
  }

  /** One value of the row of a buyer in a table. */
  String of(String buyer, String column, String table) {
    return sql()
        .sql("select " + column + " from " + table + " where buyer = :buyer")
        .param("buyer", buyer)
        .query(String.class)
        .single();
  }

  /** Any request. */
  HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .setHeader("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A form of a page of ours, sent as somebody; names and values in turn. */
  HttpResponse<String> submit(String name, String path, String... fields) {
    String cookies = FormBody.cookies(installation.signIn(name));
    return send(
        "POST", path, FormBody.of(fields), "Content-Type", FormBody.TYPE, "Cookie", cookies);
  }

  /** With what a program of somebody's proves itself. */
  String bearer(String name) {
    return bearers.computeIfAbsent(name, each -> "Bearer " + installation.token(each));
  }

  /** What a program of somebody's is answered. */
  HttpResponse<String> api(String name, String path, String body) {
    return send("POST", "/api" + path, body, "Authorization", bearer(name));
  }

  /** What somebody does about a buyer, by a program. */
  HttpResponse<String> act(String name, String buyer, String act, String said) {
    return api(name, "/buyers/" + buyer + "/acts/" + act, said);
  }

  /** A page, or what a program is told, as somebody sees it. */
  HttpResponse<String> get(String name, String path) {
    return path.startsWith("/api/")
        ? send("GET", path, "", "Authorization", bearer(name))
        : send("GET", path, "", "Cookie", Sessions.COOKIE + "=" + installation.signIn(name));
  }

  @Override
  public void close() {
    installation.close();
    chromium.close();
  }
}
