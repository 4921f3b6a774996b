package dev.fullcourt.engine.play;

import dev.fullcourt.engine.decision.PlayDecision.Refusal;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.Play.Audience;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When plays may start, and how often they have: by themselves once per round and not within their
 * cooldown (law 31). Mutable and used by one thread.
 */
final class Starts {

  private final Map<String, Played> played = new LinkedHashMap<>();

  Starts(List<Played> before) {
    before.forEach(each -> played.put(each.play(), each));
  }

  List<Played> played() {
    return List.copyOf(played.values());
  }

  boolean isEmpty() {
    return played.isEmpty();
  }

  void clear() {
    played.clear();
  }

  /**
   * A play that might start.
   *
   * @param runs whether it runs already
   */
  record Chance(Play play, Occurrence now, Sight sight, boolean runs) {

    /** The person it would be about. */
    @Nullable String person() {
      Event event = now.event();
      return event == null || event.person() == null ? sight.somebody() : event.person();
    }

    /** Why it may not start, whoever starts it; null when it may. */
    @Nullable Refusal refused() {
      if (runs) {
        return Refusal.RUNS;
      }
      if (sight.stage() == null || !play.in().contains(sight.stage())) {
        return Refusal.STAGE;
      }
      Refusal out = Hearing.notFor(play, sight);
      if (out != null) {
        return out;
      }
      if (!play.also().contains(Audience.OPTED_OUT) && sight.hasSaidNo(person())) {
        return Refusal.OPTED_OUT;
      }
      return Occurrence.holds(play.stopWhen(), sight) ? Refusal.STOPPED : null;
    }
  }

  /** Whether it has been started already in this round, or a short while ago. */
  boolean isTooSoon(Chance chance) {
    Played before = played.get(chance.play().name());
    if (before == null) {
      return false;
    }
    Instant last = before.last();
    return before.round() == chance.sight().round()
        || (last != null && chance.now().at().isBefore(last.plus(chance.play().cooldown())));
  }

  /** The run that begins by itself. */
  RunningPlay byItself(Chance chance) {
    return begun(chance, chance.sight().round());
  }

  /** The run that a person begins; it is not the one of this round. */
  RunningPlay byHand(Chance chance) {
    Played before = played.get(chance.play().name());
    return begun(chance, before == null ? 0 : before.round());
  }

  private RunningPlay begun(Chance chance, int round) {
    String name = chance.play().name();
    Played before = played.get(name);
    int number = before == null ? 1 : before.runs() + 1;
    Instant now = chance.now().at();
    played.put(name, new Played(name, number, now, round));
    return RunningPlay.begun(name, number, now, chance.person());
  }
}
