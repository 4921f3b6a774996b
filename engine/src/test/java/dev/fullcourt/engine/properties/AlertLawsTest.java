package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.alert.AlertWatch;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of alerts whatever happens, in whatever order and however the host steps. */
class AlertLawsTest {

  private static final int MANY = 400;
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Playbook PLAYBOOK = Playbooks.read("alerts");
  private static final Engine ENGINE = new Engine(PLAYBOOK);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofHours(1),
          Duration.ofHours(5),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(15));
  private static final List<String> TYPES =
      List.of(
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "demo_requested",
          "owner_assigned",
          "handoff_offered",
          "handoff_accepted",
          "handoff_rejected",
          "handoff_returned",
          "outbound_call",
          "meeting_booked",
          "message_delivered",
          "note_added",
          "recycled",
          "opportunity_created",
          "opportunity_won",
          "opportunity_lost",
          "message_answered",
          "alert_raised");

  /** A log of one buyer, in the order in which it counts; whoever is stuck is told of. */
  private static List<Event> log(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Event> log = new ArrayList<>();
    BuyerState state = BuyerState.start("b", "main");
    Instant at = START;
    for (int i = random.nextInt(5, 40); i > 0; i--) {
      at = at.plus(PAUSES.get(random.nextInt(PAUSES.size())));
      Event event = event(random, log.size() + 1L, at, state.course());
      log.add(event);
      state = ENGINE.advance(state, event).state();
    }
    return log;
  }

  private static Event event(SplittableRandom random, long seq, Instant at, Course course) {
    String type = TYPES.get(random.nextInt(TYPES.size()));
    Map<String, Value> properties = new HashMap<>();
    properties.put("handoff", Value.of("to_development"));
    properties.put("opportunity", Value.of("o" + random.nextInt(2)));
    if (random.nextBoolean()) {
      properties.put("owner", Value.of(random.nextBoolean() ? "ben" : "eva"));
    }
    if (type.equals("alert_raised") && course.stage() != null) {
      properties.put("alert", Value.of("stuck"));
      properties.put("stage", Value.of(Objects.requireNonNull(course.stage())));
      properties.put("entered", Value.of(Objects.requireNonNull(course.entered())));
    }
    String source = type.equals("alert_raised") ? "fullcourt" : "test";
    return new Event(seq, source, "e" + seq, "b", null, type, at, at, at, properties);
  }

  private static Instant end(List<Event> log) {
    return log.getLast().effective().plus(Duration.ofDays(40));
  }

  private static List<Decision> atOnce(List<Event> log) {
    Run run = ENGINE.open(BuyerState.start("b", "main"));
    List<Decision> ledger = new ArrayList<>();
    log.forEach(event -> run.advance(event, ledger::add));
    run.settle(end(log), ledger::add);
    return ledger;
  }

  @Test
  void thereIsNeverASecondOpenAlertOfOneCauseAndNothingEndsThatIsNotOpen() {
    Map<String, Integer> raised = new HashMap<>();
    for (long seed = 1; seed <= MANY; seed++) {
      Set<List<String>> open = new HashSet<>();
      for (Decision decision : atOnce(log(seed))) {
        if (decision instanceof AlertDecision.Raised alert) {
          assertThat(open.add(key(alert))).as("seed %d: %s", seed, alert).isTrue();
          assertThat(alert.since()).isBeforeOrEqualTo(alert.at());
          raised.merge(alert.kind(), 1, Integer::sum);
        } else if (decision instanceof AlertDecision.Ended alert) {
          assertThat(open.remove(key(alert))).as("seed %d: %s", seed, alert).isTrue();
        }
      }
    }
    assertThat(raised.keySet())
        .as("kinds that came to pass")
        .containsExactlyInAnyOrder("leak", "breach", "stall", "surge", "silence");
  }

  private static List<String> key(AlertDecision alert) {
    return List.of(alert.alert(), alert.kind(), Objects.requireNonNullElse(alert.subject(), ""));
  }

  @Test
  void anAlertIsOpenOnlyWhileItsCauseLastsAndABrokenPromiseIsAlwaysTold() {
    for (long seed = 1; seed <= MANY; seed++) {
      Run run = ENGINE.open(BuyerState.start("b", "main"));
      List<Event> log = log(seed);
      for (Event event : log) {
        run.advance(event, decision -> {});
        check(seed, run);
      }
      Instant until = log.getLast().effective();
      for (int day = 0; day < 40; day++) {
        until = until.plus(Duration.ofDays(1));
        run.settle(until, decision -> {});
        check(seed, run);
      }
    }
  }

  private static void check(long seed, Run run) {
    Course course = run.state().course();
    Set<String> late = new HashSet<>();
    course.clocks().stream()
        .filter(clock -> clock.buyer().breached())
        .forEach(clock -> late.add(clock.sla()));
    Set<String> told = new HashSet<>();
    for (AlertWatch watch : course.watching().watches()) {
      if (watch.isOpen()) {
        assertThat(lasts(watch, course, late, run))
            .as("seed %d at %s: %s while %s", seed, course.at(), watch, course)
            .isTrue();
        if (watch.kind().equals("breach")) {
          told.add(Objects.requireNonNull(watch.subject()));
        }
      }
    }
    assertThat(told).as("seed %d at %s", seed, course.at()).isEqualTo(late);
  }

  private static boolean lasts(AlertWatch watch, Course course, Set<String> late, Run run) {
    boolean isWorked = Set.of("lead", "opportunity").contains(String.valueOf(course.stage()));
    return switch (watch.alert()) {
      case "nobody has it" ->
          isWorked && course.work().owned() != null && course.work().owned().holder() == null;
      case "left to themselves" -> "recycled".equals(course.stage());
      case "offer without an answer" ->
          course.work().handoffs().stream().anyMatch(handoff -> handoff.accepted() == null);
      case "stuck" -> isWorked && watch.since().equals(course.entered());
      case "gone quiet" -> "opportunity".equals(course.stage());
      case "hot account" -> run.holds(surge());
      default -> late.contains(String.valueOf(watch.subject()));
    };
  }

  private static dev.fullcourt.engine.condition.Condition surge() {
    return PLAYBOOK.teamwork().alerts().stream()
        .filter(Alert.Surge.class::isInstance)
        .map(alert -> ((Alert.Surge) alert).when())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void smallStepsSayWhatOneBigStepSays() {
    for (long seed = 1; seed <= MANY; seed++) {
      List<Event> log = log(seed);
      SplittableRandom random = new SplittableRandom(seed + 1);
      Run run = ENGINE.open(BuyerState.start("b", "main"));
      List<Decision> ledger = new ArrayList<>();
      Instant at = START;
      for (Event event : log) {
        while (random.nextInt(3) > 0 && at.isBefore(event.effective())) {
          long gap = Duration.between(at, event.effective()).toMillis();
          at = at.plusMillis(random.nextLong(gap));
          run.settle(at, ledger::add);
        }
        run.advance(event, ledger::add);
        at = event.effective();
      }
      while (at.isBefore(end(log))) {
        at = at.plus(Duration.ofHours(7));
        run.settle(at.isBefore(end(log)) ? at : end(log), ledger::add);
      }
      assertThat(ledger).as("seed %d", seed).isEqualTo(atOnce(log));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsRememberedIsEnoughToGoOn(boolean settles) {
    for (long seed = 1; seed <= MANY; seed++) {
      List<Event> log = log(seed);
      BuyerState state = BuyerState.start("b", "main");
      List<Decision> ledger = new ArrayList<>();
      for (Event event : log) {
        if (settles) {
          Step step = ENGINE.settle(state, event.effective().minusMillis(1));
          ledger.addAll(step.decisions());
          state = step.state();
        }
        Step step = ENGINE.advance(state, event);
        ledger.addAll(step.decisions());
        state = step.state();
      }
      ledger.addAll(ENGINE.settle(state, end(log)).decisions());
      assertThat(ledger).as("seed %d", seed).isEqualTo(atOnce(log));
    }
  }
}
