package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Cases;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.playbook.Routing.Rule;
import dev.fullcourt.engine.playbook.RoutingReader.Placed;
import dev.fullcourt.engine.yaml.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the rules of routing find somebody for every buyer who waits in a queue (law 27), and
 * whether every rule can be reached. Both are proved by trying all cases the conditions tell apart;
 * where that cannot be done a fallback is asked for.
 */
final class MarketCover {

  private final List<Owner> handed;
  private final List<Owner> leading;
  private final Map<String, ? extends Collection<String>> closed;
  private final Mistakes mistakes;

  /**
   * @param handed who is handed buyers
   * @param leading the functions that lead stages
   * @param closed all the values a field can have, by path, where that is known
   */
  MarketCover(
      Collection<Owner> handed,
      Collection<Owner> leading,
      Map<String, ? extends Collection<String>> closed,
      Mistakes mistakes) {
    this.handed = handed.stream().distinct().toList();
    this.leading = leading.stream().distinct().toList();
    this.closed = closed;
    this.mistakes = mistakes;
  }

  void check(Place place, List<Placed> rules, boolean fallback) {
    int before = mistakes.count();
    for (int i = 0; i < rules.size(); i++) {
      checkReached(rules.get(i), rules.subList(0, i));
    }
    if (!fallback && mistakes.count() == before) {
      List<Rule> all = rules.stream().map(Placed::rule).toList();
      Stream<Owner> routed =
          leading.stream().filter(queue -> all.stream().anyMatch(rule -> rule.to().serves(queue)));
      Stream.concat(handed.stream(), routed)
          .distinct()
          .forEach(queue -> checkCovered(place, queue, all));
    }
  }

  /** A rule must be the first that holds for some buyer in some queue, sooner or later. */
  private void checkReached(Placed placed, List<Placed> before) {
    Rule rule = placed.rule();
    List<Owner> queues =
        Stream.concat(handed.stream(), leading.stream()).filter(rule.to()::serves).toList();
    if (queues.isEmpty()) {
      mistakes.add(
          placed.place(),
          "a rule nobody waits for: no handoff and no stage leads to `" + rule.to().name() + "`",
          "another team or person, or leave the rule out");
    } else if (queues.stream().noneMatch(queue -> isReached(rule, inFront(rule, queue, before)))) {
      List<Rule> first = inFront(rule, queues.getFirst(), before);
      mistakes.add(
          placed.place(),
          first.isEmpty()
              ? "a rule that never holds"
              : "a rule that is never reached: " + ids(first) + " takes every buyer it is for",
          "another condition or another order, or leave the rule out");
    }
  }

  /** The rules of a queue that come before another one at any time at which that one holds. */
  private static List<Rule> inFront(Rule rule, Owner queue, List<Placed> before) {
    return before.stream()
        .map(Placed::rule)
        .filter(other -> other.to().serves(queue))
        .filter(other ->
            other.since() == null
                || (rule.since() != null && !rule.since().isBefore(other.since())))
        .toList();
  }

  private boolean isReached(Rule rule, List<Rule> first) {
    return cases(Stream.concat(first.stream(), Stream.of(rule)))
        .map(cases -> cases.findWhere(at -> holds(rule, at) && noneHolds(first, at)).isPresent())
        .orElseGet(() -> first.stream().noneMatch(other -> isSame(other, rule)));
  }

  private static boolean isSame(Rule one, Rule other) {
    return one.when() == null || one.when().equals(other.when());
  }

  private void checkCovered(Place place, Owner queue, List<Rule> rules) {
    List<Rule> theirs =
        rules.stream().filter(rule -> rule.since() == null && rule.to().serves(queue)).toList();
    String who = queue.team() == null ? queue.function() : queue.team();
    Optional<Cases> cases = cases(theirs.stream());
    if (theirs.isEmpty()) {
      mistakes.add(
          place,
          "no rule that always holds leads to " + who + ": nobody gets a buyer who waits there",
          "a last rule `otherwise: NAME`, or rules for " + who);
    } else if (cases.isEmpty()) {
      mistakes.add(
          place,
          "the rules for " + who + " may leave buyers out: that they do not cannot be proved",
          "a last rule `otherwise: NAME`, who gets whoever is left");
    } else {
      cases
          .get()
          .findWhere(at -> noneHolds(theirs, at))
          .ifPresent(left ->
              mistakes.add(
                  place,
                  "nobody gets a buyer of " + who + " where " + left,
                  "a last rule `otherwise: NAME`, or a rule for these"));
    }
  }

  private Optional<Cases> cases(Stream<Rule> rules) {
    List<Condition> conditions = rules.map(Rule::when).filter(Objects::nonNull).toList();
    return Cases.of(conditions, closed);
  }

  private static boolean noneHolds(List<Rule> rules, Scope at) {
    return rules.stream().noneMatch(rule -> holds(rule, at));
  }

  private static boolean holds(Rule rule, Scope at) {
    return rule.when() == null || rule.when().test(at) == Truth.TRUE;
  }

  private static String ids(List<Rule> rules) {
    return String.join(", ", rules.stream().map(Rule::id).toList());
  }
}
