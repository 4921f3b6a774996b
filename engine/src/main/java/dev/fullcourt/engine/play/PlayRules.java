package dev.fullcourt.engine.play;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.time.Length;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The plays of a playbook, laid out for running. Immutable, shared by all buyers. */
public final class PlayRules {

  private final Playbook playbook;
  private final List<Play> plays;
  private final int started;

  /** Those of a playbook, where event types are numbered by a layout. */
  public PlayRules(Playbook playbook, Layout layout) {
    this.playbook = playbook;
    this.plays = playbook.teamwork().outreach().plays();
    this.started = plays.isEmpty() ? Integer.MIN_VALUE : layout.type(EventTypes.PLAY_STARTED);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return plays.isEmpty();
  }

  /** Whether an event is a person's word that a play is to start. */
  public boolean isStart(Row row) {
    return row.type() == started;
  }

  /** What starts plays by becoming true, by the name of the rule. */
  public SequencedMap<String, Condition> starting() {
    SequencedMap<String, Condition> all = new LinkedHashMap<>();
    for (Play play : plays) {
      if (play.when() != null) {
        all.put(rule(play, "when"), play.when());
      }
    }
    return all;
  }

  /** The play a rule of {@link #starting()} starts. */
  public Play startedBy(String rule) {
    return plays.stream().filter(play -> rule(play, "when").equals(rule)).findFirst().orElseThrow();
  }

  /** The name of a part of a play, for causes and timers. */
  static String rule(Play play, String part) {
    return "plays." + play.name() + "." + part;
  }

  List<Play> all() {
    return plays;
  }

  @Nullable Play find(@Nullable String name) {
    for (Play play : plays) {
      if (play.name().equals(name)) {
        return play;
      }
    }
    return null;
  }

  Consent consent() {
    return playbook.teamwork().outreach().consent();
  }

  /** The version of the playbook. */
  int version() {
    return playbook.version();
  }

  /** When a length is over for somebody, in their hours if the playbook gives any. */
  Instant after(Instant at, Length length, Owner who) {
    BusinessHours hours = hours(who);
    return hours == null || !BusinessHours.isReckonable(at)
        ? at.plus(length instanceof Length.Plain(Duration plain) ? plain : Duration.ZERO)
        : hours.plus(at, length);
  }

  private @Nullable BusinessHours hours(Owner who) {
    return playbook.teams().values().stream()
        .filter(team ->
            who.team() == null
                ? team.function().equals(who.function())
                : team.name().equals(who.team()))
        .map(team -> team.hours() == null ? null : playbook.hours().get(team.hours()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
