package dev.fullcourt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Routes;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where who is in may go, by session and by token, and when that ends. In an installation of its
 * own: every address is asked to do what it does, as every role.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private Installation installation;
  private Caller caller;

  @BeforeAll
  void open(@TempDir Path data) {
    installation = Installation.serve(data);
    caller = new Caller(installation);
  }

  @AfterAll
  void close() {
    installation.close();
  }

  /**
   * Every address there is, as every role: who may not go there is told so before anything else.
   */
  @Test
  void everyAddressIsOnTheTableAndKeepsOutWhomItSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    Map<Role, String> sessions = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      sessions.put(role, installation.signIn("as-" + role.word(), role));
    }
    for (Address address : addresses()) {
      Optional<Rights.For> who = Rights.find(address.method(), address.path());
      if (who.isEmpty()) {
        wrong.add(address + " is not on the table");
        continue;
      }
      check(address, who.get(), sessions, wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(addresses()).hasSizeGreaterThan(20);
  }

  private void check(
      Address address, Rights.For who, Map<Role, String> sessions, List<String> wrong)
      throws Exception {
    if (who instanceof Rights.For.Anybody) {
      return;
    }
    int stranger = status(address, "");
    if (stranger != 303 && stranger != 401 && stranger != 403) {
      wrong.add(address + " answers a stranger with " + stranger);
    }
    for (Role role : EnumSet.allOf(Role.class)) {
      boolean may =
          !(who instanceof Rights.For.Having having)
              || having.rights().stream().anyMatch(role.rights()::contains);
      int status = status(address, sessions.get(role));
      boolean kept = status == 403 || address.path().equals("/") && status == 302;
      if (may == kept || status >= 500) {
        wrong.add(address + " answers " + role.word() + " with " + status);
      }
    }
  }

  private record Address(String method, String path) {}

  private int status(Address address, String session) throws Exception {
    if (address.path().equals("/sign-out")) {
      return session.isEmpty() ? 303 : 200;
    }
    return address.method().equals("GET")
        ? look(address.path(), session)
        : caller.submit(address.path(), session, Map.of()).statusCode();
  }

  /** Only how it is answered: some answers do not end by themselves. */
  private int look(String path, String session) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Cookie", Sessions.COOKIE + "=" + session)
            .timeout(Duration.ofSeconds(20))
            .build();
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private List<Address> addresses() {
    List<Address> all = new ArrayList<>();
    installation
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info -> add(info, all));
    return all;
  }

  private static void add(RequestMappingInfo info, List<Address> all) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String pattern : info.getPatternValues()) {
      String path = Routes.filled(pattern, "7");
      if (methods.isEmpty()) {
        all.add(new Address(HttpMethod.GET.name(), path));
      }
      methods.forEach(method -> all.add(new Address(method.name(), path)));
    }
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    String session = installation.signIn("boss", Role.ADMINISTRATOR);
    HttpResponse<String> forged =
        caller.send(
            "POST",
            "/people",
            "name=evil&full-name=Evil&email=evil@evil.example&role=administrator",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            Sessions.COOKIE + "=" + session);
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(installation.bean(Members.class).findNamed("evil")).isEmpty();
  }

  @Test
  void aTokenDoesWhatItsScopeAllowsAndOnlyForTheApi() throws Exception {
    Account account = installation.bean(Account.class);
    Member member = installation.member("reader", Role.LEADER);
    String token = account.makeToken(member, "report", false);
    String bearer = "Bearer " + token;
    assertThat(caller.send("GET", "/api/queue", "", "Authorization", bearer).statusCode())
        .isEqualTo(200);
    assertThat(caller.send("GET", "/api/queue", "").statusCode()).isEqualTo(401);
    assertThat(caller.send("GET", "/people", "", "Authorization", bearer).statusCode())
        .isEqualTo(303);
    assertThat(
            caller
                .send("POST", "/api/buyers/x/acts/note", "{}", "Authorization", bearer)
                .statusCode())
        .isEqualTo(401);
    int id = account.tokens(member).getFirst().id();
    Member other = installation.member("boss", Role.ADMINISTRATOR);
    assertThat(account.endToken(other, id)).as("not theirs").isFalse();
    assertThat(account.endToken(member, id)).isTrue();
    assertThat(caller.send("GET", "/api/queue", "", "Authorization", bearer).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whoIsPutOutIsOutAtOnceAndTheListOfChangesSaysSo() throws Exception {
    String gone = installation.signIn("gone", Role.SALES);
    Member member = installation.member("gone");
    String boss = installation.signIn("boss", Role.ADMINISTRATOR);
    assertThat(
            caller
                .submit(
                    "/people/" + member.id(),
                    boss,
                    Map.of("full-name", "Gone", "email", "gone@ours.example", "role", "sales"))
                .statusCode())
        .isEqualTo(303);
    assertThat(
            caller.send("GET", "/buyers", "", "Cookie", Sessions.COOKIE + "=" + gone).statusCode())
        .isEqualTo(303);
    assertThat(installation.bean(Audit.class).latest(1))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.member()).isEqualTo("boss");
          assertThat(line.object()).isEqualTo("gone");
          assertThat(line.after()).contains("may not come in");
        });
    HttpResponse<String> link = caller.submit("/people/" + member.id() + "/link", boss, Map.of());
    assertThat(link.statusCode()).as("no link would let them in").isEqualTo(400);
    assertThat(link.body()).contains("Gone may not come in");
  }

  @Test
  void whoRunsThisSeesWhoHasTokensAndEndsThem() throws Exception {
    String boss = installation.signIn("boss", Role.ADMINISTRATOR);
    Account account = installation.bean(Account.class);
    Member owner = installation.member("owning", Role.LEADER);
    String token = account.makeToken(owner, "nightly export", true);
    String end =
        "/people/%d/tokens/%d/end".formatted(owner.id(), account.tokens(owner).getFirst().id());
    assertThat(caller.send("GET", "/people", "", "Cookie", Sessions.COOKIE + "=" + boss).body())
        .contains("nightly export", end)
        .doesNotContain(token);
    assertThat(caller.submit(end, boss, Map.of()).statusCode()).isEqualTo(303);
    assertThat(caller.read(token)).isEqualTo(401);
    assertThat(caller.submit(end, boss, Map.of()).statusCode()).as("only once").isEqualTo(404);
    assertThat(installation.bean(Audit.class).latest(1))
        .singleElement()
        .satisfies(line ->
            assertThat(line.what() + " " + line.object()).isEqualTo("ended a token owning"));
  }
}
