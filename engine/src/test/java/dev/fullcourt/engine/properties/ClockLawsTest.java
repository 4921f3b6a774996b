package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of clocks whatever the agreed times and whatever happens. */
class ClockLawsTest {

  private static final int MANY = 600;

  /** What a playbook about nothing of the kind is given on top. */
  private static final String PROMISES =
      """
      teams:
        s: { function: sales, hours: office }
        d: { function: development, hours: office }
        m: { function: marketing }
      hours: { office: { zone: Europe/Berlin, open: "Mon-Fri 09:00-18:00", holidays: DE-BE } }
      machines: event.country == "XX"
      roles: [ { role: boss, when: person.title == "head" }, { role: user } ]
      slas:
        - { sla: a, owner: sales, starts: to_sales.offered, stops: first human attempt,
            within: 2 business hours, warn: at 75% }
        - { sla: b, owner: d, starts: entered(s1), stops: trial_ended, within: 2 business days,
            warn: at 1%, cancels: [entered(s0), email_opened] }
        - { sla: c, owner: m, starts: 'event.type == "demo_requested" && person.known',
            stops: [first conversation, renewed], within: 10d, warn: at 99%, pause-at-most: 1d }
        - { sla: d, owner: s, starts: [page_viewed, to_sales.accepted], stops: 'event.path == "/blog"',
            within: 30m, cancels: to_sales.rejected }
        - { sla: e, owner: d, within: 3h, starts: 'event.type == "page_viewed" && "boss" in buyer.roles',
            stops: 'event.path == "/blog" && size(buyer.roles_unspoken) <= 1 && size(buyer.roles_missing) < 2',
            cancels: 'event.handoff == "other" && qualification.bant.confirmed >= 1' }
      """;

  private static final Map<String, Playbook> PROMISING = new HashMap<>();

  /** The same case with agreed times, and with people who are made responsible. */
  private static Cases.Case promising(Cases.Case tried) {
    Playbook playbook =
        PROMISING.computeIfAbsent(
            tried.playbook().text(), text -> Playbooks.parse("promising.yaml", text + PROMISES));
    return new Cases.Case(
        tried.seed(), playbook, tried.log().stream().map(ClockLawsTest::assigning).toList());
  }

  private static Event assigning(Event event) {
    String type =
        switch (event.type()) {
          case "proposal_viewed", "trial_started" -> "owner_assigned";
          case "contract_sent" -> "call_logged";
          case "webinar_attended" -> "need_confirmed";
          case "message_received" -> "role_assigned";
          default -> event.type();
        };
    return new Event(
        event.seq(),
        event.source(),
        event.id(),
        event.buyer(),
        event.person(),
        type,
        event.occurredAt(),
        event.known(),
        event.effective(),
        event.properties());
  }

  private static void each(int first, Cases.Law law) {
    Cases.each(
        first,
        MANY,
        tried -> {
          if (tried.playbook().text().contains("stage: s1")) {
            law.check(promising(tried));
          }
        });
  }

  @Test
  void sameLogGivesTheSameBytesInRunsAndInSingleSteps() {
    each(
        20_000,
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
          assertThat(run.text()).doesNotContain(RandomLogs.MARKER);
        });
  }

  @Test
  void wakingUpWhenATimerIsDueChangesNothing() {
    each(
        21_000,
        tried -> {
          SplittableRandom random = new SplittableRandom(tried.seed());
          Run run = new Engine(tried.playbook()).open(Folded.start());
          List<Decision> decisions = new ArrayList<>();
          for (Event event : tried.log()) {
            Instant due = run.state().nextDue().orElse(Instant.MAX);
            while (random.nextInt(4) > 0 && due.isBefore(event.effective())) {
              run.settle(due, decisions::add);
              due = run.state().nextDue().orElse(Instant.MAX);
            }
            run.advance(event, decisions::add);
          }
          run.settle(Folded.HORIZON, decisions::add);

          assertThat(decisions).isEqualTo(Folded.by(tried).decisions());
        });
  }

  @Test
  void everyDecisionStandsInItsPlaceInTheOrderOfTime() {
    each(
        22_000,
        tried -> {
          Instant before = Instant.MIN;
          long position = 0;
          for (Decision decision : Folded.by(tried).decisions()) {
            assertThat(decision.position()).isEqualTo(position++);
            assertThat(decision.at()).isAfterOrEqualTo(before);
            before = decision.at();
          }
        });
  }

  @Test
  void clocksMoveNobody() {
    Cases.each(
        23_000,
        MANY,
        tried -> {
          if (tried.playbook().text().contains("stage: s1")) {
            Cases.Case silent =
                new Cases.Case(
                    tried.seed(),
                    tried.playbook(),
                    tried.log().stream().map(ClockLawsTest::assigning).toList());
            assertThat(entries(promising(tried))).isEqualTo(entries(silent));
          }
        });
  }

  private static List<Decision> entries(Cases.Case tried) {
    return Folded.by(tried).decisions().stream()
        .filter(Decision.StageEntered.class::isInstance)
        .map(decision -> decision.at(0))
        .toList();
  }

  @Test
  void clockStartsOnceIsBreachedWhenDueAndEndsOnce() {
    each(
        24_000,
        tried -> {
          Map<String, Life> lives = new HashMap<>();
          Folded run = Folded.by(tried);
          for (Decision decision : run.decisions()) {
            if (decision instanceof ClockDecision clock) {
              lives.computeIfAbsent(clock.sla(), Life::new).take(clock);
            }
          }
          assertThat(run.state().course().clocks())
              .extracting(RunningClock::sla)
              .containsExactlyInAnyOrderElementsOf(
                  lives.values().stream().filter(life -> life.runs).map(life -> life.sla).toList());
        });
  }

  /** What the ledger has said of one clock so far. */
  private static final class Life {

    private final String sla;
    private boolean runs;
    private boolean breached;
    private Instant due = Instant.MIN;

    Life(String sla) {
      this.sla = sla;
    }

    void take(ClockDecision decision) {
      assertThat(runs)
          .as("%s runs before %s", sla, decision)
          .isNotEqualTo(decision instanceof ClockDecision.Started);
      switch (decision) {
        case ClockDecision.Started started -> {
          runs = true;
          breached = false;
          due = started.due();
          assertThat(due).isAfter(started.at());
        }
        case ClockDecision.Warned warned -> {
          boolean own = warned.assignment() == null;
          assertThat(own && (breached || !warned.at().isBefore(due))).isFalse();
        }
        case ClockDecision.Breached late when late.assignment() != null ->
            assertThat(late.at()).isEqualTo(late.assignment().due());
        case ClockDecision.Breached late -> {
          assertThat(breached).isFalse();
          assertThat(late.at()).isEqualTo(due).isEqualTo(late.due());
          breached = true;
        }
        case ClockDecision.Paused paused -> {
          assertThat(breached).isFalse();
          due = paused.due();
          assertThat(due).isAfter(paused.at());
        }
        case ClockDecision.Resumed resumed -> assertThat(resumed.due()).isEqualTo(due);
        case ClockDecision.Reassigned reassigned ->
            assertThat(reassigned.assignment().since()).isEqualTo(reassigned.at());
        case ClockDecision.Stopped stopped -> {
          assertThat(stopped.late()).isEqualTo(breached).isEqualTo(!stopped.at().isBefore(due));
          runs = false;
        }
        case ClockDecision.Cancelled cancelled -> {
          assertThat(cancelled.late()).isEqualTo(breached);
          runs = false;
        }
      }
    }
  }
}
