package dev.fullcourt.engine.play;

import dev.fullcourt.engine.playbook.PlayStep.Doing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A play, while it runs.
 *
 * @param play its name
 * @param run which run of it, from 1
 * @param since when it started
 * @param person the person it is about, or null
 * @param step the step it stands at: a person's, or a wait
 * @param reached when it came there
 * @param due when it goes on at the latest
 * @param jumps how often each {@code go-to} was gone, by its id
 * @param excused ids of steps that have become needless
 * @param used what people were asked to do
 * @param asked whether anybody was asked for anything
 * @param takenOver whether a person has taken over
 */
public record RunningPlay(
    String play,
    int run,
    Instant since,
    @Nullable String person,
    String step,
    Instant reached,
    Instant due,
    Map<String, Integer> jumps,
    Set<String> excused,
    Set<Doing> used,
    boolean asked,
    boolean takenOver) {

  public RunningPlay {
    jumps = Map.copyOf(jumps);
    excused = Set.copyOf(excused);
    used = Set.copyOf(used);
  }

  /** One that begins, before its first step. */
  static RunningPlay begun(String play, int run, Instant since, @Nullable String person) {
    return new RunningPlay(
        play, run, since, person, "", since, since, Map.of(), Set.of(), Set.of(), false, false);
  }

  RunningPlay standingAt(String id, Instant at, Instant until) {
    return new RunningPlay(
        play, run, since, person, id, at, until, jumps, excused, used, asked, takenOver);
  }

  RunningPlay jumped(String id) {
    Map<String, Integer> more = new HashMap<>(jumps);
    more.merge(id, 1, Integer::sum);
    return new RunningPlay(
        play, run, since, person, step, reached, due, more, excused, used, asked, takenOver);
  }

  RunningPlay excusedFrom(String id) {
    if (excused.contains(id)) {
      return this;
    }
    Set<String> more = new HashSet<>(excused);
    more.add(id);
    return new RunningPlay(
        play, run, since, person, step, reached, due, jumps, more, used, asked, takenOver);
  }

  /** Somebody was asked; null for a machine. */
  RunningPlay asking(@Nullable Doing doing) {
    Set<Doing> more = new HashSet<>(used);
    if (doing != null) {
      more.add(doing);
    }
    return new RunningPlay(
        play, run, since, person, step, reached, due, jumps, excused, more, true, takenOver);
  }

  RunningPlay overtaken() {
    return new RunningPlay(
        play, run, since, person, step, reached, due, jumps, excused, used, asked, true);
  }
}
