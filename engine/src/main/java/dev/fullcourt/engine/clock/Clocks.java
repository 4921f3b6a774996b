package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.ClockDecision.Reason;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Signal;
import dev.fullcourt.engine.playbook.Sla;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The running clocks of one buyer (law 29); the rules are written out in docs/playbook.md. Mutable
 * and used by one thread. Decisions are handed over at position 0; who keeps the ledger gives them
 * their place.
 *
 * <p>At an event: {@link #end}, then {@link #move} if the buyer moves, then {@link #start}.
 */
public final class Clocks {

  private final ClockRules rules;

  /** By the number of the agreed time. */
  private final @Nullable RunningClock[] running;

  private int count;
  private final BitSet ended = new BitSet();
  private long endedBy = -1;
  private @Nullable Timer next;
  private boolean known = true;

  /**
   * Clocks that go on. Those of agreed times the playbook has no more are let go.
   *
   * @param rules the agreed times
   * @param clocks as {@link #running()} gave them
   */
  public Clocks(ClockRules rules, List<RunningClock> clocks) {
    this.rules = rules;
    this.running = new RunningClock[rules.size()];
    for (RunningClock clock : clocks) {
      int number = rules.number(clock.sla());
      if (number >= 0) {
        keep(number, clock);
      }
    }
  }

  /** Those that run, in the order of the playbook. */
  public List<RunningClock> running() {
    if (count == 0) {
      return List.of();
    }
    List<RunningClock> all = new ArrayList<>(count);
    for (RunningClock clock : running) {
      if (clock != null) {
        all.add(clock);
      }
    }
    return all;
  }

  /** Whether none runs. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Forgets them all; another buyer begins. */
  public void clear() {
    if (count > 0) {
      Arrays.fill(running, null);
      count = 0;
      known = false;
    }
    ended.clear();
  }

  /** When the next timer is due, in milliseconds since 1970, or {@link Long#MAX_VALUE}. */
  public long nextDue() {
    Timer timer = next();
    return timer == null ? Long.MAX_VALUE : timer.at().toEpochMilli();
  }

  private @Nullable Timer next() {
    if (!known) {
      next = null;
      for (int number = 0; number < running.length; number++) {
        RunningClock clock = running[number];
        next = clock == null ? next : Timer.earlier(next, Timer.nextOf(number, clock));
      }
      known = true;
    }
    return next;
  }

  /** Fires the timer due next. */
  public void fire(Consumer<Decision> decisions) {
    Timer timer = next();
    if (timer == null) {
      return;
    }
    RunningClock clock = clock(timer.number());
    Saying saying = saying(timer.number(), new Trigger.ByTimer(timer.key()), timer.at());
    keep(timer.number(), timer.applied(clock));
    decisions.accept(saying.rang(timer, clock));
  }

  private RunningClock clock(int number) {
    return Objects.requireNonNull(running[number]);
  }

  private void keep(int number, RunningClock clock) {
    count += running[number] == null ? 1 : 0;
    running[number] = clock;
    known = false;
  }

  private RunningClock end(int number) {
    RunningClock clock = clock(number);
    running[number] = null;
    count--;
    known = false;
    return clock;
  }

  private Saying saying(int number, Trigger trigger, Instant at) {
    return new Saying(rules.sla(number), rules.version(), trigger, at);
  }

  /** What an event ends, puts off or gives to somebody else. */
  public void end(Happening now, Consumer<Decision> decisions) {
    ended.clear();
    endedBy = now.row().seq();
    for (int number = 0; number < running.length; number++) {
      if (running[number] == null) {
        continue;
      }
      Saying saying = saying(number, new Trigger.ByEvent(now.row().seq()), now.at());
      ClockDecision said = at(number, now, saying);
      if (said != null) {
        decisions.accept(said);
      }
      if (running[number] == null) {
        ended.set(number);
      }
    }
  }

  private @Nullable ClockDecision at(int number, Happening now, Saying saying) {
    Sla sla = rules.sla(number);
    RunningClock clock = clock(number);
    if (now.gives(sla.stops())) {
      return saying.stopped(end(number), now.contact());
    } else if (now.gives(sla.cancels())) {
      return saying.cancelled(end(number));
    } else if (now.closes(clock.handoff())) {
      return saying.moot(end(number), Reason.HANDOFF_CLOSED, "handoffs." + clock.handoff());
    } else if (now.assigns()) {
      return assigned(number, clock, now, saying);
    }
    return paused(number, clock, now, saying);
  }

  /** Being told again who is responsible starts nobody's time anew. */
  private @Nullable ClockDecision assigned(
      int number, RunningClock clock, Happening now, Saying saying) {
    String owner = now.row().text(EventTypes.OWNER);
    RunningClock.Holder before = clock.holder();
    if (before != null && owner != null && owner.equals(before.owner())) {
      return null;
    }
    Term term = rules.timing(number).from(now.at(), clock.pauses());
    RunningClock.Holder holder = new RunningClock.Holder(now.row().seq(), owner, term);
    keep(number, clock.withHolder(holder));
    return saying.reassigned(clock, holder);
  }

  private @Nullable ClockDecision paused(
      int number, RunningClock clock, Happening now, Saying saying) {
    Timing timing = rules.timing(number);
    Instant until = timing.instant(now.row().property(EventTypes.UNTIL));
    if (until == null
        || !until.isAfter(now.at())
        || !BusinessHours.isReckonable(until)
        || !timing.mayPause()
        || clock.buyer().breached()) {
      return null;
    }
    keep(number, timing.paused(clock, now.at(), until));
    return saying.paused(clock(number), until);
  }

  /**
   * What a move of the buyer stops, makes moot and starts.
   *
   * @param from the stage left, or null at the start
   * @param to the stage entered
   * @param newTurn whether a new turn begins
   * @param trigger what moved the buyer
   * @param at when
   */
  public void move(
      @Nullable String from,
      String to,
      boolean newTurn,
      Trigger trigger,
      Instant at,
      Consumer<Decision> decisions) {
    if (count == 0 && !rules.startsAtStages()) {
      return;
    }
    Signal entered = new Signal.Entered(to);
    for (int number = 0; number < running.length; number++) {
      if (running[number] == null) {
        continue;
      }
      Sla sla = rules.sla(number);
      Saying saying = saying(number, trigger, at);
      String stage = clock(number).stage();
      if (sla.stops().contains(entered)) {
        decisions.accept(saying.stopped(end(number), null));
      } else if (sla.cancels().contains(entered)) {
        decisions.accept(saying.cancelled(end(number)));
      } else if (newTurn) {
        decisions.accept(saying.moot(end(number), Reason.TURN_OVER, "cycle." + to));
      } else if (stage != null && stage.equals(from)) {
        decisions.accept(saying.moot(end(number), Reason.STAGE_LEFT, "cycle." + to));
      }
    }
    for (int number = 0; number < running.length; number++) {
      if (rules.sla(number).starts().contains(entered)) {
        start(number, saying(number, trigger, at), to, null, decisions);
      }
    }
  }

  /**
   * What a step of a handoff stops, makes moot and starts that no event tells of.
   *
   * @param handoff the handoff
   * @param step the type an event of that step would have; null when it is merely over
   * @param trigger what made it
   * @param at when
   */
  public void step(
      String handoff,
      @Nullable String step,
      Trigger trigger,
      Instant at,
      Consumer<Decision> decisions) {
    Signal given = step == null ? null : new Signal.HandoffStep(handoff, step);
    boolean closes = step == null || ClockRules.CLOSING.contains(step);
    for (int number = 0; number < running.length; number++) {
      if (running[number] == null) {
        continue;
      }
      Sla sla = rules.sla(number);
      Saying saying = saying(number, trigger, at);
      if (given != null && sla.stops().contains(given)) {
        decisions.accept(saying.stopped(end(number), null));
      } else if (given != null && sla.cancels().contains(given)) {
        decisions.accept(saying.cancelled(end(number)));
      } else if (closes && handoff.equals(clock(number).handoff())) {
        String part = "handoffs." + handoff;
        decisions.accept(saying.moot(end(number), Reason.HANDOFF_CLOSED, part));
      }
    }
    for (int number = 0; given != null && number < running.length; number++) {
      if (rules.sla(number).starts().contains(given)) {
        String opened = opened((Signal.HandoffStep) given);
        start(number, saying(number, trigger, at), null, opened, decisions);
      }
    }
  }

  /** What an event starts; but it does not start what it has just ended. */
  public void start(Happening now, Consumer<Decision> decisions) {
    for (int number = 0; number < rules.size(); number++) {
      if (endedBy == now.row().seq() && ended.get(number)) {
        continue;
      }
      Saying saying = saying(number, new Trigger.ByEvent(now.row().seq()), now.at());
      for (Signal signal : rules.sla(number).starts()) {
        if (now.gives(signal)) {
          String handoff = signal instanceof Signal.HandoffStep step ? opened(step) : null;
          start(number, saying, null, handoff, decisions);
        }
      }
    }
  }

  private static @Nullable String opened(Signal.HandoffStep step) {
    boolean opens =
        step.step().equals(EventTypes.HANDOFF_OFFERED)
            || step.step().equals(EventTypes.HANDOFF_ACCEPTED);
    return opens ? step.handoff() : null;
  }

  private void start(
      int number,
      Saying saying,
      @Nullable String stage,
      @Nullable String handoff,
      Consumer<Decision> decisions) {
    if (running[number] == null && BusinessHours.isReckonable(saying.at())) {
      Term term = rules.timing(number).from(saying.at(), List.of());
      String name = rules.sla(number).name();
      keep(number, new RunningClock(name, term, null, List.of(), null, stage, handoff));
      decisions.accept(saying.started(term));
    }
  }
}
