package dev.fullcourt.engine.ahead;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds near misses by trying: events such as the playbook asks for are taken in by a copy of the
 * buyer, up to three times, and what comes of them is what would come of them.
 */
final class NearMisses {

  private static final int MOST_TIMES = 3;
  private static final int MOST = 5;

  private final Engine engine;
  private final Playbook playbook;
  private final BuyerState state;
  private final @Nullable String person;
  private final Set<String> met;

  private NearMisses(Engine engine, BuyerState state) {
    this.engine = engine;
    this.playbook = engine.playbook();
    this.state = state;
    this.person = person(state);
    this.met = met(engine.open(state));
  }

  /** The near misses of a buyer, the nearest first. */
  static List<NearMiss> of(Engine engine, BuyerState state) {
    if (state.course().stage() == null) {
      return List.of();
    }
    NearMisses search = new NearMisses(engine, state);
    return search.candidates().stream()
        .map(search::tried)
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingInt(NearMiss::times)
                .thenComparing(miss -> miss.enters() == null)
                .thenComparing(NearMiss::type))
        .limit(MOST)
        .toList();
  }

  /** Whoever we know and saw last, else whoever was seen last. */
  private static @Nullable String person(BuyerState state) {
    return state.facts().people().stream()
        .max(
            Comparator.comparing(PersonFacts::identified)
                .thenComparing(PersonFacts::lastSeen)
                .thenComparing(PersonFacts::person))
        .map(PersonFacts::person)
        .orElse(null);
  }

  /** An event that is asked for. */
  private record Candidate(String type, Map<String, Value> properties) {}

  private Set<Candidate> candidates() {
    Set<Candidate> all = new LinkedHashSet<>();
    for (var rule : playbook.scorecard().interest().rules()) {
      if (isDoneByBuyer(rule.on())) {
        addFor(rule.on(), rule.when(), all);
      }
    }
    for (Condition condition : conditions()) {
      for (var count : condition.counts()) {
        if (isDoneByBuyer(count.type())) {
          all.add(new Candidate(count.type(), count.match()));
        }
      }
    }
    return all;
  }

  private boolean isDoneByBuyer(String type) {
    return playbook.vocabulary().findEvent(type).map(EventKind::by).stream()
        .anyMatch("buyer"::equals);
  }

  private List<Condition> conditions() {
    List<Condition> all = new ArrayList<>(playbook.definitions().values());
    playbook
        .cycle()
        .all()
        .forEach(stage -> {
          if (stage.enter() != null) {
            all.add(stage.enter());
          }
        });
    return all;
  }

  /** An event that says one of the words its condition names, for each of them. */
  private static void addFor(String type, @Nullable Condition when, Set<Candidate> all) {
    if (when == null) {
      all.add(new Candidate(type, Map.of()));
      return;
    }
    for (Field field : when.fields()) {
      if (field.root() == Field.Root.EVENT && field.type() == Field.Type.TEXT) {
        when.words()
            .forEach(word -> all.add(new Candidate(type, Map.of(field.name(), Value.of(word)))));
      }
    }
  }

  private @Nullable NearMiss tried(Candidate candidate) {
    Run run = engine.open(state);
    List<Decision> decisions = new ArrayList<>();
    for (int times = 1; times <= MOST_TIMES; times++) {
      run.advance(event(candidate, times), decisions::add);
      List<String> meets = met(run).stream().filter(name -> !met.contains(name)).toList();
      String enters = entered(decisions);
      if (enters != null || !meets.isEmpty()) {
        return new NearMiss(candidate.type(), candidate.properties(), person, times, meets, enters);
      }
    }
    return null;
  }

  private Event event(Candidate candidate, int number) {
    Instant at = state.course().at().plusMillis(number);
    return new Event(
        Long.MAX_VALUE,
        "",
        "",
        state.buyer(),
        person,
        candidate.type(),
        at,
        at,
        at,
        candidate.properties());
  }

  private static @Nullable String entered(List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.StageEntered entered) {
        return entered.stage();
      }
    }
    return null;
  }

  private Set<String> met(Run run) {
    Set<String> names = new LinkedHashSet<>();
    playbook
        .definitions()
        .forEach((name, definition) -> {
          if (run.holds(definition)) {
            names.add(name);
          }
        });
    return names;
  }
}
