package dev.fullcourt.engine.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the event types outside of which a predicate can never be true. */
final class EventTypesOf {

  private EventTypesOf() {}

  /** The types, or empty when it may be true at any event. */
  static Optional<Set<String>> predicate(Predicate predicate) {
    return switch (predicate) {
      case Predicate.And(var left, var right) -> both(predicate(left), predicate(right));
      case Predicate.Or(var left, var right) -> either(predicate(left), predicate(right));
      case Predicate.Either(var when, var then, var otherwise) ->
          either(both(predicate(when), predicate(then)), predicate(otherwise));
      case Predicate.Compared(var operator, var left, var right)
          when operator == Operator.EQUAL && isEventType(left) ->
          word(right);
      case Predicate.Compared(var operator, var left, var right)
          when operator == Operator.EQUAL && isEventType(right) ->
          word(left);
      case Predicate.Within(var element, var list) when isEventType(element) -> words(list);
      case Predicate.Meets(var name, var definition) -> predicate(definition.root());
      case Predicate.Always _,
          Predicate.Holds _,
          Predicate.Has _,
          Predicate.Not _,
          Predicate.Compared _,
          Predicate.Within _,
          Predicate.Worded _,
          Predicate.Matched _ ->
          Optional.empty();
    };
  }

  private static boolean isEventType(Term term) {
    return term instanceof Term.Read(var field) && field.path().equals(Dictionary.EVENT_TYPE);
  }

  private static Optional<Set<String>> word(Term term) {
    return term instanceof Term.Literal(String word) ? Optional.of(Set.of(word)) : Optional.empty();
  }

  private static Optional<Set<String>> words(Term term) {
    if (!(term instanceof Term.Literal(List<?> list)) || list.isEmpty()) {
      return Optional.empty();
    }
    Set<String> words = new LinkedHashSet<>();
    list.forEach(word -> words.add(word.toString()));
    return Optional.of(words);
  }

  /** When both sides must hold: what they share; sides that share nothing say nothing here. */
  private static Optional<Set<String>> both(Optional<Set<String>> one, Optional<Set<String>> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return one.or(() -> two);
    }
    Set<String> shared = new LinkedHashSet<>(one.get());
    shared.retainAll(two.get());
    return shared.isEmpty() ? one : Optional.of(shared);
  }

  private static Optional<Set<String>> either(
      Optional<Set<String>> one, Optional<Set<String>> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return Optional.empty();
    }
    Set<String> all = new LinkedHashSet<>(one.get());
    all.addAll(two.get());
    return Optional.of(all);
  }
}
