package dev.fullcourt.history.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.routing.Answer.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of routing whatever waits when, tried on requests made from seeds. */
class RouterLawsTest {

  private static final int SEEDS = 300;
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private static final Router ROUTER =
      new Router(
          Teams.with(
              """
              - { when: market.key, to: cleo }
              - { when: 'account.country == "US"', to: sdr-us, by: [account owner, least loaded] }
              - { when: 'account.country == "DE"', to: sdr, by: [account owner, round robin] }
              - { when: 'account.country == "AT"', to: sdr, by: [least loaded], since: 2026-03-03 }
              - { to: ae }
              - { otherwise: ana }
              """));

  @Test
  void sameRequestsGiveTheSameAnswersInWhateverOrderTheyCome() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Request> requests = requests(seed);
      List<Answer> answers = ROUTER.answer(requests, new TeamState());
      List<Request> shuffled = new ArrayList<>(requests);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(ROUTER.answer(shuffled, new TeamState())).as("seed %s", seed).isEqualTo(answers);
    }
  }

  @Test
  void routerThatStartsAnewFromTheLogGoesOnExactly() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Request> requests = requests(seed);
      List<Answer> answers = ROUTER.answer(requests, new TeamState());
      int cut = new Random(seed).nextInt(requests.size());
      TeamState fromLog = new TeamState();
      long seq = 0;
      for (Answer answer : answers.subList(0, cut)) {
        fromLog.take(answer.request().account(), event(answer, seq++));
      }
      assertThat(ROUTER.answer(requests.subList(cut, requests.size()), fromLog))
          .as("seed %s cut at %s", seed, cut)
          .isEqualTo(answers.subList(cut, answers.size()));
    }
  }

  @Test
  void nobodyIsGivenMoreThanTheyTakeUnlessEverybodyWasFullAndThatIsSaid() {
    int fallbacks = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      List<RoutingPass.Asked> asked =
          requests(seed).stream().map(each -> new RoutingPass.Asked(each, null)).toList();
      RoutingPass.Result result = RoutingPass.of(playbook(), asked);
      for (RoutingPass.Day day : result.days()) {
        assertThat(day.isTooMuch() && day.fallback() == 0).as("seed %s %s", seed, day).isFalse();
      }
      for (Answer answer : result.answers()) {
        if (answer.by() == By.FALLBACK && answer.rule() != null) {
          fallbacks++;
          assertThat(answer.considered())
              .as("seed %s", seed)
              .isNotEmpty()
              .allMatch(each -> each.endsWith("full") || each.contains(": owns the account, not"));
        } else if (answer.by() != By.FALLBACK) {
          assertThat(answer.considered())
              .anyMatch(each -> each.startsWith(answer.person() + ":") && !each.endsWith("full"));
        }
      }
    }
    assertThat(fallbacks).isPositive();
  }

  @Test
  void turnsAreFairToOneAmongPeopleWhoAreFree() {
    Router router = new Router(Teams.with("- { to: ae }\n- { otherwise: ana }"));
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Request> requests = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(60); i++) {
        Instant at = START.plusSeconds(random.nextInt(400_000));
        requests.add(new Request("b" + i, "", 0, Teams.SALES, at, at, Set.of(), null, null));
      }
      Map<String, Integer> turns = new HashMap<>(Map.of("jonas", 0, "kim", 0));
      for (Answer answer : router.answer(requests, new TeamState())) {
        turns.merge(answer.person(), 1, Integer::sum);
        assertThat(Math.abs(turns.get("jonas") - turns.get("kim"))).isLessThanOrEqualTo(1);
      }
    }
  }

  private static dev.fullcourt.engine.playbook.Playbook playbook() {
    return Teams.with(
        """
        - { when: market.key, to: cleo }
        - { when: 'account.country == "US"', to: sdr-us, by: [account owner, least loaded] }
        - { when: 'account.country == "DE"', to: sdr, by: [account owner, round robin] }
        - { to: ae }
        - { otherwise: ana }
        """);
  }

  private static Event event(Answer answer, long seq) {
    Instant at = answer.request().at();
    return new Event(
        seq,
        Answer.SOURCE,
        answer.eventId(),
        answer.request().buyer(),
        null,
        "owner_assigned",
        at,
        at,
        at,
        answer.properties());
  }

  /** Up to forty requests within three days, some of one account, in their order. */
  private static List<Request> requests(long seed) {
    Random random = new Random(seed);
    List<Request> requests = new ArrayList<>();
    int many = 1 + random.nextInt(40);
    for (int i = 0; i < many; i++) {
      Set<String> holding = new HashSet<>();
      for (int rule = 1; rule <= 4; rule++) {
        if (random.nextInt(3) == 0) {
          holding.add("routing." + rule);
        }
      }
      String account = random.nextBoolean() ? "" : "a" + random.nextInt(5);
      Instant at = START.plusSeconds(random.nextInt(3 * 86_400));
      requests.add(
          new Request(
              "b" + i,
              account,
              random.nextInt(9),
              random.nextInt(5) == 0 ? Teams.SALES : Teams.DEVELOPMENT,
              at,
              at,
              holding,
              random.nextInt(6) == 0 ? "dora" : null,
              null));
    }
    return requests.stream().sorted(Request.ORDER).toList();
  }
}
