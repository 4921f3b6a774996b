package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.decision.Cause.Points;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The laws of one buyer's fold. That it is total shows in each of them: none may throw. */
class EngineLawsTest {

  private static final int MANY = 1000;

  @Test
  void sameLogGivesTheSameBytes() {
    Cases.each(
        1_000,
        MANY,
        tried -> {
          Folded first = Folded.by(tried);
          Folded again = Folded.by(Cases.of(tried.seed()));

          assertThat(again.text()).isEqualTo(first.text());
          assertThat(again.state()).isEqualTo(first.state());
        });
  }

  @Test
  void singleStepsAreTheSameAsARun() {
    Cases.each(
        2_000,
        MANY,
        tried -> {
          Engine engine = new Engine(tried.playbook());
          List<Decision> decisions = new ArrayList<>();
          BuyerState state = Folded.start();
          for (Event event : tried.log()) {
            Step step = engine.advance(state, event);
            decisions.addAll(step.decisions());
            state = step.state();
          }
          Step last = engine.settle(state, Folded.HORIZON);
          decisions.addAll(last.decisions());

          Folded run = Folded.by(tried);
          assertThat(decisions).isEqualTo(run.decisions());
          assertThat(last.state()).isEqualTo(run.state());
        });
  }

  @Test
  void wakingUpOftenChangesNothing() {
    Cases.each(
        3_000,
        MANY,
        tried -> {
          SplittableRandom random = new SplittableRandom(tried.seed());
          Run run = new Engine(tried.playbook()).open(Folded.start());
          List<Decision> decisions = new ArrayList<>();
          Instant settled = Instant.ofEpochMilli(Long.MIN_VALUE);
          for (Event event : tried.log()) {
            Instant next = event.effective().isAfter(settled) ? event.effective() : settled;
            for (int wake = random.nextInt(3); wake > 0; wake--) {
              settled = between(random, settled, next);
              run.settle(settled, decisions::add);
            }
            run.advance(event, decisions::add);
            settled = next;
          }
          run.settle(Folded.HORIZON, decisions::add);

          assertThat(decisions).isEqualTo(Folded.by(tried).decisions());
          assertThat(run.state()).isEqualTo(Folded.by(tried).state());
        });
  }

  private static Instant between(SplittableRandom random, Instant from, Instant to) {
    long start = from.toEpochMilli();
    return Instant.ofEpochMilli(
        start == to.toEpochMilli() ? start : random.nextLong(start, to.toEpochMilli()) + 1);
  }

  @Test
  void scoreIsTheSumOfItsExplanation() {
    Cases.each(
        4_000,
        MANY,
        tried -> {
          Folded run = Folded.by(tried);

          addsUp(run.score());
          run.decisions().forEach(decision -> addsUp(decision.cause().score()));
        });
  }

  private static void addsUp(Score score) {
    double fit = sum(score, "fit.");
    double interest = sum(score, "interest.");
    assertThat(score.fit()).isCloseTo(fit, within(1e-9));
    assertThat(score.interest()).isCloseTo(interest, within(1e-9));
    assertThat(score.points()).allMatch(points -> points.times() > 0);
  }

  private static double sum(Score score, String rules) {
    return score.points().stream()
        .filter(points -> points.rule().startsWith(rules))
        .mapToDouble(Points::points)
        .sum();
  }

  @Test
  void staysTileTheTimeFromTheFirstEntryOn() {
    Cases.each(
        5_000,
        MANY,
        tried -> {
          List<Stay> stays = Stays.of("b", Folded.by(tried).decisions());

          for (int i = 0; i + 1 < stays.size(); i++) {
            Stay stay = stays.get(i);
            Stay next = stays.get(i + 1);
            assertThat(stay.left()).isEqualTo(next.entered());
            assertThat(stay.next()).isEqualTo(next.stage()).isNotEqualTo(stay.stage());
            assertThat(stay.nextMove()).isEqualTo(next.move());
            assertThat(stay.entered()).isBeforeOrEqualTo(next.entered());
            assertThat(next.round()).isBetween(stay.round(), stay.round() + 1);
          }
          if (!stays.isEmpty()) {
            assertThat(stays.getFirst().round()).isEqualTo(1);
            assertThat(stays.getLast().open()).isTrue();
          }
        });
  }

  @Test
  void everyDecisionStandsInItsPlaceAndComesFromTheStageBefore() {
    Cases.each(
        6_000,
        MANY,
        tried -> {
          long position = 0;
          String from = null;
          Folded run = Folded.by(tried);
          for (Decision decision : run.decisions()) {
            assertThat(decision.position()).isEqualTo(position++);
          }
          for (Decision.StageEntered entry : run.entries().toList()) {
            assertThat(entry.from()).isEqualTo(from);
            from = entry.stage();
          }
        });
  }

  @Test
  void noStageIsEnteredTwiceAtOneInstant() {
    Cases.each(
        7_000,
        MANY,
        tried -> {
          Set<String> seen = new HashSet<>();
          Folded.by(tried)
              .entries()
              .forEach(entry -> assertThat(seen.add(entry.stage() + " " + entry.at())).isTrue());
        });
  }

  @Test
  void ledgerHoldsNothingOfWhatEventsSay() {
    Cases.each(
        8_000,
        MANY,
        tried -> assertThat(Folded.by(tried).text()).doesNotContain(RandomLogs.MARKER));
  }

  @Test
  void timersOfTheFarFutureAreSettledToo() {
    Cases.each(
        0,
        200,
        tried -> {
          Run run = new Engine(tried.playbook()).open(Folded.start());
          List<Decision> decisions = new ArrayList<>();
          tried.log().forEach(event -> run.advance(event, decisions::add));
          run.settle(Instant.parse("9999-12-31T23:59:59.999Z"), decisions::add);

          assertThat(run.state().nextDue())
              .satisfiesAnyOf(
                  due -> assertThat(due).isEmpty(),
                  due -> assertThat(due.orElseThrow()).isAfter("9999-12-31T23:59:59.999Z"));
        });
  }
}
