package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.calendar.Pause;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.ClockDecision.Reason;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Signal;
import dev.fullcourt.engine.playbook.Sla;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
  private final TreeMap<Integer, RunningClock> running = new TreeMap<>();
  private final Set<Integer> ended = new HashSet<>();
  private long endedBy = -1;
  private @Nullable Timer next;
  private boolean known;

  /**
   * Clocks that go on. Those of agreed times the playbook has no more are let go.
   *
   * @param rules the agreed times
   * @param clocks as {@link #running()} gave them
   */
  public Clocks(ClockRules rules, List<RunningClock> clocks) {
    this.rules = rules;
    for (RunningClock clock : clocks) {
      int number = rules.number(clock.sla());
      if (number >= 0) {
        running.put(number, clock);
      }
    }
  }

  /** Those that run, in the order of the playbook. */
  public List<RunningClock> running() {
    return List.copyOf(running.values());
  }

  /** Whether none runs. */
  public boolean isEmpty() {
    return running.isEmpty();
  }

  /** Forgets them all; another buyer begins. */
  public void clear() {
    running.clear();
    ended.clear();
    known = false;
  }

  /** When the next timer is due, in milliseconds since 1970, or {@link Long#MAX_VALUE}. */
  public long nextDue() {
    Timer timer = running.isEmpty() ? null : next();
    return timer == null ? Long.MAX_VALUE : timer.at().toEpochMilli();
  }

  private @Nullable Timer next() {
    if (!known) {
      next =
          running.entrySet().stream()
              .map(entry -> Timer.nextOf(entry.getKey(), entry.getValue()))
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null);
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
    Cause cause = cause(new Trigger.ByTimer(timer.key()), timer.key());
    keep(timer.number(), timer.applied(clock));
    decisions.accept(timer.decision(clock, cause));
  }

  private void keep(int number, RunningClock clock) {
    running.put(number, clock);
    known = false;
  }

  private void let(int number) {
    running.remove(number);
    known = false;
  }

  /** What an event ends, puts off or gives to somebody else. */
  public void end(Happening now, Consumer<Decision> decisions) {
    ended.clear();
    endedBy = now.row().seq();
    for (int number : List.copyOf(running.keySet())) {
      end(number, clock(number), now, decisions);
      if (!running.containsKey(number)) {
        ended.add(number);
      }
    }
  }

  private RunningClock clock(int number) {
    return Objects.requireNonNull(running.get(number));
  }

  private void end(int number, RunningClock clock, Happening now, Consumer<Decision> decisions) {
    Sla sla = rules.sla(number);
    Trigger trigger = new Trigger.ByEvent(now.row().seq());
    if (now.gives(sla.stops())) {
      stop(number, now.at(), trigger, now.contact(), decisions);
    } else if (now.gives(sla.cancels())) {
      cancel(number, now.at(), trigger, rule(sla, "cancels"), Reason.CANCELLED, decisions);
    } else if (now.closes(clock.handoff())) {
      String handoff = "handoffs." + clock.handoff();
      cancel(number, now.at(), trigger, handoff, Reason.HANDOFF_CLOSED, decisions);
    } else if (now.assigns()) {
      assign(number, clock, now, trigger, decisions);
    } else {
      pause(number, clock, now, trigger, decisions);
    }
  }

  private void stop(
      int number,
      Instant at,
      Trigger trigger,
      @Nullable Contact contact,
      Consumer<Decision> decisions) {
    RunningClock clock = clock(number);
    let(number);
    decisions.accept(
        new ClockDecision.Stopped(
            0,
            at,
            cause(trigger, rule(rules.sla(number), "stops")),
            clock.sla(),
            clock.buyer().since(),
            clock.buyer().due(),
            clock.buyer().breached(),
            contact == null ? null : contact.word(),
            clock.assignment()));
  }

  private void cancel(
      int number,
      Instant at,
      Trigger trigger,
      String rule,
      Reason reason,
      Consumer<Decision> decisions) {
    RunningClock clock = clock(number);
    let(number);
    decisions.accept(
        new ClockDecision.Cancelled(
            0,
            at,
            cause(trigger, rule),
            clock.sla(),
            clock.buyer().since(),
            clock.buyer().due(),
            clock.buyer().breached(),
            reason));
  }

  /** Being told again who is responsible starts nobody's time anew. */
  private void assign(
      int number,
      RunningClock clock,
      Happening now,
      Trigger trigger,
      Consumer<Decision> decisions) {
    String owner = now.row().event().text(EventTypes.OWNER);
    RunningClock.Holder before = clock.holder();
    if (before != null && owner != null && owner.equals(before.owner())) {
      return;
    }
    Term term = rules.timing(number).from(now.at(), clock.pauses());
    RunningClock.Holder holder = new RunningClock.Holder(now.row().seq(), owner, term);
    keep(number, clock.withHolder(holder));
    decisions.accept(
        new ClockDecision.Reassigned(
            0,
            now.at(),
            cause(trigger, rule(rules.sla(number), "owner")),
            clock.sla(),
            clock.buyer().since(),
            clock.buyer().due(),
            holder.assignment()));
  }

  private void pause(
      int number,
      RunningClock clock,
      Happening now,
      Trigger trigger,
      Consumer<Decision> decisions) {
    Timing timing = rules.timing(number);
    Instant until = timing.instant(now.row().event().property(EventTypes.UNTIL));
    if (until == null
        || !until.isAfter(now.at())
        || !Timing.isReckonable(until)
        || !timing.mayPause()
        || clock.buyer().breached()) {
      return;
    }
    List<Pause> all = Timing.with(clock.pauses(), now.at(), until);
    Term buyer = timing.again(clock.buyer(), all);
    RunningClock.Holder holder = clock.holder();
    keep(
        number,
        clock
            .withPauses(all, until.isBefore(buyer.due()) ? until : null)
            .withBuyer(buyer)
            .withHolder(holder == null ? null : holder.withTerm(timing.again(holder.term(), all))));
    decisions.accept(
        new ClockDecision.Paused(
            0,
            now.at(),
            cause(trigger, rule(rules.sla(number), "pause-at-most")),
            clock.sla(),
            until,
            buyer.due()));
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
    Signal entered = new Signal.Entered(to);
    for (int number : List.copyOf(running.keySet())) {
      Sla sla = rules.sla(number);
      RunningClock clock = clock(number);
      if (sla.stops().contains(entered)) {
        stop(number, at, trigger, null, decisions);
      } else if (sla.cancels().contains(entered)) {
        cancel(number, at, trigger, rule(sla, "cancels"), Reason.CANCELLED, decisions);
      } else if (newTurn) {
        cancel(number, at, trigger, "cycle." + to, Reason.TURN_OVER, decisions);
      } else if (clock.stage() != null && clock.stage().equals(from)) {
        cancel(number, at, trigger, "cycle." + to, Reason.STAGE_LEFT, decisions);
      }
    }
    for (int number = 0; number < rules.size(); number++) {
      if (rules.sla(number).starts().contains(entered)) {
        start(number, at, trigger, to, null, decisions);
      }
    }
  }

  /** What an event starts. */
  public void start(Happening now, Consumer<Decision> decisions) {
    Trigger trigger = new Trigger.ByEvent(now.row().seq());
    for (int number = 0; number < rules.size(); number++) {
      boolean over = endedBy == now.row().seq() && ended.contains(number);
      for (Signal signal : over ? List.<Signal>of() : rules.sla(number).starts()) {
        if (now.gives(signal)) {
          String handoff = signal instanceof Signal.HandoffStep step ? opened(step) : null;
          start(number, now.at(), trigger, null, handoff, decisions);
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
      Instant at,
      Trigger trigger,
      @Nullable String stage,
      @Nullable String handoff,
      Consumer<Decision> decisions) {
    if (running.containsKey(number) || !Timing.isReckonable(at)) {
      return;
    }
    Sla sla = rules.sla(number);
    Term term = rules.timing(number).from(at, new ArrayList<>());
    keep(number, new RunningClock(sla.name(), term, null, List.of(), null, stage, handoff));
    decisions.accept(
        new ClockDecision.Started(
            0,
            at,
            cause(trigger, rule(sla, "starts")),
            sla.name(),
            sla.owner().function(),
            sla.owner().team(),
            term.due(),
            term.warnAt()));
  }

  private Cause cause(Trigger trigger, String rule) {
    return new Cause(trigger, rule, rules.version(), Score.NONE);
  }

  private static String rule(Sla sla, String key) {
    return "slas." + sla.name() + "." + key;
  }
}
