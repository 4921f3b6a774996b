package dev.fullcourt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.sources.Sources;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** How people come in: by link, password, second factor and proxy; and how guessers do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInTest {

  private static final String PASSWORD = "seven quiet herons wade";

  /** Where requests come from that a proxy passes on. */
  private static final String PROXY = "127.0.0.31";

  private Installation installation;
  private Caller caller;

  @BeforeAll
  void open(@TempDir Path data) {
    installation = Installation.serve(data, "fullcourt.proxies=" + PROXY);
    caller = new Caller(installation);
  }

  @AfterAll
  void close() {
    installation.close();
  }

  @Test
  @Order(1)
  void theFirstLinkMakesOneAdministratorAndDiesWithUse() throws Exception {
    Invitations invitations = installation.bean(Invitations.class);
    String older = invitations.first().orElseThrow();
    String link = invitations.first().orElseThrow();
    assertThat(caller.send("GET", older, "").statusCode())
        .as("a newer one took its place")
        .isEqualTo(404);
    assertThat(caller.send("GET", link, "").statusCode()).isEqualTo(200);
    Map<String, String> form =
        Map.of(
            "name", "runa",
            "full-name", "Runa Winter",
            "email", "runa@ours.example",
            "password", PASSWORD);
    HttpResponse<String> easy = caller.submit(link, "", with(form, "password", "aaaaaaaaaaaaaaa"));
    assertThat(easy.statusCode()).isEqualTo(400);
    assertThat(easy.body())
        .contains("too easy to guess")
        .contains("value=\"runa\"", "value=\"Runa Winter\"", "value=\"runa@ours.example\"")
        .doesNotContain("aaaaaaaaaaaaaaa");
    assertThat(installation.bean(Members.class).any()).as("nothing half done").isFalse();

    HttpResponse<String> made = caller.submit(link, "", form);
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.headers().firstValue("Set-Cookie")).isPresent();
    assertThat(
            caller
                .submit(
                    link,
                    "",
                    with(with(form, "name", "intruder"), "email", "intruder@ours.example"))
                .statusCode())
        .isEqualTo(404);
    assertThat(invitations.first()).isEmpty();
    assertThat(installation.member("runa").roles()).containsExactly(Role.ADMINISTRATOR);
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
        caller.submit("/sign-in", "", Map.of("who", "RUNA@ours.example", "password", PASSWORD));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(each -> each.contains("HttpOnly") && each.contains("SameSite=Lax"));
    String cookie = Sessions.COOKIE + "=" + session(in);
    assertThat(caller.send("GET", "/people", "", "Cookie", cookie).statusCode()).isEqualTo(200);
    Map<String, String> wrong =
        Map.of("name", "li", "full-name", "Li Wei", "email", "li at ours", "role", "sales");
    HttpResponse<String> refused = caller.submit("/people", session(in), wrong);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("value=\"li\"", "value=\"Li Wei\"", "value=\"li at ours\"")
        .contains("value=\"sales\" checked");
    int runa = installation.member("runa").id();
    HttpResponse<String> edit = caller.submit("/people/" + runa, session(in), wrong);
    assertThat(edit.statusCode()).isEqualTo(400);
    assertThat(edit.body())
        .contains("<details open>", "value=\"Li Wei\"", "value=\"sales\" checked");
    assertThat(installation.sql().sql("select count(*) from session").query(Long.class).single())
        .isPositive();
    assertThat(caller.submit("/sign-out", session(in), Map.of()).statusCode()).isEqualTo(303);
    assertThat(caller.send("GET", "/people", "", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  private static String session(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(each -> each.startsWith(Sessions.COOKIE + "="))
        .map(each -> each.substring(Sessions.COOKIE.length() + 1, each.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(3)
  void whoIsNotSignedInIsAskedToAndComesBackToWhereTheyWere() throws Exception {
    HttpResponse<String> asked = caller.send("GET", "/buyers?stage=lead", "");
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
          caller.submit(
              "/sign-in", "", Map.of("who", "runa", "password", PASSWORD, "to", elsewhere));
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
      last = caller.submit("/sign-in", "", Map.of("who", "guessed", "password", "guess " + i));
      wrong += last.statusCode() == 401 ? 1 : 0;
    }
    assertThat(wrong).isEqualTo(5);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.body()).contains("Too many attempts");
    assertThat(last.body()).doesNotContain("guess 5");
    HttpResponse<String> nobody =
        caller.submit("/sign-in", "", Map.of("who", "nobody@ours.example", "password", "x"));
    assertThat(nobody.statusCode()).as("says nothing about who there is").isEqualTo(401);
    for (String odd : List.of("a\0b", "a".repeat(100_000))) {
      assertThat(caller.submit("/sign-in", "", Map.of("who", odd, "password", "x")).statusCode())
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
    assertThat(caller.submit(link, "", Map.of("password", PASSWORD)).statusCode()).isEqualTo(303);
    Account account = installation.bean(Account.class);
    String key = account.offerSecondFactor();
    long step = Instant.now().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    account.confirmSecondFactor(member, key, OneTimeCodes.code(Base32.read(key), step));
    Map<String, String> form = Map.of("who", "two", "password", PASSWORD);
    assertThat(caller.submit("/sign-in", "", form).statusCode()).isEqualTo(401);
    String used = OneTimeCodes.code(Base32.read(key), step);
    assertThat(caller.submit("/sign-in", "", with(form, "code", used)).statusCode())
        .as("used to set it up")
        .isEqualTo(401);
    String next = OneTimeCodes.code(Base32.read(key), step + 1);
    assertThat(caller.submit("/sign-in", "", with(form, "code", next)).statusCode()).isEqualTo(303);
    assertThat(caller.submit("/sign-in", "", with(form, "code", next)).statusCode()).isEqualTo(401);
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> other = new HashMap<>(form);
    other.put(name, value);
    return other;
  }

  @Test
  @Order(6)
  void aMistypedCodeLeavesTheKeyThatIsInTheAppAlready() throws Exception {
    String session = installation.signIn("typo", Role.SALES);
    String key = key(caller.send("GET", "/account", "", "Cookie", Sessions.COOKIE + "=" + session));
    HttpResponse<String> wrong =
        caller.submit("/account/second-factor", session, Map.of("key", key, "code", "12"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(key(wrong)).isEqualTo(key);
    HttpResponse<String> none =
        caller.submit("/account/second-factor", session, Map.of("key", "<b>", "code", "12"));
    assertThat(key(none)).as("a good one instead").hasSameSizeAs(key).isNotEqualTo(key);
    long step = Instant.now().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    String code = OneTimeCodes.code(Base32.read(key), step);
    assertThat(
            caller
                .submit("/account/second-factor", session, Map.of("key", key, "code", code))
                .statusCode())
        .isEqualTo(303);
  }

  private static String key(HttpResponse<String> account) {
    Matcher key = Pattern.compile("name=\"key\" value=\"([A-Z2-7]+)\"").matcher(account.body());
    assertThat(key.find()).as(account.body()).isTrue();
    return key.group(1);
  }

  @Test
  @Order(7)
  void aLinkTakesAwayWhatSomebodyCameInByWhenItIsUsedAndNotBefore() throws Exception {
    Account account = installation.bean(Account.class);
    Members members = installation.bean(Members.class);
    Member boss = installation.member("boss", Role.ADMINISTRATOR);
    Member lost = members.add("lost", "Lo St", "lost@ours.example", Set.of(Role.LEADER));
    People people = installation.bean(People.class);
    caller.submit(people.invite(boss, lost).path(), "", Map.of("password", PASSWORD));
    String key = account.offerSecondFactor();
    long step = Instant.now().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    account.confirmSecondFactor(lost, key, OneTimeCodes.code(Base32.read(key), step));
    String token = account.makeToken(lost, "report", false);

    String link = people.invite(boss, lost).path();
    assertThat(signsIn("lost", PASSWORD)).as("the second factor is asked for").isFalse();
    assertThat(caller.read(token)).isEqualTo(200);
    String chosen = "four loud geese land";
    assertThat(caller.submit(link, "", Map.of("password", chosen)).statusCode()).isEqualTo(303);
    assertThat(caller.read(token)).isEqualTo(401);
    assertThat(signsIn("lost", chosen)).as("no second factor any more").isTrue();

    String second = account.makeToken(lost, "report", false);
    assertThat(
            caller
                .submit(
                    "/account/password",
                    installation.signIn("lost"),
                    Map.of("old", chosen, "chosen", PASSWORD))
                .statusCode())
        .isEqualTo(303);
    assertThat(caller.read(second)).as("out everywhere").isEqualTo(401);
    assertThat(signsIn("lost", PASSWORD)).isTrue();
  }

  private boolean signsIn(String who, String password) throws Exception {
    return caller.submit("/sign-in", "", Map.of("who", who, "password", password)).statusCode()
        == 303;
  }

  @Test
  @Order(8)
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
  @Order(9)
  void whatAProxySaysIsTakenFromTheOneThatIsNamedAndFromNobodyElse() throws Exception {
    String boss = installation.signIn("boss", Role.ADMINISTRATOR);
    String[] said = {
      "X-Forwarded-For", "198.51.100.1, 203.0.113.7",
      "X-Forwarded-Proto", "https",
      "X-Forwarded-Host", "court.example"
    };
    Map<String, String> wrong = Map.of("who", "nobody-there", "password", "a guess");
    assertThat(caller.submit("/sign-in", "", wrong, said).statusCode()).isEqualTo(401);
    assertThat(guessers()).containsExactly("address 127.0.0.1");
    assertThat(link(caller.submit("/people", boss, person("direct"), said)))
        .startsWith(installation.address() + "/welcome/");

    caller.comeFrom(PROXY);
    try {
      assertThat(caller.submit("/sign-in", "", wrong, said).statusCode()).isEqualTo(401);
      said[1] = "203.0.113.8";
      assertThat(caller.submit("/sign-in", "", wrong, said).statusCode()).isEqualTo(401);
      assertThat(guessers())
          .as("each by its own address, as the proxy saw it")
          .containsExactly("address 127.0.0.1", "address 203.0.113.7", "address 203.0.113.8");
      String link = link(caller.submit("/people", boss, person("proxied"), said));
      assertThat(link).startsWith("https://court.example/welcome/");
      HttpResponse<String> in =
          caller.submit(
              URI.create(link).getPath(), "", Map.of("password", "many slow barges pass"), said);
      assertThat(in.headers().allValues("Set-Cookie"))
          .anyMatch(each -> each.startsWith(Sessions.COOKIE + "=") && each.contains("Secure"));
      String key = installation.bean(Sources.class).add("proxied").key();
      assertThat(caller.send("GET", "/v1/projects/" + key + "/settings", "", said).body())
          .contains("\"apiHost\":\"court.example/v1\"", "\"protocol\":\"https\"");
    } finally {
      caller = new Caller(installation);
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
}
