package dev.fullcourt.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Routes;
import dev.fullcourt.server.lists.Listing;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Parameters that are SQL, addresses of other sites, or no text at all, in every parameter of every
 * route and in every variable of an address.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddParametersTest {

  /** Each with its like, of the same length, that would be answered otherwise if it were SQL. */
  private static final List<List<String>> SQL =
      List.of(
          List.of("x' or '1'='1", "x' or '1'='2"),
          List.of("name,(case when 1=1 then 1 end)", "name,(case when 1=2 then 1 end)"),
          List.of("1) or (1=1", "1) or (1=2"),
          List.of("\\' or 1=1 --", "\\' or 1=2 --"));

  private static final List<String> ODD =
      List.of(
          "%00",
          "%ff%fe",
          "%F0%9F%98%80",
          "%2e%2e%2f%2e%2e%2fetc",
          "-1",
          "9".repeat(400),
          "a%0d%0aSet-Cookie:%20x=y",
          "$%7B7*7%7D",
          "%25%7B7*7%7D",
          "a".repeat(6_000));

  private static final List<String> ELSEWHERE =
      List.of(
          "https://evil.example/",
          "//evil.example/",
          "/%5Cevil.example",
          "%5C%5Cevil.example",
          "https:evil.example",
          "javascript:alert(1)",
          "%09//evil.example",
          "/%09/evil.example");

  private final Attacker attacker = new Attacker();
  private final Map<String, Set<String>> names = new HashMap<>();
  private String session;

  /** What the routes ask for, and what links on the pages say. */
  @BeforeAll
  void collect() {
    session = attacker.installation().signIn();
    for (Routes.Route route : attacker.routes()) {
      if (route.method().equals("GET")) {
        names
            .computeIfAbsent(route.pattern(), each -> new TreeSet<>())
            .addAll(Attacker.parameters(route));
      }
    }
    for (Listing list : Listing.values()) { // a page and its file are asked in the same words
      names.computeIfAbsent(list.file(), each -> new TreeSet<>()).addAll(list.names());
    }
    Crawl.of(attacker, session).keySet().stream()
        .filter(link -> link.contains("?"))
        .forEach(link -> {
          String path = link.replaceFirst("\\?.*", "");
          for (String pair : link.substring(link.indexOf('?') + 1).split("&")) {
            names.computeIfAbsent(path, each -> new TreeSet<>()).add(pair.replaceFirst("=.*", ""));
          }
        });
  }

  private interface Asking {
    void ask(String route, String before, String after);
  }

  /** Every place of an address where something can be written. */
  private void everywhere(Asking asking) {
    names.forEach((pattern, parameters) -> {
      String path = Routes.filled(pattern, "7");
      for (String parameter : parameters) {
        asking.ask(pattern + "?" + parameter, path + "?" + parameter + "=", "");
      }
      asking.ask(pattern + "?unknown", path + "?sort=", "&order=&q=&filter=");
      int brace = pattern.indexOf('{');
      if (brace >= 0) {
        String rest = Routes.rest(pattern);
        asking.ask(pattern, pattern.substring(0, brace), Routes.filled(rest, "7"));
      }
    });
  }

  private Attacker.Answer look(String path) {
    Attacker.Answer answer = attacker.get(path, session);
    assertThat(answer.status()).as(path + ": " + answer.body()).isLessThan(500);
    assertThat(answer.body())
        .as(path)
        .doesNotContain("org.postgresql", "SQLException", "BadSqlGrammar", "\tat java.base");
    return answer;
  }

  @Test
  void nothingInAnAddressIsTakenForSql() {
    List<String> wrong = new ArrayList<>();
    everywhere((route, before, after) -> {
      for (List<String> pair : SQL) {
        Attacker.Answer one = look(before + Attacker.coded(pair.getFirst()) + after);
        Attacker.Answer other = look(before + Attacker.coded(pair.getLast()) + after);
        if (one.status() != other.status() || one.body().length() != other.body().length()) {
          wrong.add(route + " tells " + pair.getFirst() + " from " + pair.getLast());
        }
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(names).hasSizeGreaterThan(25);
  }

  @Test
  void whatIsNoTextOrFarTooMuchIsNoTroubleOfOurs() {
    everywhere((route, before, after) -> {
      for (String odd : ODD) {
        Attacker.Answer answer = look(before + odd + after);
        assertThat(answer.body()).as(route).doesNotContain("root:x:0");
      }
    });
  }

  @Test
  void noAddressSendsOrLinksToAnotherSite() {
    everywhere((route, before, after) -> {
      for (String elsewhere : ELSEWHERE) {
        Attacker.Answer answer = look(before + elsewhere + after);
        URI here = URI.create(attacker.installation().address());
        assertThat(here.resolve(answer.location()).getHost()).as(route).isEqualTo(here.getHost());
        assertThat(answer.body())
            .as(route)
            .doesNotContain("href=\"https://evil", "href=\"//evil", "action=\"//evil")
            .doesNotContain("action=\"https://evil", "href=\"javascript:", "href=\"\\\\evil");
      }
    });
  }

  @Test
  void aMethodNoRouteHasIsAnsweredByNone() {
    Set<String> served = new TreeSet<>();
    attacker.routes().forEach(route -> served.add(route.toString()));
    for (Routes.Route route : attacker.routes()) {
      for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
        if (!served.contains(method + " " + route.pattern())) {
          assertThat(attacker.send(method, route.path("7"), session, "").status())
              .as(method + " " + route.pattern())
              .isBetween(400, 499);
        }
      }
    }
  }
}
