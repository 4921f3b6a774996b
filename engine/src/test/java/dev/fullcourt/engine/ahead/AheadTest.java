package dev.fullcourt.engine.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AheadTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final Engine engine =
      new Engine(
          Playbooks.parse(
              "ahead.yaml",
              """
              playbook: Ahead
              hours: { office: { zone: UTC, open: "Mon-Fri 09:00-17:00" } }
              teams: { reps: { function: development, hours: office }, web: { function: marketing } }
              scorecard:
                interest:
                  half-life: 14d
                  rules:
                    - { on: page_viewed, when: event.path == "/pricing", points: 15, because: prices }
                    - { on: content_downloaded, points: 10, because: read }
                    - { on: demo_requested, points: 60, because: asked }
              definitions:
                MQL: score.interest >= 40
                keen: buyer.count("page_viewed", "7d") >= 3
              cycle:
                stages:
                  - { stage: aware, leads: marketing }
                  - { stage: target, leads: marketing, enter: score.interest >= 20, holds: score.interest >= 10 }
                  - { stage: lead, leads: development, enter: meets(MQL) }
              slas:
                - { sla: first call, owner: development, starts: entered(lead), stops: first human attempt,
                    within: 2 business hours }
              """));

  private BuyerState state = BuyerState.start("b", "main");
  private long seq;

  private void views(String path, Instant at) {
    take("page_viewed", at, Map.of("path", Value.of(path)));
  }

  private void take(String type, Instant at, Map<String, Value> properties) {
    Event event = new Event(++seq, "web", "e" + seq, "b", "mia", type, at, at, at, properties);
    state = engine.advance(state, event).state();
  }

  @Test
  void interestThatFadesIsForeseenToTheMillisecond() {
    views("/pricing", MONDAY);
    views("/pricing", MONDAY.plusSeconds(60));

    Ahead ahead = Ahead.of(engine, state);

    assertThat(ahead.at()).isEqualTo(MONDAY.plusSeconds(60));
    Ahead.Crossing first = ahead.crossings().getFirst();
    assertThat(first.rule()).isEqualTo("cycle.target.holds");
    assertThat(first.holds()).isTrue();
    List<Decision> before = engine.settle(state, first.changesAt().minusMillis(1)).decisions();
    List<Decision> then = engine.settle(state, first.changesAt()).decisions();
    assertThat(before).isEmpty();
    assertThat(then).hasSize(1);
    assertThat(then.getFirst().at()).isEqualTo(first.changesAt());
    assertThat(then.getFirst().cause().rule()).isEqualTo("cycle.target.holds");
    // 30 points are 10 after the half-life times the binary logarithm of 3, about 22.19 days.
    assertThat(Duration.between(MONDAY, first.changesAt()).toHours()).isBetween(531L, 533L);
  }

  @Test
  void oneMoreVisitToThePricesIsNamed() {
    views("/pricing", MONDAY);
    views("/pricing", MONDAY.plusSeconds(60));

    assertThat(Ahead.of(engine, state).nearMisses())
        .contains(
            new NearMiss(
                "page_viewed",
                Map.of("path", Value.of("/pricing")),
                "mia",
                1,
                List.of("MQL", "keen"),
                "lead"))
        .anySatisfy(miss -> {
          assertThat(miss.type()).isEqualTo("content_downloaded");
          assertThat(miss.times()).isEqualTo(2);
          assertThat(miss.enters()).isEqualTo("lead");
        });
  }

  @Test
  void whatIsForeseenDoesNotHappenByForeseeing() {
    views("/pricing", MONDAY);
    BuyerState before = state;

    Ahead.of(engine, state);

    assertThat(state).isEqualTo(before);
    assertThat(Ahead.of(engine, state)).isEqualTo(Ahead.of(engine, before));
  }

  @Test
  void clockThatRunsIsDueWhenItIsBreached() {
    take("demo_requested", MONDAY.plus(Duration.ofHours(7)), Map.of());

    Ahead.Due due = Ahead.of(engine, state).due().getFirst();

    assertThat(due.sla()).isEqualTo("first call");
    assertThat(due.due()).isEqualTo("2026-03-03T10:00:00Z");
    assertThat(due.breached()).isFalse();
  }
}
