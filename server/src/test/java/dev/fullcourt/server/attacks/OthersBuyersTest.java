package dev.fullcourt.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Routes;
import dev.fullcourt.server.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The ids of others' buyers, and of others' things, on every route that takes one: who may not see
 * them is answered as if there were none.
 */
class OthersBuyersTest {

  private final Attacker attacker = new Attacker();
  private final Installation installation = attacker.installation();

  @Test
  void aPartnerLearnsNothingOfBuyersOfOthersOnAnyRoute() {
    String session = installation.signIn("as-partner", Role.PARTNER);
    String token = installation.token("as-partner");
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Map<String, Object> row : buyers()) {
      String id = String.valueOf(row.get("buyer"));
      for (Routes.Route route : attacker.routes()) {
        if (!isOfABuyer(route)) {
          continue;
        }
        tried++;
        Attacker.Answer theirs = ask(route, id, session, token);
        Attacker.Answer nobodys = ask(route, "n".repeat(id.length()), session, token);
        boolean told = theirs.body().contains(String.valueOf(row.get("name")));
        if (told || theirs.status() < 400 || theirs.status() != nobodys.status()) {
          wrong.add(route + " answers " + theirs.status() + ", of nobody " + nobodys.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(12);
  }

  private List<Map<String, Object>> buyers() {
    return installation
        .sql()
        .sql("select buyer, name from buyer_view where length(name) > 4 order by buyer limit 2")
        .query()
        .listOfRows();
  }

  private static boolean isOfABuyer(Routes.Route route) {
    return route.pattern().contains("{buyer}")
        || route.pattern().startsWith("/buyers/{")
        || route.pattern().startsWith("/api/buyers/{");
  }

  private Attacker.Answer ask(Routes.Route route, String id, String session, String token) {
    String rest = Routes.filled(Routes.rest(route.pattern()).replace("{act}", "note"), "0");
    String path = route.pattern().substring(0, route.pattern().indexOf('{')) + id + rest;
    if (route.json()) {
      return attacker.send(
          route.method(),
          path,
          "",
          route.changes() ? "{\"note\": \"mine now\"}" : "",
          "Authorization",
          "Bearer " + token,
          "Content-Type",
          "application/json");
    }
    return route.changes()
        ? attacker.submit(path, session, Map.of("note", "mine now"))
        : attacker.get(path, session);
  }

  @Test
  void theListsOfAPartnerNameNobodyElsesBuyers() {
    String session = installation.signIn("as-partner", Role.PARTNER);
    List<String> names =
        installation
            .sql()
            .sql("select name from buyer_view where length(name) > 6")
            .query(String.class)
            .list();
    List<String> wrong = new ArrayList<>();
    Crawl.of(attacker, session)
        .forEach((path, answer) ->
            names.stream()
                .filter(name -> answer.status() == 200 && answer.body().contains(name))
                .forEach(name -> wrong.add(path + " names " + name)));
    assertThat(names).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }
}
