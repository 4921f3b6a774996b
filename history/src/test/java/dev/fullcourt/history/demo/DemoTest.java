package dev.fullcourt.history.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Decision.StageEntered;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.imports.Draft;
import dev.fullcourt.history.imports.Outcome;
import dev.fullcourt.history.simulator.SimulationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year as a leader of revenue operations would see it on the first page. */
class DemoTest {

  private static DemoYear year;

  @BeforeAll
  static void simulateImportAndDecide(@TempDir Path folder) throws IOException {
    year = DemoYear.of(SimulationSettings.demo(DemoYear.END), folder);
  }

  @Test
  void everyRowIsTakenAndDated() {
    assertThat(year.rejects()).isEmpty();
    assertThat(year.outcome()).isInstanceOf(Outcome.Finished.class);
    assertThat(year.drafts()).hasSizeBetween(85_000, 125_000);
    assertThat(year.drafts()).allMatch(draft -> draft.occurredAt() != null);
    Set<String> ids =
        year.drafts().stream()
            .map(draft -> draft.source() + draft.id())
            .collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(year.drafts());
  }

  @Test
  void everyEventTypeIsInTheVocabulary() {
    assertThat(year.drafts().stream().map(Draft::type).distinct())
        .allMatch(type -> year.playbook().vocabulary().findEvent(type).isPresent());
  }

  @Test
  void thereAreBuyersInEveryStageAtTheEnd() {
    Map<String, Long> now =
        year.lives().values().stream()
            .collect(Collectors.groupingBy(DemoYear::now, Collectors.counting()));
    for (Stage stage : year.playbook().cycle().all().toList()) {
      assertThat(now.get(stage.name())).as(stage.name()).isNotNull().isPositive();
    }
    for (String stage : List.of("name", "engaged", "target", "lead", "opportunity", "recycled")) {
      assertThat(now.get(stage)).as(stage).isGreaterThan(20);
    }
  }

  @Test
  void enoughBuyersGetAsFarAsItTakes() {
    assertThat(buyersIn("opportunity")).isBetween(150L, 350L);
    assertThat(buyersIn("customer")).isBetween(60L, 150L);
    assertThat(buyersIn("loyal")).isBetween(20L, 80L);
    assertThat(buyersIn("recycled")).isBetween(100L, 350L);
    assertThat(buyersIn("lost")).isBetween(60L, 180L);
  }

  private static long buyersIn(String stage) {
    return year.lives().values().stream()
        .filter(life -> life.stream().anyMatch(entered -> entered.stage().equals(stage)))
        .count();
  }

  @Test
  void bothArmsLeadToOpportunities() {
    Map<String, Long> arms =
        all()
            .filter(entered -> entered.stage().equals("opportunity"))
            .collect(Collectors.groupingBy(StageEntered::arm, Collectors.counting()));
    assertThat(arms.get("inbound")).isGreaterThan(arms.get("insight"));
    assertThat(arms.get("insight")).isGreaterThan(40);
  }

  @Test
  void buyersGoBackSkipAndGoRoundAgain() {
    Map<Move, Long> moves =
        all().collect(Collectors.groupingBy(StageEntered::move, Collectors.counting()));
    for (Move move : Move.values()) {
      assertThat(moves.get(move)).as(move.word()).isNotNull().isGreaterThanOrEqualTo(5);
    }
    assertThat(all().filter(entered -> !entered.skipped().isEmpty()).count()).isGreaterThan(100);
    assertThat(all().filter(entered -> entered.round() == 2).count()).isGreaterThan(20);
  }

  @Test
  void engagedIsWhereKnownBuyersWaitLongest() {
    Map<String, Long> medians = new HashMap<>();
    for (String stage : List.of("name", "engaged", "target", "lead", "opportunity")) {
      medians.put(stage, medianDays(stage));
    }
    for (String other : List.of("name", "target", "lead", "opportunity")) {
      assertThat(medians.get("engaged")).as(other).isGreaterThan(medians.get(other));
    }
  }

  /** Of all who entered; those who still wait count with at least the time so far. */
  private static long medianDays(String stage) {
    List<Long> days = new ArrayList<>();
    for (List<StageEntered> life : year.lives().values()) {
      for (int i = 0; i < life.size(); i++) {
        if (life.get(i).stage().equals(stage)) {
          Instant until = i + 1 < life.size() ? life.get(i + 1).at() : DemoYear.END;
          days.add(Duration.between(life.get(i).at(), until).toDays());
        }
      }
    }
    days.sort(null);
    return days.get(days.size() / 2);
  }

  @Test
  void everyRuleOfTheScorecardGivesPointsToSomebody() {
    Set<String> used =
        all()
            .flatMap(entered -> entered.cause().score().points().stream())
            .map(points -> points.rule())
            .collect(Collectors.toSet());
    Scorecard scorecard = year.playbook().scorecard();
    assertThat(used)
        .containsAll(scorecard.interest().rules().stream().map(rule -> rule.id()).toList())
        .containsAll(scorecard.fit().stream().map(rule -> rule.id()).toList());
  }

  @Test
  void everyDeclaredReasonIsGiven() {
    for (Stage.Detour detour : year.playbook().cycle().detours()) {
      Set<String> given =
          all()
              .filter(entered -> entered.stage().equals(detour.name()))
              .flatMap(entered -> Stream.ofNullable(entered.reason()))
              .collect(Collectors.toSet());
      assertThat(detour.reasons().keySet()).as(detour.name()).containsAll(given);
      if (!detour.name().equals("churned")) {
        assertThat(given).as(detour.name()).containsAll(detour.reasons().keySet());
      }
    }
  }

  @Test
  void keyAccountsAreAmongTheAccounts() {
    assertThat(year.lives().keySet()).containsAll(year.playbook().market().keyAccounts());
  }

  private static Stream<StageEntered> all() {
    return year.lives().values().stream().flatMap(List::stream);
  }
}
