package dev.fullcourt.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Routes;
import dev.fullcourt.server.access.Gate;
import dev.fullcourt.server.access.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Forms of other sites, sent with the cookie of somebody signed in, change nothing on any route.
 */
class ForgedFormsTest {

  /** Nobody's cookie opens these: who sends proves themselves otherwise, or nobody is asked to. */
  private static final List<String> WITHOUT_COOKIE =
      List.of("/v1/", "/in/", "/f/", "/api/events", "/unsubscribe/");

  private final Attacker attacker = new Attacker();

  @Test
  void noRouteThatChangesSomethingTakesAFormWithoutItsToken() {
    String session = attacker.installation().signIn();
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Routes.Route route : attacker.routes()) {
      if (!route.changes() || WITHOUT_COOKIE.stream().anyMatch(route.pattern()::startsWith)) {
        continue;
      }
      tried++;
      for (String[] headers : forged(session)) {
        Attacker.Answer answer =
            attacker.send(route.method(), route.path("7"), session, "_csrf=bm9uZQ&a=b", headers);
        if (answer.status() != 403) {
          wrong.add(route + " answers " + String.join(" ", headers) + ": " + answer.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(30);
    assertThat(attacker.installation().bean(Gate.class).bySession(session)).isPresent();
  }

  private static List<String[]> forged(String session) {
    String form = "application/x-www-form-urlencoded";
    String cookie = Sessions.COOKIE + "=" + session;
    return List.of(
        new String[] {"Content-Type", form},
        new String[] {"Content-Type", "text/plain", "Origin", "https://evil.example"},
        new String[] {"Content-Type", "application/json", "Sec-Fetch-Site", "cross-site"},
        new String[] {"Content-Type", form, "Cookie", cookie + "; XSRF-TOKEN=another"},
        new String[] {"Content-Type", form, "Cookie", cookie, "Authorization", "Bearer fct_wrong"},
        new String[] {"Content-Type", form, "X-HTTP-Method-Override", "GET"});
  }

  @Test
  void whereNoTokenIsNeededNoCookieIsLookedAt() {
    String session = attacker.installation().signIn();
    TreeSet<String> seen = new TreeSet<>();
    for (Routes.Route route : attacker.routes()) {
      if (route.changes() && WITHOUT_COOKIE.stream().anyMatch(route.pattern()::startsWith)) {
        seen.add(route.pattern());
        String[] type = {"Content-Type", "application/json"};
        assertThat(attacker.send("POST", route.path("7"), session, "{}", type).status())
            .as(route.toString())
            .isEqualTo(attacker.send("POST", route.path("7"), "", "{}", type).status());
      }
    }
    assertThat(seen)
        .contains("/api/events", "/in/{name}", "/f/{slug}", "/v1/track", "/unsubscribe/{token}");
  }

  @Test
  void withTheTokenOfOurOwnPagesEveryRouteIsReached() {
    String session = attacker.installation().signIn();
    for (Routes.Route route : attacker.routes()) {
      if (route.method().equals("POST") && !route.pattern().startsWith("/sign") && !route.json()) {
        assertThat(attacker.submit(route.path("7"), session, Map.of()).status())
            .as(route.toString())
            .isNotEqualTo(403)
            .isLessThan(500);
      }
    }
  }
}
