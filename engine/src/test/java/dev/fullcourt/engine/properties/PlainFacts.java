package dev.fullcourt.engine.properties;

import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard.InterestRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a log says, looked up in the log itself every time. */
final class PlainFacts {

  /** An event as it was taken in, and the numbers of the interest rules that gave points for it. */
  record Taken(Event event, Instant at, int round, List<Integer> earned) {}

  /** What came of an opportunity, in which round. */
  record Opportunity(String outcome, int round, Map<String, Value> said) {}

  private final Playbook playbook;
  private final List<Taken> log = new ArrayList<>();
  private int turn;

  PlainFacts(Playbook playbook) {
    this.playbook = playbook;
  }

  Playbook playbook() {
    return playbook;
  }

  /** Takes an event in; gives whether it was a hand raised. */
  boolean take(Event event, Instant at, int round) {
    List<Integer> earned = new ArrayList<>();
    log.add(new Taken(event, at, round, earned));
    PlainScope scope = PlainScope.ofFacts(this, event, at);
    List<InterestRule> rules = playbook.scorecard().interest().rules();
    boolean handRaised = false;
    for (int i = 0; i < rules.size(); i++) {
      InterestRule rule = rules.get(i);
      if (rule.on().equals(event.type())
          && (rule.when() == null || rule.when().test(scope) == Truth.TRUE)) {
        earned.add(i);
        handRaised |= rule.handRaise();
      }
    }
    return handRaised;
  }

  void startTurn() {
    turn = log.size();
  }

  Stream<Taken> thisTurn() {
    return log.subList(turn, log.size()).stream();
  }

  Set<String> people() {
    Set<String> people = new LinkedHashSet<>();
    log.stream()
        .map(each -> each.event().person())
        .forEach(person -> {
          if (person != null) {
            people.add(person);
          }
        });
    return people;
  }

  boolean identified(String person) {
    return log.stream().anyMatch(each -> isIdentification(each.event(), person));
  }

  private static boolean isIdentification(Event event, String person) {
    return event.type().equals("person_identified") && person.equals(event.person());
  }

  @Nullable Value ofPerson(String person, String name) {
    return latest(name, event -> isIdentification(event, person));
  }

  @Nullable Value ofAccount(String name) {
    return latest(name, event -> event.type().equals("account_described"));
  }

  private @Nullable Value latest(String name, java.util.function.Predicate<Event> saying) {
    return log.reversed().stream()
        .map(Taken::event)
        .filter(event -> saying.test(event) && event.property(name) != null)
        .findFirst()
        .map(event -> event.property(name))
        .orElse(null);
  }

  long count(Count count, Instant at) {
    return thisTurn()
        .filter(each -> count.counts(each.event()))
        .filter(each -> count.window() == null || each.at().isAfter(at.minus(count.window())))
        .count();
  }

  boolean handoff(String nameAndState) {
    int dot = nameAndState.lastIndexOf('.');
    String name = nameAndState.substring(0, dot);
    return thisTurn()
        .map(Taken::event)
        .filter(event -> event.type().matches("handoff_(offered|accepted|rejected)"))
        .filter(event -> name.equals(event.text("handoff")))
        .reduce((first, second) -> second)
        .filter(event -> event.type().equals("handoff_" + nameAndState.substring(dot + 1)))
        .isPresent();
  }

  SequencedMap<String, Opportunity> opportunities() {
    SequencedMap<String, Opportunity> all = new LinkedHashMap<>();
    for (Taken each : log) {
      Event event = each.event();
      if (event.type().matches("opportunity_(created|reopened|updated|won|lost)")) {
        String key = event.property("opportunity") == null ? "" : event.text("opportunity");
        Opportunity before = all.getOrDefault(key, new Opportunity("open", 0, Map.of()));
        Map<String, Value> said = new HashMap<>(before.said());
        said.putAll(event.properties());
        all.put(
            key,
            switch (event.type()) {
              case "opportunity_won" -> new Opportunity("won", each.round(), said);
              case "opportunity_lost" -> new Opportunity("lost", each.round(), said);
              case "opportunity_created", "opportunity_reopened" ->
                  new Opportunity("open", 0, said);
              default -> new Opportunity(before.outcome(), before.round(), said);
            });
      }
    }
    return all;
  }
}
