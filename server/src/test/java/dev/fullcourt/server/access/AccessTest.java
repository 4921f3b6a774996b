package dev.fullcourt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Routes;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who comes in, by what, and where they may go then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTest {

  private static final String PASSWORD = "seven quiet herons wade";

  /** Where requests come from that a proxy passes on. */
  private static final String PROXY = "127.0.0.31";

  private HttpClient http = HttpClient.newHttpClient();
  private Installation installation;

  @BeforeAll
  void open(@TempDir Path data) {
    installation = Installation.serve(data, "fullcourt.proxies=" + PROXY);
  }

  @AfterAll
  void close() {
    installation.close();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** A form of our own page: it has the token its cookie has. */
  private HttpResponse<String> submit(
      String path, String cookie, Map<String, String> fields, String... headers) throws Exception {
    // As our pages write it: the cookie's value, masked with zeros.
    byte[] masked = new byte[10];
    System.arraycopy("known".getBytes(StandardCharsets.US_ASCII), 0, masked, 5, 5);
    StringBuilder body =
        new StringBuilder("_csrf=" + Base64.getUrlEncoder().encodeToString(masked));
    fields.forEach((name, value) ->
        body.append('&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    List<String> all =
        new ArrayList<>(
            List.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "XSRF-TOKEN=known"
                    + (cookie.isEmpty() ? "" : "; " + Sessions.COOKIE + "=" + cookie)));
    all.addAll(List.of(headers));
    return send("POST", path, body.toString(), all.toArray(String[]::new));
  }

  private static String session(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(each -> each.startsWith(Sessions.COOKIE + "="))
        .map(each -> each.substring(Sessions.COOKIE.length() + 1, each.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(1)
  void theFirstLinkMakesOneAdministratorAndDiesWithUse() throws Exception {
    Invitations invitations = installation.bean(Invitations.class);
    String older = invitations.first().orElseThrow();
    String link = invitations.first().orElseThrow();
    assertThat(send("GET", older, "").statusCode()).as("a newer one took its place").isEqualTo(404);
    assertThat(send("GET", link, "").statusCode()).isEqualTo(200);
    Map<String, String> form =
        Map.of(
            "name", "runa",
            "full-name", "Runa Winter",
            "email", "runa@ours.example",
            "password", PASSWORD);
    HttpResponse<String> easy = submit(link, "", withPassword(form, "aaaaaaaaaaaaaaa"));
    assertThat(easy.statusCode()).isEqualTo(400);
    assertThat(easy.body())
        .contains("too easy to guess")
        .contains("value=\"runa\"", "value=\"Runa Winter\"", "value=\"runa@ours.example\"")
        .doesNotContain("aaaaaaaaaaaaaaa");
    assertThat(installation.bean(Members.class).any()).as("nothing half done").isFalse();

    HttpResponse<String> made = submit(link, "", form);
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.headers().firstValue("Set-Cookie")).isPresent();
    assertThat(submit(link, "", withName(form, "intruder")).statusCode()).isEqualTo(404);
    assertThat(invitations.first()).isEmpty();
    assertThat(installation.bean(Members.class).findNamed("runa").orElseThrow().roles())
        .containsExactly(Role.ADMINISTRATOR);
  }

  private static Map<String, String> withPassword(Map<String, String> form, String password) {
    Map<String, String> other = new java.util.HashMap<>(form);
    other.put("password", password);
    return other;
  }

  private static Map<String, String> withName(Map<String, String> form, String name) {
    Map<String, String> other = new java.util.HashMap<>(form);
    other.put("name", name);
    other.put("email", name + "@ours.example");
    return other;
  }

  @Test
  @Order(2)
  void thePasswordIsKeptAsAnArgonHashAndOpensTheDoor() throws Exception {
    assertThat(
            installation
                .sql()
                .sql("select password from member where name = 'runa'")
                .query(String.class)
                .single())
        .startsWith("$argon2id$");
    HttpResponse<String> in =
        submit("/sign-in", "", Map.of("who", "RUNA@ours.example", "password", PASSWORD));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(each -> each.contains("HttpOnly") && each.contains("SameSite=Lax"));
    String cookie = Sessions.COOKIE + "=" + session(in);
    assertThat(send("GET", "/people", "", "Cookie", cookie).statusCode()).isEqualTo(200);
    Map<String, String> wrong =
        Map.of("name", "li", "full-name", "Li Wei", "email", "li at ours", "role", "sales");
    HttpResponse<String> refused = submit("/people", session(in), wrong);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("value=\"li\"", "value=\"Li Wei\"", "value=\"li at ours\"")
        .contains("value=\"sales\" checked");
    int runa = installation.bean(Members.class).findNamed("runa").orElseThrow().id();
    HttpResponse<String> edit = submit("/people/" + runa, session(in), wrong);
    assertThat(edit.statusCode()).isEqualTo(400);
    assertThat(edit.body())
        .contains("<details open>", "value=\"Li Wei\"", "value=\"sales\" checked");
    assertThat(installation.sql().sql("select count(*) from session").query(Long.class).single())
        .isPositive();
    assertThat(submit("/sign-out", session(in), Map.of()).statusCode()).isEqualTo(303);
    assertThat(send("GET", "/people", "", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  @Test
  @Order(3)
  void whoIsNotSignedInIsAskedToAndComesBackToWhereTheyWere() throws Exception {
    HttpResponse<String> asked = send("GET", "/buyers?stage=lead", "");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(asked.headers().firstValue("Location"))
        .hasValue("/sign-in?to=%2Fbuyers%3Fstage%3Dlead");
    for (String elsewhere :
        List.of(
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example",
            "javascript:alert(1)",
            "\thttps://evil.example",
            "/%0d%0aSet-Cookie: a=b")) {
      HttpResponse<String> in =
          submit("/sign-in", "", Map.of("who", "runa", "password", PASSWORD, "to", elsewhere));
      String location = in.headers().firstValue("Location").orElseThrow();
      assertThat(URI.create(installation.address()).resolve(location).getHost())
          .as(elsewhere)
          .isEqualTo("127.0.0.1");
    }
  }

  @Test
  @Order(4)
  void whoGuessesMustWait() throws Exception {
    Installation here = installation;
    here.bean(Members.class).add("guessed", "Gus Sed", "gus@ours.example", Set.of(Role.SALES));
    int wrong = 0;
    HttpResponse<String> last = null;
    for (int i = 0; i < 6; i++) {
      last = submit("/sign-in", "", Map.of("who", "guessed", "password", "guess " + i));
      wrong += last.statusCode() == 401 ? 1 : 0;
    }
    assertThat(wrong).isEqualTo(5);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.body()).contains("Too many attempts");
    assertThat(last.body()).doesNotContain("guess 5");
    HttpResponse<String> nobody =
        submit("/sign-in", "", Map.of("who", "nobody@ours.example", "password", "x"));
    assertThat(nobody.statusCode()).as("says nothing about who there is").isEqualTo(401);
    for (String odd : List.of("a\0b", "a".repeat(100_000))) {
      assertThat(submit("/sign-in", "", Map.of("who", odd, "password", "x")).statusCode())
          .isEqualTo(401);
    }
    here.sql().sql("delete from sign_in_failure").update();
  }

  @Test
  @Order(5)
  void theSecondFactorIsAskedForAndEachCodeIsGoodOnce() throws Exception {
    Members members = installation.bean(Members.class);
    Member member = members.add("two", "Two Factor", "two@ours.example", Set.of(Role.SALES));
    String link = installation.bean(Invitations.class).invite(member);
    assertThat(submit(link, "", Map.of("password", PASSWORD)).statusCode()).isEqualTo(303);
    Account account = installation.bean(Account.class);
    String key = account.offerSecondFactor();
    long step = Instant.now().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    account.confirmSecondFactor(member, key, OneTimeCodes.code(Base32.read(key), step));
    Map<String, String> form = Map.of("who", "two", "password", PASSWORD);
    assertThat(submit("/sign-in", "", form).statusCode()).isEqualTo(401);
    String used = OneTimeCodes.code(Base32.read(key), step);
    assertThat(submit("/sign-in", "", with(form, "code", used)).statusCode())
        .as("used to set it up")
        .isEqualTo(401);
    String next = OneTimeCodes.code(Base32.read(key), step + 1);
    assertThat(submit("/sign-in", "", with(form, "code", next)).statusCode()).isEqualTo(303);
    assertThat(submit("/sign-in", "", with(form, "code", next)).statusCode()).isEqualTo(401);
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> other = new java.util.HashMap<>(form);
    other.put(name, value);
    return other;
  }

  @Test
  @Order(7)
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    String session = installation.signIn("boss", Role.ADMINISTRATOR);
    HttpResponse<String> forged =
        send(
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
  @Order(8)
  void aTokenDoesWhatItsScopeAllowsAndOnlyForTheApi() throws Exception {
    Account account = installation.bean(Account.class);
    installation.signIn("reader", Role.LEADER);
    Member member = installation.bean(Members.class).findNamed("reader").orElseThrow();
    String token = account.makeToken(member, "report", false);
    String bearer = "Bearer " + token;
    assertThat(send("GET", "/api/queue", "", "Authorization", bearer).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/api/queue", "").statusCode()).isEqualTo(401);
    assertThat(send("GET", "/people", "", "Authorization", bearer).statusCode()).isEqualTo(303);
    assertThat(send("POST", "/api/buyers/x/acts/note", "{}", "Authorization", bearer).statusCode())
        .isEqualTo(401);
    int id = account.tokens(member).getFirst().id();
    Member other = installation.bean(Members.class).findNamed("boss").orElseThrow();
    assertThat(account.endToken(other, id)).as("not theirs").isFalse();
    assertThat(account.endToken(member, id)).isTrue();
    assertThat(send("GET", "/api/queue", "", "Authorization", bearer).statusCode()).isEqualTo(401);
  }

  @Test
  @Order(9)
  void whoIsPutOutIsOutAtOnceAndTheListOfChangesSaysSo() throws Exception {
    String gone = installation.signIn("gone", Role.SALES);
    Member member = installation.bean(Members.class).findNamed("gone").orElseThrow();
    String boss = installation.signIn("boss", Role.ADMINISTRATOR);
    assertThat(
            submit(
                    "/people/" + member.id(),
                    boss,
                    Map.of("full-name", "Gone", "email", "gone@ours.example", "role", "sales"))
                .statusCode())
        .isEqualTo(303);
    assertThat(send("GET", "/buyers", "", "Cookie", Sessions.COOKIE + "=" + gone).statusCode())
        .isEqualTo(303);
    assertThat(installation.bean(Audit.class).latest(1))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.member()).isEqualTo("boss");
          assertThat(line.object()).isEqualTo("gone");
          assertThat(line.after()).contains("may not come in");
        });
    HttpResponse<String> link = submit("/people/" + member.id() + "/link", boss, Map.of());
    assertThat(link.statusCode()).as("no link would let them in").isEqualTo(400);
    assertThat(link.body()).contains("Gone may not come in");
  }

  @Test
  @Order(11)
  void aMistypedCodeLeavesTheKeyThatIsInTheAppAlready() throws Exception {
    String session = installation.signIn("typo", Role.SALES);
    String key = key(send("GET", "/account", "", "Cookie", Sessions.COOKIE + "=" + session));
    HttpResponse<String> wrong =
        submit("/account/second-factor", session, Map.of("key", key, "code", "12"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(key(wrong)).isEqualTo(key);
    HttpResponse<String> none =
        submit("/account/second-factor", session, Map.of("key", "<b>", "code", "12"));
    assertThat(key(none)).as("a good one instead").hasSameSizeAs(key).isNotEqualTo(key);
    long step = Instant.now().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    String code = OneTimeCodes.code(Base32.read(key), step);
    assertThat(
            submit("/account/second-factor", session, Map.of("key", key, "code", code))
                .statusCode())
        .isEqualTo(303);
  }

  private static String key(HttpResponse<String> account) {
    Matcher key = Pattern.compile("name=\"key\" value=\"([A-Z2-7]+)\"").matcher(account.body());
    assertThat(key.find()).as(account.body()).isTrue();
    return key.group(1);
  }

  @Test
  @Order(12)
  void aLinkTakesAwayWhatSomebodyCameInByWhenItIsUsedAndNotBefore() throws Exception {
    installation.signIn("boss", Role.ADMINISTRATOR);
    Account account = installation.bean(Account.class);
    Members members = installation.bean(Members.class);
    Member boss = members.findNamed("boss").orElseThrow();
    Member lost = members.add("lost", "Lo St", "lost@ours.example", Set.of(Role.LEADER));
    People people = installation.bean(People.class);
    submit(people.invite(boss, lost).path(), "", Map.of("password", PASSWORD));
    String key = account.offerSecondFactor();
    long step = Instant.now().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    account.confirmSecondFactor(lost, key, OneTimeCodes.code(Base32.read(key), step));
    String token = account.makeToken(lost, "report", false);

    String link = people.invite(boss, lost).path();
    assertThat(signsIn("lost", PASSWORD)).as("the second factor is asked for").isFalse();
    assertThat(read(token)).isEqualTo(200);
    String chosen = "four loud geese land";
    assertThat(submit(link, "", Map.of("password", chosen)).statusCode()).isEqualTo(303);
    assertThat(read(token)).isEqualTo(401);
    assertThat(signsIn("lost", chosen)).as("no second factor any more").isTrue();

    String second = account.makeToken(lost, "report", false);
    assertThat(
            submit(
                    "/account/password",
                    installation.signIn("lost"),
                    Map.of("old", chosen, "chosen", PASSWORD))
                .statusCode())
        .isEqualTo(303);
    assertThat(read(second)).as("out everywhere").isEqualTo(401);
    assertThat(signsIn("lost", PASSWORD)).isTrue();
  }

  private boolean signsIn(String who, String password) throws Exception {
    return submit("/sign-in", "", Map.of("who", who, "password", password)).statusCode() == 303;
  }

  private int read(String token) throws Exception {
    return send("GET", "/api/queue", "", "Authorization", "Bearer " + token).statusCode();
  }

  @Test
  @Order(13)
  void whoRunsThisSeesWhoHasTokensAndEndsThem() throws Exception {
    String boss = installation.signIn("boss", Role.ADMINISTRATOR);
    installation.signIn("owning", Role.LEADER);
    Account account = installation.bean(Account.class);
    Member owner = installation.bean(Members.class).findNamed("owning").orElseThrow();
    String token = account.makeToken(owner, "nightly export", true);
    String end =
        "/people/%d/tokens/%d/end".formatted(owner.id(), account.tokens(owner).getFirst().id());
    assertThat(send("GET", "/people", "", "Cookie", Sessions.COOKIE + "=" + boss).body())
        .contains("nightly export", end)
        .doesNotContain(token);
    assertThat(submit(end, boss, Map.of()).statusCode()).isEqualTo(303);
    assertThat(read(token)).isEqualTo(401);
    assertThat(submit(end, boss, Map.of()).statusCode()).as("only once").isEqualTo(404);
    assertThat(installation.bean(Audit.class).latest(1))
        .singleElement()
        .satisfies(line ->
            assertThat(line.what() + " " + line.object()).isEqualTo("ended a token owning"));
  }

  @Test
  @Order(14)
  void ofManyGuessesAtOnceNoMoreAreLookedAtThanOneAfterTheOther() throws Exception {
    installation.sql().sql("delete from sign_in_failure").update();
    SignIn signIn = installation.bean(SignIn.class);
    Instant begun = Instant.now();
    List<Future<SignIn.Outcome>> guesses = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        String guess = "guess " + i;
        guesses.add(all.submit(() -> signIn.attempt("runa", guess, "", "192.0.2.1")));
      }
    }
    long allowed = 5;
    long over = 2;
    for (long wait = 2; Instant.now().isAfter(begun.plusSeconds(over)); over += wait) {
      allowed++; // whoever came so late has waited
      wait *= 2;
    }
    long lookedAt = 0;
    for (Future<SignIn.Outcome> guess : guesses) {
      lookedAt += guess.get() instanceof SignIn.Outcome.Wrong ? 1 : 0;
    }
    assertThat(lookedAt).isBetween(5L, allowed);
    installation.sql().sql("delete from sign_in_failure").update();
    assertThat(signIn.attempt("runa", PASSWORD, "", "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.In.class);
    assertThat(
            installation
                .sql()
                .sql("select count(*) from sign_in_failure")
                .query(Long.class)
                .single())
        .as("who is right leaves nothing behind")
        .isZero();
  }

  @Test
  @Order(15)
  void whatAProxySaysIsTakenFromTheOneThatIsNamedAndFromNobodyElse() throws Exception {
    String boss = installation.signIn("boss", Role.ADMINISTRATOR);
    String[] said = {
      "X-Forwarded-For", "198.51.100.1, 203.0.113.7",
      "X-Forwarded-Proto", "https",
      "X-Forwarded-Host", "court.example"
    };
    Map<String, String> wrong = Map.of("who", "nobody-there", "password", "a guess");
    assertThat(submit("/sign-in", "", wrong, said).statusCode()).isEqualTo(401);
    assertThat(guessers()).containsExactly("address 127.0.0.1");
    assertThat(link(submit("/people", boss, person("direct"), said)))
        .startsWith(installation.address() + "/welcome/");

    http = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(PROXY)).build();
    try {
      assertThat(submit("/sign-in", "", wrong, said).statusCode()).isEqualTo(401);
      said[1] = "203.0.113.8";
      assertThat(submit("/sign-in", "", wrong, said).statusCode()).isEqualTo(401);
      assertThat(guessers())
          .as("each by its own address, as the proxy saw it")
          .containsExactly("address 127.0.0.1", "address 203.0.113.7", "address 203.0.113.8");
      String link = link(submit("/people", boss, person("proxied"), said));
      assertThat(link).startsWith("https://court.example/welcome/");
      HttpResponse<String> in =
          submit(URI.create(link).getPath(), "", Map.of("password", "many slow barges pass"), said);
      assertThat(in.headers().allValues("Set-Cookie"))
          .anyMatch(each -> each.startsWith(Sessions.COOKIE + "=") && each.contains("Secure"));
      String key = installation.bean(Sources.class).add("proxied").key();
      assertThat(send("GET", "/v1/projects/" + key + "/settings", "", said).body())
          .contains("\"apiHost\":\"court.example/v1\"", "\"protocol\":\"https\"");
    } finally {
      http = HttpClient.newHttpClient();
      installation.sql().sql("delete from sign_in_failure").update();
    }
  }

  private List<String> guessers() {
    return installation
        .sql()
        .sql("select distinct key from sign_in_failure where key like 'address %' order by key")
        .query(String.class)
        .list();
  }

  private static Map<String, String> person(String name) {
    return Map.of(
        "name", name, "full-name", name, "email", name + "@ours.example", "role", "sales");
  }

  /** The link of an invitation, as the page shows it. */
  private static String link(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(201);
    Matcher link = Pattern.compile("https?://[^\"<\\s]+/welcome/[^\"<\\s]+").matcher(page.body());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  /**
   * Every address there is, as every role: who may not go there is told so before anything else.
   */
  @Test
  @Order(10)
  void everyAddressIsOnTheTableAndKeepsOutWhomItSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    Map<Role, String> sessions = new java.util.EnumMap<>(Role.class);
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
        : submit(address.path(), session, Map.of()).statusCode();
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
}
