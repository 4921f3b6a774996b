package dev.fullcourt.engine.play;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import dev.fullcourt.engine.decision.PlayDecision.How;
import dev.fullcourt.engine.decision.PlayDecision.Refusal;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plays of one buyer (law 31); the rules are written out in docs/playbook.md. Mutable and used
 * by one thread. Decisions are handed over at position 0; who keeps the ledger gives them their
 * place. Where a method gives back a {@link Recycling}, the buyer is to be moved at once, and
 * {@link #turnOver} called; the run that moves them is over by then.
 */
public final class Plays {

  private final PlayRules rules;
  private final Map<String, RunningPlay> running = new LinkedHashMap<>();
  private final Starts starts;
  private final Messages messages;

  /** Runs the playbook no longer has, or not where they stand; they end at once. */
  private final List<RunningPlay> dropped = new ArrayList<>();

  /** When time next changes a state that a run looks at; -1 when that is to be found out. */
  private long changesAt = -1;

  /**
   * Goes on from what {@link #course} gave.
   *
   * @param rules the plays of the playbook
   */
  public Plays(PlayRules rules, PlayCourse course) {
    this.rules = rules;
    this.messages = new Messages(rules.consent().longestWindow(), course.asked());
    this.starts = new Starts(course.played());
    for (RunningPlay run : course.running()) {
      Play play = rules.find(run.play());
      PlayStep step = play == null ? null : play.steps().get(run.step());
      boolean stands =
          step instanceof PlayStep.Wait
              || (step instanceof PlayStep.Task task && task.within() != null);
      if (stands) {
        running.put(run.play(), run);
      } else {
        dropped.add(run);
      }
    }
  }

  /** What is to be remembered, but for the conditions that start plays. */
  public PlayCourse course(Instant now) {
    if (isIdle() && starts.isEmpty()) {
      return PlayCourse.NONE;
    }
    List<RunningPlay> all = new ArrayList<>(inOrder());
    all.addAll(dropped);
    return new PlayCourse(all, starts.played(), messages.asked(now), Set.of(), null);
  }

  /** Forgets everything; another buyer begins. */
  public void clear() {
    running.clear();
    starts.clear();
    messages.clear();
    dropped.clear();
    changesAt = -1;
  }

  /** Whether nothing runs and nothing asked for is open. */
  public boolean isIdle() {
    return running.isEmpty() && dropped.isEmpty() && messages.isEmpty();
  }

  /** Whether an event may be of any interest. */
  public boolean mayCareFor(Row row) {
    return !isIdle() || rules.isStart(row);
  }

  private List<RunningPlay> inOrder() {
    return running.size() < 2
        ? List.copyOf(running.values())
        : rules.all().stream()
            .map(play -> running.get(play.name()))
            .filter(Objects::nonNull)
            .toList();
  }

  /** To be told that something may have changed that a state depends on. */
  public void touch() {
    changesAt = -1;
  }

  /** When time alone next changes a state that a run looks at, in milliseconds, or never. */
  public long changesAt(Sight sight) {
    if (changesAt < 0) {
      changesAt = Long.MAX_VALUE;
      for (RunningPlay run : running.values()) {
        changesAt = Math.min(changesAt, changesAt(run, sight));
      }
    }
    return changesAt;
  }

  private long changesAt(RunningPlay run, Sight sight) {
    long next = Long.MAX_VALUE;
    for (Signal signal : watched(run)) {
      if (Occurrence.isState(signal)) {
        Condition condition = ((Signal.Met) signal).condition();
        next = condition.shapes().isEmpty() ? next : Math.min(next, sight.changes(condition));
      }
    }
    return next;
  }

  private List<Signal> watched(RunningPlay run) {
    Play play = play(run);
    PlayStep step = play.steps().get(run.step());
    List<Signal> until = step instanceof PlayStep.Wait wait ? wait.until() : List.of();
    return Stream.concat(play.stopWhen().stream(), until.stream()).toList();
  }

  private Play play(RunningPlay run) {
    return Objects.requireNonNull(rules.find(run.play()));
  }

  /** When something is due next, in milliseconds since 1970, or {@link Long#MAX_VALUE}. */
  public long nextDue(Sight sight) {
    if (running.isEmpty() && dropped.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long next = changesAt(sight);
    for (RunningPlay run : running.values()) {
      next = Math.min(next, run.due().toEpochMilli());
    }
    for (RunningPlay run : dropped) {
      next = Math.min(next, run.due().toEpochMilli());
    }
    return next;
  }

  /** Lets those that are dropped end at an instant, not before. */
  public void dropAt(Instant now) {
    dropped.replaceAll(run -> run.standingAt(run.step(), run.reached(), now));
  }

  /** What is due at an instant: of several runs, the first by name. */
  public @Nullable Recycling fire(Instant due, Sight sight, Consumer<Decision> said) {
    if (!dropped.isEmpty()) {
      drop(due, said);
      return null;
    }
    RunningPlay run =
        running.values().stream()
            .filter(each -> !each.due().isAfter(due))
            .min(Comparator.comparing(RunningPlay::play))
            .orElse(null);
    if (run == null) {
      return look(due, sight, said);
    }
    PlayStep step = Objects.requireNonNull(play(run).steps().get(run.step()));
    boolean waits = step instanceof PlayStep.Wait;
    String key = PlayRules.rule(play(run), step.id()) + (waits ? ".over" : ".due");
    Saying saying = new Saying(rules.version(), new Trigger.ByTimer(key), due, said);
    String next;
    if (step instanceof PlayStep.Wait wait) {
      next = wait.otherwise();
    } else {
      saying.overdue(run);
      next = ((PlayStep.Task) step).next();
    }
    return goOn(run, next, sight, saying);
  }

  /** What has come of states that time alone has changed. */
  private @Nullable Recycling look(Instant due, Sight sight, Consumer<Decision> said) {
    touch();
    for (RunningPlay run : inNames()) {
      Trigger trigger = new Trigger.ByTimer("plays." + run.play() + ".looks");
      Occurrence now = new Occurrence(null, null, null, Set.of(), List.of(), trigger, due);
      Recycling recycling =
          happened(run, now, sight, new Saying(rules.version(), trigger, due, said));
      if (recycling != null) {
        return recycling;
      }
    }
    return null;
  }

  private List<RunningPlay> inNames() {
    return running.values().stream().sorted(Comparator.comparing(RunningPlay::play)).toList();
  }

  private void drop(Instant due, Consumer<Decision> said) {
    for (RunningPlay run : dropped) {
      Trigger trigger = new Trigger.ByTimer("plays." + run.play() + ".dropped");
      Saying saying = new Saying(rules.version(), trigger, due, said);
      saying.endedBy(run, "plays", How.DROPPED);
      withdraw(each -> isOf(each, run), Hindrance.ENDED, saying);
    }
    dropped.clear();
  }

  private static boolean isOf(AskedMessage message, RunningPlay run) {
    return message.play().equals(run.play()) && message.run() == run.run();
  }

  private void withdraw(Predicate<AskedMessage> which, Hindrance why, Saying saying) {
    messages.withdraw(saying.at(), which).forEach(each -> saying.withdrawn(each, why));
  }

  private @Nullable Recycling goOn(
      RunningPlay run, @Nullable String next, Sight sight, Saying saying) {
    Walk walk = new Walk(rules, play(run), messages, sight, saying, run);
    walk.from(next);
    RunningPlay stands = walk.run();
    if (stands == null) {
      running.remove(run.play());
      if (walk.recycling() != null) {
        withdraw(each -> isOf(each, run), Hindrance.ENDED, saying);
      }
    } else {
      running.put(run.play(), stands);
    }
    touch();
    return walk.recycling();
  }

  private void end(RunningPlay run, String part, How how, Saying saying) {
    running.remove(run.play());
    touch();
    saying.ended(run, part, how, null);
    withdraw(each -> isOf(each, run), Hindrance.ENDED, saying);
  }

  /** What follows from what has happened; plays that run only. */
  public @Nullable Recycling happened(Occurrence now, Sight sight, Consumer<Decision> said) {
    touch();
    Saying saying = new Saying(rules.version(), now.trigger(), now.at(), said);
    Event event = now.event();
    if (event != null && EventTypes.SENDING.contains(event.type())) {
      AskedMessage sent = messages.sent(event, now.at());
      if (sent != null) {
        saying.done(sent.play(), sent.run(), sent.step(), sent.at());
      }
    }
    if (now.isAboutReaching()) {
      messages
          .withdraw(now.at(), each -> Messages.against(each, sight) != null)
          .forEach(each ->
              saying.withdrawn(each, Objects.requireNonNull(Messages.against(each, sight))));
    }
    for (RunningPlay run : inOrder()) {
      Recycling recycling = happened(run, now, sight, saying);
      if (recycling != null) {
        return recycling;
      }
    }
    return null;
  }

  private @Nullable Recycling happened(
      RunningPlay before, Occurrence now, Sight sight, Saying saying) {
    Hearing hearing = new Hearing(play(before), now, sight);
    PlayStep step = Objects.requireNonNull(play(before).steps().get(before.step()));
    boolean done = step instanceof PlayStep.Task task && hearing.isDone(task);
    if (done) {
      saying.done(before.play(), before.run(), before.step(), before.reached());
    }
    RunningPlay run = hearing.heard(before, done);
    running.put(run.play(), run);
    String stop = hearing.stoppedBy();
    if (stop != null) {
      end(run, stop, How.STOPPED, saying);
      return null;
    }
    return switch (step) {
      case PlayStep.Task task -> {
        Hindrance no = done ? null : hearing.refused(task, run);
        if (no != null) {
          saying.withdrawn(run.play(), run.run(), run.step(), run.reached(), no);
        }
        yield done || no != null ? goOn(run, task.next(), sight, saying) : null;
      }
      case PlayStep.Wait wait -> {
        if (now.gives(wait.until(), sight)) {
          yield goOn(run, wait.next(), sight, saying);
        }
        if (run.takenOver()) {
          end(run, wait.id(), How.TAKEN_OVER, saying);
        }
        yield null;
      }
      case PlayStep.Message _,
          PlayStep.Choice _,
          PlayStep.Jump _,
          PlayStep.Recycle _,
          PlayStep.End _ ->
          null; // no run stands there
    };
  }

  /** The word of a person that a play is to start. */
  public @Nullable Recycling startedByHand(Occurrence now, Sight sight, Consumer<Decision> said) {
    Event event = Objects.requireNonNull(now.event());
    Play play = rules.find(event.text(EventTypes.PLAY));
    if (play == null || !BusinessHours.isReckonable(now.at())) {
      return null;
    }
    Saying saying = new Saying(rules.version(), now.trigger(), now.at(), said);
    Starts.Chance chance = new Starts.Chance(play, now, sight, running.containsKey(play.name()));
    Refusal why = play.byHand() ? chance.refused() : Refusal.NOT_BY_HAND;
    if (why != null) {
      saying.refused(play.name(), why);
      return null;
    }
    return start(play, starts.byHand(chance), "by-hand", Score.NONE, sight, saying);
  }

  /** The condition of a play has become true. */
  public @Nullable Recycling startedBy(
      String rule, Occurrence now, Sight sight, Consumer<Decision> said) {
    Play play = rules.startedBy(rule);
    Starts.Chance chance = new Starts.Chance(play, now, sight, running.containsKey(play.name()));
    boolean early = chance.refused() != null || starts.isTooSoon(chance);
    if (early || !BusinessHours.isReckonable(now.at())) {
      return null;
    }
    Saying saying = new Saying(rules.version(), now.trigger(), now.at(), said);
    return start(play, starts.byItself(chance), "when", sight.score(), sight, saying);
  }

  private @Nullable Recycling start(
      Play play, RunningPlay run, String part, Score score, Sight sight, Saying saying) {
    saying.started(run, part, score);
    return goOn(run, play.steps().firstEntry().getKey(), sight, saying);
  }

  /**
   * A new turn has begun: all that runs is over, and nothing asked for is to go out.
   *
   * @param rule what moved the buyer
   */
  public void turnOver(String rule, Trigger trigger, Instant at, Consumer<Decision> said) {
    Saying saying = new Saying(rules.version(), trigger, at, said);
    for (RunningPlay run : inOrder()) {
      running.remove(run.play());
      saying.endedBy(run, rule, How.TURN_OVER);
    }
    withdraw(each -> true, Hindrance.ENDED, saying);
    touch();
  }
}
