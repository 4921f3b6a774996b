package dev.fullcourt.engine.pass;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.clock.Term;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.decision.PassDecision.End;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Pass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open passes of one buyer. Mutable and used by one thread. A step that is not legal, such as
 * an answer to what nobody asked, is taken in with no decision. Decisions are handed over at
 * position 0; who keeps the ledger gives them their place.
 */
public final class Passes {

  /** Of one instant in the order of keys, then of asking (law 3). */
  private static final Comparator<OpenPass> NEXT =
      Comparator.comparing(OpenPass::nextDue, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Passes::key)
          .thenComparingLong(OpenPass::asked);

  private final PassRules rules;
  private final List<OpenPass> open;
  private @Nullable OpenPass next;
  private boolean known;

  /**
   * Passes that go on. Those of kinds the playbook has no more are let go.
   *
   * @param passes as {@link #open()} gave them
   */
  public Passes(PassRules rules, List<OpenPass> passes) {
    this.rules = rules;
    this.open = new ArrayList<>(passes.stream().filter(pass -> rules.has(pass.pass())).toList());
  }

  /** Those that are open, in the order they were asked for. */
  public List<OpenPass> open() {
    return List.copyOf(open);
  }

  /** The kinds of which one is open and its time is over. */
  public Set<String> late() {
    Set<String> late = new HashSet<>();
    for (OpenPass pass : open) {
      if (pass.term().breached()) {
        late.add(pass.pass());
      }
    }
    return late;
  }

  /** Whether none is open. */
  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** Forgets them all; another buyer begins. */
  public void clear() {
    open.clear();
    known = false;
  }

  /** When the next timer is due, in milliseconds since 1970, or {@link Long#MAX_VALUE}. */
  public long nextDue() {
    Instant due = next() == null ? null : next().nextDue();
    return due == null ? Long.MAX_VALUE : due.toEpochMilli();
  }

  private @Nullable OpenPass next() {
    if (!known) {
      next = open.isEmpty() ? null : open.stream().min(NEXT).orElseThrow();
      known = true;
    }
    return next;
  }

  private static String key(OpenPass pass) {
    return "passes." + pass.pass() + (pass.term().warnAt() == null ? ".breach" : ".warn");
  }

  /** Fires the timer due next. */
  public void fire(Consumer<Decision> decisions) {
    OpenPass pass = next();
    Instant at = pass == null ? null : pass.nextDue();
    if (pass == null || at == null) {
      return;
    }
    Term term = pass.term();
    Cause cause = cause(new Trigger.ByTimer(key(pass)), key(pass));
    if (term.warnAt() == null) {
      replace(pass, pass.with(term.over()));
      decisions.accept(
          new PassDecision.Breached(
              0, at, cause, pass.pass(), pass.asked(), term.since(), term.due()));
    } else {
      replace(pass, pass.with(term.warned()));
      decisions.accept(
          new PassDecision.Warned(
              0, at, cause, pass.pass(), pass.asked(), term.since(), term.due()));
    }
  }

  /** What an event asks, takes on, answers, declines or withdraws. */
  public void step(Event event, Instant at, Consumer<Decision> decisions) {
    if (event.type().equals(EventTypes.PASS_ASKED)) {
      ask(event, at, decisions);
      return;
    }
    Optional<OpenPass> meant = meant(event);
    if (meant.isEmpty()) {
      return;
    }
    OpenPass pass = meant.get();
    switch (event.type()) {
      case EventTypes.PASS_ACCEPTED -> {
        if (!pass.accepted()) {
          replace(pass, pass.taken());
          Cause cause = cause(new Trigger.ByEvent(event.seq()), rule(pass));
          decisions.accept(new PassDecision.Accepted(0, at, cause, pass.pass(), pass.asked()));
        }
      }
      case EventTypes.PASS_ANSWERED -> end(pass, event, at, End.ANSWERED, decisions);
      case EventTypes.PASS_DECLINED -> end(pass, event, at, End.DECLINED, decisions);
      case EventTypes.PASS_WITHDRAWN -> end(pass, event, at, End.WITHDRAWN, decisions);
      default -> {}
    }
  }

  private void ask(Event event, Instant at, Consumer<Decision> decisions) {
    Optional<Pass> found = rules.find(event);
    String id = id(event);
    if (found.isEmpty()
        || !BusinessHours.isReckonable(at)
        || open.stream().anyMatch(pass -> pass.id().equals(id))) {
      return;
    }
    Pass kind = found.get();
    Term term = rules.timing(kind).from(at, List.of());
    OpenPass pass = new OpenPass(kind.name(), id, event.seq(), false, term);
    open.add(pass);
    known = false;
    decisions.accept(
        new PassDecision.Asked(
            0,
            at,
            cause(new Trigger.ByEvent(event.seq()), rule(pass)),
            kind.name(),
            event.seq(),
            kind.to().function(),
            kind.to().team(),
            term.due(),
            term.warnAt()));
  }

  /** The one an event names, or the only one there is when it names none. */
  private Optional<OpenPass> meant(Event event) {
    String id = event.text(EventTypes.PASS);
    if (id == null) {
      return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }
    return open.stream().filter(pass -> pass.id().equals(id)).findFirst();
  }

  private static String id(Event event) {
    String id = event.text(EventTypes.PASS);
    return id == null ? event.id() : id;
  }

  private void end(OpenPass pass, Event event, Instant at, End how, Consumer<Decision> decisions) {
    open.remove(pass);
    known = false;
    decisions.accept(ended(pass, new Trigger.ByEvent(event.seq()), rule(pass), at, how));
  }

  /** A new turn makes all of them moot. */
  public void turn(String stage, Trigger trigger, Instant at, Consumer<Decision> decisions) {
    for (OpenPass pass : open) {
      decisions.accept(ended(pass, trigger, "cycle." + stage, at, End.TURN_OVER));
    }
    clear();
  }

  private PassDecision ended(OpenPass pass, Trigger trigger, String rule, Instant at, End how) {
    Term term = pass.term();
    return new PassDecision.Ended(
        0,
        at,
        cause(trigger, rule),
        pass.pass(),
        pass.asked(),
        term.since(),
        term.due(),
        term.breached(),
        how);
  }

  private void replace(OpenPass pass, OpenPass other) {
    open.set(open.indexOf(pass), other);
    known = false;
  }

  private Cause cause(Trigger trigger, String rule) {
    return new Cause(trigger, rule, rules.version());
  }

  private static String rule(OpenPass pass) {
    return "passes." + pass.pass();
  }
}
