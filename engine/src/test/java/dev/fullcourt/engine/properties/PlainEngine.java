package dev.fullcourt.engine.properties;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Shape;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the cycle once more, written down again from their text and as plainly as possible:
 * nothing is kept that can be worked out from the log. The engine must decide the same.
 */
final class PlainEngine {

  private final Playbook playbook;
  private final Cycle cycle;
  private final PlainFacts facts;
  private final List<Decision> decisions = new ArrayList<>();
  private final Set<String> disarmed = new HashSet<>();
  private final Map<String, Instant> offered = new HashMap<>();
  private final Map<String, Instant> accepted = new HashMap<>();
  private final List<Met> met = new ArrayList<>();
  private final Set<String> metThisTurn = new HashSet<>();
  private final Set<String> stands = new HashSet<>();
  private Instant now = Instant.MIN;
  private @Nullable Stage present;
  private String arm = "";
  private int round;
  private boolean decided;
  private @Nullable Instant coolUntil;
  private @Nullable Instant recycleAt;

  private PlainEngine(Playbook playbook) {
    this.playbook = playbook;
    this.cycle = playbook.cycle();
    this.facts = new PlainFacts(playbook);
  }

  /** Everything decided of a log, settled up to a horizon. */
  static List<Decision> decide(Playbook playbook, List<Event> log, Instant horizon) {
    return after(playbook, log, horizon).decisions;
  }

  /** Where a log leaves a buyer, settled up to an instant. */
  static PlainEngine after(Playbook playbook, List<Event> log, Instant settled) {
    PlainEngine engine = new PlainEngine(playbook);
    log.forEach(engine::take);
    engine.passTime(settled);
    return engine;
  }

  /** A definition that became true, for the first time in a turn; by time alone without event. */
  record Met(String definition, Instant at, @Nullable Long event) {}

  /** Every definition met, in the order of time. */
  static List<Met> met(Playbook playbook, List<Event> log, Instant horizon) {
    return after(playbook, log, horizon).met;
  }

  private void lookAtDefinitions(@Nullable Event event, @Nullable Long by) {
    playbook
        .definitions()
        .forEach((name, definition) -> {
          boolean is = test(definition, event) == Truth.TRUE;
          if (is && !stands.contains(name) && metThisTurn.add(name)) {
            met.add(new Met(name, now, by));
          }
          if (is) {
            stands.add(name);
          } else {
            stands.remove(name);
          }
        });
  }

  /** What conditions see at an instant if nothing happens until then. */
  PlainScope seenAt(Instant at) {
    return scope(null, at);
  }

  private void take(Event event) {
    Instant at = later(bounded(event.effective()), now);
    passTime(at);
    now = at;
    arm(null);
    boolean handRaised = facts.take(event, at, roundAtHand());
    arm(event);
    lookAtDefinitions(event, event.seq());
    handOver(event);
    move(event, handRaised);
  }

  /** Times beyond some 73 million years are taken as that. */
  private static Instant bounded(Instant instant) {
    return Instant.ofEpochMilli(Math.clamp(instant.toEpochMilli(), -(1L << 61), 1L << 61));
  }

  private void passTime(Instant horizon) {
    for (Instant due = due(); due != null && !due.isAfter(horizon); due = due()) {
      if (due.equals(nextChange())) {
        moveInTime(due);
      } else {
        now = due;
        recycle();
      }
    }
    now = later(now, horizon);
  }

  private @Nullable Instant due() {
    return Stream.of(Optional.ofNullable(recycleAt), Optional.ofNullable(nextChange()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void recycle() {
    recycleAt = null;
    Stage from = Objects.requireNonNull(present);
    String rule = "cycle." + from.name() + ".recycle-after";
    for (Stage.Detour detour : cycle.detours()) {
      if (detour.backTo() != null && mayEnter(detour) && !enteredNow(detour)) {
        enter(detour, Move.DETOUR, rule, new Trigger.ByTimer(rule), null);
        return;
      }
    }
  }

  /** When something a condition of the cycle looks at next changes by itself. */
  private @Nullable Instant nextChange() {
    if (now.equals(Instant.MIN)) {
      return null;
    }
    return Stream.concat(
            playbook.definitions().values().stream(),
            cycle
                .all()
                .flatMap(stage -> Stream.of(Optional.ofNullable(stage.enter()), holds(stage)))
                .flatMap(Optional::stream))
        .flatMap(condition -> condition.shapes().stream())
        .distinct()
        .flatMap(shape -> nextChange(shape).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Optional<Condition> holds(Stage stage) {
    return stage instanceof Stage.Main main ? Optional.ofNullable(main.holds()) : Optional.empty();
  }

  private Optional<Instant> nextChange(Shape shape) {
    return switch (shape) {
      case Shape.Counted counted ->
          facts
              .thisTurn()
              .filter(each -> counted.count().counts(each.event()))
              .map(each -> each.at().plus(Objects.requireNonNull(counted.count().window())))
              .filter(leaves -> leaves.isAfter(now))
              .findFirst();
      case Shape.Scored scored -> firstOther(scored);
    };
  }

  /** By halving: the first millisecond at which a score is no longer on the side it is on now. */
  private Optional<Instant> firstOther(Shape.Scored shape) {
    boolean holds = shape.holds(score(shape, now));
    Instant low = now;
    Instant high = bounded(now.plus(Duration.ofDays(1_000_000)));
    if (shape.holds(score(shape, high)) == holds) {
      return Optional.empty();
    }
    while (low.plusMillis(1).isBefore(high)) {
      Instant middle = low.plusMillis(low.until(high, ChronoUnit.MILLIS) / 2);
      if (shape.holds(score(shape, middle)) == holds) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Optional.of(high);
  }

  private double score(Shape.Scored shape, Instant at) {
    Cause.Score score = scope(null, at).score();
    return shape.score().name().equals("total") ? score.fit() + score.interest() : score.interest();
  }

  private void moveInTime(Instant due) {
    Instant before = due.minusMillis(1);
    Set<String> stood = new HashSet<>();
    cycle
        .all()
        .filter(stage -> stage.enter() != null)
        .filter(stage -> stage.enter().test(scope(null, before)) == Truth.TRUE)
        .forEach(stage -> stood.add(stage.name()));
    boolean held = !hasStoppedHolding(before);
    now = due;
    arm(null);
    lookAtDefinitions(null, null);
    for (Stage.Detour detour : cycle.detours()) {
      if (mayEnter(detour) && becomesTrue(detour, stood)) {
        enter(detour, Move.DETOUR, rule(detour, "enter"), timer(detour, "enter"), null);
        return;
      }
    }
    boolean cooling = coolUntil != null && now.isBefore(coolUntil);
    for (Stage.Main stage : cycle.stages().reversed()) {
      if (!cooling && mayEnter(stage) && becomesTrue(stage, stood)) {
        enter(stage, moveTo(stage), rule(stage, "enter"), timer(stage, "enter"), null);
        return;
      }
    }
    if (held && hasStoppedHolding(now) && present instanceof Stage.Main main) {
      fallBack(main, timer(main, "holds"), null);
    }
  }

  private static String rule(Stage stage, String key) {
    return "cycle." + stage.name() + "." + key;
  }

  private static Trigger timer(Stage stage, String key) {
    return new Trigger.ByTimer(rule(stage, key));
  }

  private boolean becomesTrue(Stage stage, Set<String> stood) {
    return stage.enter() != null
        && !stood.contains(stage.name())
        && !disarmed.contains(stage.name())
        && !enteredNow(stage)
        && test(stage.enter(), null) == Truth.TRUE;
  }

  private boolean hasStoppedHolding(Instant at) {
    return present instanceof Stage.Main main
        && main.holds() != null
        && main.holds().test(scope(null, at)) == Truth.FALSE;
  }

  private void move(Event event, boolean handRaised) {
    Trigger trigger = new Trigger.ByEvent(event.seq());
    for (Stage.Detour detour : cycle.detours()) {
      if (mayEnter(detour) && isEdge(detour, event)) {
        enter(detour, Move.DETOUR, "cycle." + detour.name() + ".enter", trigger, event);
        return;
      }
    }
    boolean cooling = coolUntil != null && now.isBefore(coolUntil) && !handRaised;
    for (Stage.Main stage : cycle.stages().reversed()) {
      if (!cooling && mayEnter(stage) && isEdge(stage, event)) {
        enter(stage, moveTo(stage), "cycle." + stage.name() + ".enter", trigger, event);
        return;
      }
    }
    if (present instanceof Stage.Main main
        && main.holds() != null
        && test(main.holds(), event) == Truth.FALSE) {
      fallBack(main, trigger, event);
    }
  }

  /** What is handed over is neither offered anew nor taken or given back twice. */
  private void handOver(Event event) {
    Handoff handoff = playbook.teamwork().handoffs().get(String.valueOf(event.text("handoff")));
    if (handoff == null) {
      return;
    }
    String name = handoff.name();
    Cause cause =
        new Cause(
            new Trigger.ByEvent(event.seq()),
            "handoffs." + name,
            playbook.version(),
            Cause.Score.NONE);
    switch (event.type()) {
      case "handoff_offered" -> offer(handoff, cause);
      case "handoff_accepted" -> {
        offer(handoff, cause);
        Instant since = offered.remove(name);
        if (since != null) {
          accepted.put(name, now);
          decisions.add(new HandoffDecision.Accepted(decisions.size(), now, cause, name, since));
        }
      }
      case "handoff_rejected" -> {
        Instant since = offered.remove(name);
        if (since != null) {
          decisions.add(
              new HandoffDecision.Rejected(decisions.size(), now, cause, name, since, null));
        }
      }
      default -> {}
    }
  }

  private void offer(Handoff handoff, Cause cause) {
    boolean decidedBeside = present instanceof Stage.Detour && present.outcome() != null;
    String name = handoff.name();
    if (!decidedBeside && !offered.containsKey(name) && !accepted.containsKey(name)) {
      offered.put(name, now);
      decisions.add(
          new HandoffDecision.Offered(
              decisions.size(),
              now,
              cause,
              name,
              handoff.to().function(),
              handoff.to().team(),
              null,
              false));
    }
  }

  private void closeHandoffs(Stage to, Trigger trigger) {
    Cause cause = new Cause(trigger, "cycle." + to.name(), playbook.version(), Cause.Score.NONE);
    var end = to.outcome() == null ? HandoffDecision.End.RECYCLED : HandoffDecision.End.DECIDED;
    Stream.of(offered, accepted)
        .flatMap(each -> each.entrySet().stream())
        .forEach(each ->
            decisions.add(
                new HandoffDecision.Closed(
                    decisions.size(),
                    now,
                    cause,
                    each.getKey(),
                    each.getValue(),
                    accepted.containsKey(each.getKey()),
                    end)));
    offered.clear();
    accepted.clear();
  }

  private void fallBack(Stage.Main from, Trigger trigger, @Nullable Event event) {
    if (!offered.isEmpty() || !accepted.isEmpty()) {
      return;
    }
    int place = cycle.stages().indexOf(from);
    for (int i = place - 1; i >= 0; i--) {
      Stage.Main stage = cycle.stages().get(i);
      boolean fits = i == 0 || stage.enter() == null || test(stage.enter(), event) == Truth.TRUE;
      if (fits && !enteredNow(stage)) {
        enter(stage, Move.FELL_BACK, "cycle." + from.name() + ".holds", trigger, event);
        return;
      }
    }
  }

  private boolean mayEnter(Stage.Detour detour) {
    if (present == null) {
      return detour.from().isEmpty();
    }
    if (present == detour) {
      return false;
    }
    boolean out = present instanceof Stage.Detour && present.outcome() != null;
    return detour.from().isEmpty() ? !out : detour.from().contains(present.name());
  }

  private boolean mayEnter(Stage.Main stage) {
    return switch (present) {
      case null -> true;
      case Stage.Main from when from == stage -> false;
      case Stage.Main from when isAgain(stage) -> true;
      case Stage.Main from when stage.from() != null -> stage.from().contains(from.name());
      case Stage.Main from -> cycle.stages().indexOf(from) < cycle.stages().indexOf(stage);
      case Stage.Detour from when isAgain(stage) -> true;
      case Stage.Detour from when stage.from() != null -> stage.from().contains(from.name());
      case Stage.Detour from ->
          from.backTo() != null
              && cycle.stages().stream()
                  .dropWhile(each -> !each.name().equals(from.backTo()))
                  .anyMatch(each -> each == stage);
    };
  }

  private boolean isAgain(Stage.Main to) {
    return cycle.again() != null
        && present != null
        && cycle.again().from().contains(present.name())
        && cycle.again().into().contains(to.name());
  }

  private Move moveTo(Stage.Main to) {
    return switch (present) {
      case null -> Move.STARTED;
      case Stage.Detour from when decided -> Move.AGAIN;
      case Stage from when isAgain(to) -> Move.AGAIN;
      case Stage.Detour from -> Move.RETURNED;
      case Stage.Main from ->
          cycle.stages().indexOf(from) < cycle.stages().indexOf(to) ? Move.FORWARD : Move.BACKWARD;
    };
  }

  private boolean isEdge(Stage stage, Event event) {
    if (enteredNow(stage)) {
      return false;
    }
    if (stage.enter() == null) {
      return present == null;
    }
    if (test(stage.enter(), event) != Truth.TRUE) {
      return false;
    }
    PlainScope scope = scope(event);
    return !disarmed.contains(stage.name())
        || (stage.enter().looksAtEvent()
            && (stage.enter().test(scope.withoutEvent()) != Truth.TRUE
                || stage.enter().test(scope.eventAlone()) == Truth.TRUE));
  }

  private boolean enteredNow(Stage stage) {
    return decisions.stream()
        .filter(Decision.StageEntered.class::isInstance)
        .map(Decision.StageEntered.class::cast)
        .anyMatch(entry -> entry.at().equals(now) && entry.stage().equals(stage.name()));
  }

  private void enter(Stage to, Move move, String rule, Trigger trigger, @Nullable Event event) {
    PlainScope scope = scope(event);
    boolean newRound = present == null || move == Move.AGAIN;
    String armNow = newRound ? armOf(scope) : arm;
    String given = event == null ? null : event.text("reason");
    String reason =
        to instanceof Stage.Detour detour && given != null && detour.reasons().containsKey(given)
            ? given
            : null;
    round += newRound ? 1 : 0;
    Cause cause = new Cause(trigger, rule, playbook.version(), scope.score());
    decisions.add(
        new Decision.StageEntered(
            decisions.size(),
            now,
            cause,
            to.name(),
            present == null ? null : present.name(),
            move,
            skipped(to, move),
            armNow,
            round,
            reason));
    boolean endsTurn =
        to.outcome() != null || (to instanceof Stage.Detour beside && beside.backTo() != null);
    if (endsTurn) {
      metThisTurn.addAll(playbook.definitions().keySet()); // what is true now is no news
      lookAtDefinitions(null, null);
      metThisTurn.clear();
    }
    arm = armNow;
    decided = to.outcome() != null || (decided && !newRound);
    present = to;
    coolUntil = null;
    recycleAt = null;
    boolean newTurn = to.outcome() != null;
    if (to instanceof Stage.Detour detour) {
      newTurn |= detour.backTo() != null;
      coolUntil = reason == null ? null : coolUntil(detour, reason, event);
      recycleAt = detour.recycleAfter() == null ? null : plus(now, detour.recycleAfter());
    }
    if (newTurn) {
      facts.startTurn();
      closeHandoffs(to, trigger);
      disarmed.clear();
    }
    disarmed.add(to.name());
    arm(null);
    lookAtDefinitions(null, event == null ? null : event.seq());
  }

  private List<String> skipped(Stage to, Move move) {
    if (!(to instanceof Stage.Main main) || (move != Move.STARTED && move != Move.FORWARD)) {
      return List.of();
    }
    int from = present instanceof Stage.Main left ? cycle.stages().indexOf(left) : -1;
    return cycle.stages().stream()
        .filter(each -> cycle.stages().indexOf(each) > from)
        .takeWhile(each -> each != main)
        .map(Stage.Main::name)
        .toList();
  }

  private String armOf(PlainScope scope) {
    return cycle.arms().stream()
        .filter(each -> each.when() != null && each.when().test(scope) == Truth.TRUE)
        .findFirst()
        .or(() -> cycle.arms().stream().filter(each -> each.when() == null).findFirst())
        .orElseThrow()
        .name();
  }

  private @Nullable Instant coolUntil(Stage.Detour detour, String reason, @Nullable Event event) {
    return switch (Objects.requireNonNull(detour.reasons().get(reason))) {
      case Stage.CoolingOff.Lasting(var length) -> plus(now, length);
      case Stage.CoolingOff.UntilDate ignored -> {
        Value until = event == null ? null : event.property("until");
        yield until instanceof Value.Moment(Instant instant) ? instant : day(until);
      }
    };
  }

  private @Nullable Instant day(@Nullable Value until) {
    if (!(until instanceof Value.Text(String text)) || !text.matches("[0-9]{4}-.*")) {
      return null;
    }
    try {
      return text.contains("T")
          ? Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli())
          : LocalDate.parse(text).atStartOfDay(playbook.fiscalYear().zone()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Arms what has become false. */
  private void arm(@Nullable Event event) {
    PlainScope scope = scope(event);
    cycle
        .all()
        .filter(stage -> disarmed.contains(stage.name()))
        .filter(stage -> stage.enter() == null || stage.enter().test(scope) == Truth.FALSE)
        .forEach(stage -> disarmed.remove(stage.name()));
  }

  private int roundAtHand() {
    boolean over = decided && present instanceof Stage.Detour;
    return Math.max(round, 1) + (over ? 1 : 0);
  }

  private Truth test(@Nullable Condition condition, @Nullable Event event) {
    return Objects.requireNonNull(condition).test(scope(event));
  }

  private PlainScope scope(@Nullable Event event) {
    return scope(event, now);
  }

  private PlainScope scope(@Nullable Event event, Instant at) {
    String stage = present == null ? null : present.name();
    return new PlainScope(
        facts, event, at, stage, present == null ? null : arm, round, roundAtHand());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static @Nullable Instant plus(Instant at, Duration length) {
    Instant end = Instant.ofEpochMilli(Long.MAX_VALUE);
    return at.isAfter(end.minus(length)) ? null : at.plus(length);
  }
}
