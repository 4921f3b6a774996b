package dev.fullcourt.engine.alert;

import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is watched of one buyer, and the alerts that are open; the rules are written out in
 * docs/playbook.md. Mutable and used by one thread. Decisions are handed over at position 0; who
 * keeps the ledger gives them their place.
 *
 * <p>In a step: {@link #hear} every decision, then {@link #settle}; {@link #fire} when something is
 * due.
 */
public final class Alerts {

  private final AlertRules rules;

  /** By the number of the line. */
  private final @Nullable AlertWatch[] watches;

  /** Open alerts the playbook has no more, to be ended at the next step. */
  private final List<AlertWatch> dropped = new ArrayList<>();

  private final List<Decision> heard = new ArrayList<>();
  private int next = -1;
  private boolean known;

  /**
   * Goes on from what {@link #watches()} gave.
   *
   * @param rules the alerts of the playbook
   */
  public Alerts(AlertRules rules, List<AlertWatch> watches) {
    this.rules = rules;
    this.watches = new AlertWatch[rules.size()];
    for (AlertWatch watch : watches) {
      int number = rules.number(watch);
      if (number >= 0) {
        this.watches[number] = watch;
      } else if (watch.isOpen()) {
        dropped.add(watch);
      }
    }
  }

  /** What lasts, and the alerts that are open, in the order of the playbook. */
  public List<AlertWatch> watches() {
    List<AlertWatch> all = new ArrayList<>(dropped);
    for (AlertWatch watch : watches) {
      if (watch != null) {
        all.add(watch);
      }
    }
    return all;
  }

  /** Whether there is nothing to watch and nothing open. */
  public boolean isEmpty() {
    return watches.length == 0 && dropped.isEmpty();
  }

  /** Whether alerts are open that the playbook has no more. */
  public boolean hasDropped() {
    return !dropped.isEmpty();
  }

  /** Forgets everything; another buyer begins. */
  public void clear() {
    Arrays.fill(watches, null);
    dropped.clear();
    heard.clear();
    known = false;
  }

  /** When the next one is due, in milliseconds since 1970, or {@link Long#MAX_VALUE}. */
  public long nextDue() {
    int number = next();
    return number < 0 ? Long.MAX_VALUE : due(number).toEpochMilli();
  }

  private int next() {
    if (!known) {
      next = -1;
      for (int number = 0; number < watches.length; number++) {
        AlertWatch watch = watches[number];
        if (watch != null && watch.due() != null && (next < 0 || isBefore(number, next))) {
          next = number;
        }
      }
      known = true;
    }
    return next;
  }

  private Instant due(int number) {
    return Objects.requireNonNull(watch(number).due());
  }

  private boolean isBefore(int number, int other) {
    int order = due(number).compareTo(due(other));
    return order == 0 ? rules.line(number).key().compareTo(rules.line(other).key()) < 0 : order < 0;
  }

  private AlertWatch watch(int number) {
    return Objects.requireNonNull(watches[number]);
  }

  private void keep(int number, @Nullable AlertWatch watch) {
    watches[number] = watch;
    known = false;
  }

  /** Tells of what is due next. */
  public void fire(@Nullable InCharge inCharge, Consumer<Decision> decisions) {
    int number = next();
    if (number >= 0) {
      Instant at = due(number);
      raise(number, at, new Trigger.ByTimer(rules.line(number).key()), inCharge, decisions);
    }
  }

  /**
   * What lasts already when a playbook comes into force begins nothing (law 37): nobody is told of
   * it.
   */
  public void letStand(@Nullable String stage, @Nullable InCharge inCharge, Instant at) {
    for (int number = 0; number < watches.length; number++) {
      Line line = rules.line(number);
      boolean lasts =
          line.lacks(Alert.Lack.PERSON)
              && line.isIn(stage)
              && inCharge != null
              && !inCharge.isPerson();
      if (lasts && watches[number] == null) {
        keep(number, watch(line, stage, at, null));
      }
    }
  }

  /** Takes note of a decision of the step at hand. */
  public void hear(Decision decision) {
    switch (decision) {
      case Decision.StageEntered _,
          ClockDecision _,
          HandoffDecision _,
          OwnerDecision _,
          PassDecision _ ->
          heard.add(decision);
      case Decision.Amended _, AlertDecision _, PlayDecision _ -> {}
    }
  }

  /**
   * The timer that set off what was heard since the last step; empty when it was none. A clock that
   * an event starts is heard after that event's step, and is not meant.
   */
  public String timerHeard() {
    for (Decision decision : heard) {
      if (decision.cause().trigger() instanceof Trigger.ByTimer(String timer)) {
        return timer;
      }
    }
    return "";
  }

  /** What a step has begun, and what it has ended. */
  public void settle(Moment now, Consumer<Decision> decisions) {
    dropAll(now, decisions);
    for (Decision decision : heard) {
      follow(decision, now, decisions);
    }
    heard.clear();
    for (int number = 0; number < watches.length; number++) {
      look(number, now, decisions);
    }
    if (now.told() != null) {
      stalls(now.told(), now, decisions);
    }
  }

  private void dropAll(Moment now, Consumer<Decision> decisions) {
    for (AlertWatch watch : dropped) {
      decisions.accept(
          ended(watch, now.at(), now.trigger(), "alerts." + watch.alert(), End.DROPPED));
    }
    dropped.clear();
  }

  private void follow(Decision decision, Moment now, Consumer<Decision> decisions) {
    for (int number = 0; number < watches.length; number++) {
      Line line = rules.line(number);
      if (decision instanceof ClockDecision clock) {
        if (line.alert() instanceof Alert.Breach && clock.sla().equals(line.about())) {
          clock(number, clock, now, decisions);
        }
      } else if (decision instanceof HandoffDecision handoff) {
        if (line.lacks(Alert.Lack.ANSWER) && handoff.handoff().equals(line.about())) {
          handoff(number, handoff, now, decisions);
        }
      } else if (decision instanceof PassDecision pass) {
        if (line.alert() instanceof Alert.LatePass && pass.pass().equals(line.about())) {
          pass(number, pass, now, decisions);
        }
      } else if (decision instanceof Decision.StageEntered entered) {
        entered(number, line, entered, decisions);
      }
    }
  }

  private void entered(
      int number, Line line, Decision.StageEntered entered, Consumer<Decision> decisions) {
    Trigger trigger = entered.cause().trigger();
    if (line.alert() instanceof Alert.Stall) {
      end(number, entered.at(), trigger, End.OVER, decisions);
    } else if (line.alert() instanceof Alert.Surge && rules.startsTurn(entered.stage())) {
      end(number, entered.at(), trigger, End.MOOT, decisions);
    } else if (line.lacks(Alert.Lack.MESSAGE)) {
      end(number, entered.at(), trigger, End.MOOT, decisions);
      if (line.isIn(entered.stage())) {
        begin(number, entered.stage(), entered.at(), entered.stage());
      }
    }
  }

  private void clock(int number, ClockDecision clock, Moment now, Consumer<Decision> decisions) {
    Trigger trigger = clock.cause().trigger();
    switch (clock) {
      case ClockDecision.Breached late
          when late.assignment() == null && watches[number] == null -> {
        keep(number, watch(rules.line(number), late.sla(), late.since(), late.at()));
        raise(number, late.at(), trigger, now.inCharge(), decisions);
      }
      case ClockDecision.Stopped _ -> end(number, clock.at(), trigger, End.OVER, decisions);
      case ClockDecision.Cancelled _ -> end(number, clock.at(), trigger, End.MOOT, decisions);
      case ClockDecision.Started _,
          ClockDecision.Warned _,
          ClockDecision.Breached _,
          ClockDecision.Paused _,
          ClockDecision.Resumed _,
          ClockDecision.Reassigned _ -> {}
    }
  }

  /** Several tasks of one kind that are late are told of as one, until none is. */
  private void pass(int number, PassDecision pass, Moment now, Consumer<Decision> decisions) {
    Trigger trigger = pass.cause().trigger();
    switch (pass) {
      case PassDecision.Breached late when watches[number] == null -> {
        keep(number, watch(rules.line(number), late.pass(), late.since(), late.at()));
        raise(number, late.at(), trigger, now.inCharge(), decisions);
      }
      case PassDecision.Ended ended when !now.latePasses().contains(ended.pass()) -> {
        boolean said =
            ended.how() == PassDecision.End.ANSWERED || ended.how() == PassDecision.End.DECLINED;
        end(number, ended.at(), trigger, said ? End.OVER : End.MOOT, decisions);
      }
      case PassDecision.Asked _,
          PassDecision.Accepted _,
          PassDecision.Warned _,
          PassDecision.Breached _,
          PassDecision.Ended _ -> {}
    }
  }

  private void handoff(
      int number, HandoffDecision handoff, Moment now, Consumer<Decision> decisions) {
    Trigger trigger = handoff.cause().trigger();
    switch (handoff) {
      case HandoffDecision.Offered _ when waitsForPerson(now) ->
          keep(number, watch(rules.line(number), handoff.handoff(), handoff.at(), null));
      case HandoffDecision.Offered _ ->
          begin(number, handoff.handoff(), handoff.at(), handoff.handoff());
      case HandoffDecision.Accepted _, HandoffDecision.Rejected _, HandoffDecision.Returned _ ->
          end(number, handoff.at(), trigger, End.OVER, decisions);
      case HandoffDecision.Expired _, HandoffDecision.Closed _ ->
          end(number, handoff.at(), trigger, End.MOOT, decisions);
    }
  }

  /** While nobody has the buyer and that is told of, it is nobody's fault that nobody answers. */
  private boolean waitsForPerson(Moment now) {
    InCharge inCharge = now.inCharge();
    if (inCharge == null || inCharge.isPerson()) {
      return false;
    }
    for (int number = 0; number < watches.length; number++) {
      Line line = rules.line(number);
      if (line.lacks(Alert.Lack.PERSON) && line.isIn(now.stage())) {
        return true;
      }
    }
    return false;
  }

  private void lacksAnswer(int number, Moment now) {
    AlertWatch watch = watches[number];
    if (watch != null && watch.due() == null && !watch.isOpen() && !waitsForPerson(now)) {
      String handoff = Objects.requireNonNull(watch.subject());
      begin(number, handoff, now.at(), handoff);
    }
  }

  /** What lasts while the buyer stands as it does. */
  private void look(int number, Moment now, Consumer<Decision> decisions) {
    Line line = rules.line(number);
    switch (line.alert()) {
      case Alert.Leak leak when leak.lacks() == Alert.Lack.PERSON ->
          lacksPerson(number, line, now, decisions);
      case Alert.Leak leak when leak.lacks() == Alert.Lack.MESSAGE && now.delivered() ->
          end(number, now.at(), now.trigger(), End.OVER, decisions);
      case Alert.Leak leak when leak.lacks() == Alert.Lack.ANSWER -> lacksAnswer(number, now);
      case Alert.Silence _ -> silence(number, line, now, decisions);
      case Alert.Leak _,
          Alert.Breach _,
          Alert.LatePass _,
          Alert.Stall _,
          Alert.Surge _,
          Alert.OffTrack _ -> {}
    }
  }

  private void lacksPerson(int number, Line line, Moment now, Consumer<Decision> decisions) {
    InCharge inCharge = now.inCharge();
    boolean person = inCharge != null && inCharge.isPerson();
    if (person) {
      end(number, now.at(), now.trigger(), End.OVER, decisions);
    } else if (!line.isIn(now.stage())) {
      end(number, now.at(), now.trigger(), End.MOOT, decisions);
    } else if (inCharge != null && watches[number] == null) {
      String stage = Objects.requireNonNull(now.stage());
      begin(number, stage, now.at(), stage);
    }
  }

  private void silence(int number, Line line, Moment now, Consumer<Decision> decisions) {
    if (!line.isIn(now.stage())) {
      end(number, now.at(), now.trigger(), End.MOOT, decisions);
      return;
    }
    if (now.spoken()) {
      end(number, now.at(), now.trigger(), End.OVER, decisions);
    }
    boolean entered = now.at().equals(now.entered());
    if (now.spoken() || (entered && watches[number] == null)) {
      String stage = Objects.requireNonNull(now.stage());
      begin(number, stage, now.at(), stage);
    }
  }

  private void stalls(Event event, Moment now, Consumer<Decision> decisions) {
    int number = rules.stall(event.text(EventTypes.ALERT));
    String stage = now.stage();
    if (number < 0
        || watches[number] != null
        || !rules.line(number).isIn(stage)
        || !Objects.equals(stage, event.text(EventTypes.STAGE))
        || now.entered() == null
        || !(event.property(EventTypes.ENTERED) instanceof Value.Moment(Instant entered))
        || !entered.equals(now.entered())) {
      return; // of another stay, or of an alert the playbook no longer has
    }
    keep(number, watch(rules.line(number), stage, entered, now.at()));
    raise(number, now.at(), now.trigger(), now.inCharge(), decisions);
  }

  /**
   * A surge has begun or is over.
   *
   * @param number the number of the surge
   * @param isOn whether it has begun
   */
  public void surge(
      int number, boolean isOn, Moment now, Score score, Consumer<Decision> decisions) {
    if (!isOn) {
      end(number, now.at(), now.trigger(), End.OVER, decisions);
    } else if (watches[number] == null) {
      keep(number, watch(rules.line(number), null, now.at(), now.at()));
      raise(number, now.at(), now.trigger(), now.inCharge(), score, decisions);
    }
  }

  private static AlertWatch watch(
      Line line, @Nullable String subject, Instant since, @Nullable Instant due) {
    return new AlertWatch(line.name(), line.kind(), subject, since, due, null);
  }

  private void begin(int number, String subject, Instant since, String where) {
    Line line = rules.line(number);
    keep(number, watch(line, subject, since, line.due(since, where)));
  }

  private void raise(
      int number,
      Instant at,
      Trigger trigger,
      @Nullable InCharge inCharge,
      Consumer<Decision> decisions) {
    raise(number, at, trigger, inCharge, Score.NONE, decisions);
  }

  private void raise(
      int number,
      Instant at,
      Trigger trigger,
      @Nullable InCharge inCharge,
      Score score,
      Consumer<Decision> decisions) {
    Line line = rules.line(number);
    AlertWatch watch = watch(number);
    keep(number, watch.raisedAt(at));
    InCharge whose = line.inCharge(inCharge);
    decisions.accept(
        new AlertDecision.Raised(
            0,
            at,
            new Cause(trigger, line.rule(), rules.version(), score),
            line.name(),
            line.kind(),
            watch.subject(),
            watch.since(),
            line.to(),
            whose.function(),
            whose.team(),
            whose.event(),
            whose.named()));
  }

  /** It lasts no longer; who was told of it is told that. */
  private void end(int number, Instant at, Trigger trigger, End end, Consumer<Decision> decisions) {
    AlertWatch watch = watches[number];
    if (watch != null) {
      keep(number, null);
      if (watch.isOpen()) {
        decisions.accept(ended(watch, at, trigger, rules.line(number).rule(), end));
      }
    }
  }

  private AlertDecision ended(AlertWatch watch, Instant at, Trigger trigger, String rule, End end) {
    return new AlertDecision.Ended(
        0,
        at,
        new Cause(trigger, rule, rules.version()),
        watch.alert(),
        watch.kind(),
        watch.subject(),
        Objects.requireNonNull(watch.raised()),
        end);
  }
}
