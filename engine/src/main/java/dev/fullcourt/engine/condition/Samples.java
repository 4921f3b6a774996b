package dev.fullcourt.engine.condition;

import dev.fullcourt.engine.condition.Case.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gathers the values conditions compare their fields with, and gives each field a sample of every
 * kind of value they tell apart: those written, one beside each, and unknown.
 */
final class Samples {

  private static final Sample UNKNOWN = new Sample(null, "unknown");
  private static final String OTHER = "\u0000another word";

  private final SequencedMap<Field, Set<Object>> written = new LinkedHashMap<>();

  /** Takes in a part of a condition; false when it looks at more than fields and written values. */
  boolean take(Term term) {
    return switch (term) {
      case Predicate.Always _ -> true;
      case Predicate.Holds(Term.Read(var field)) -> compared(field, List.of());
      case Predicate.Has(var field) -> compared(field, List.of());
      case Predicate.Not(var of) -> take(of);
      case Predicate.And(var left, var right) -> take(left) && take(right);
      case Predicate.Or(var left, var right) -> take(left) && take(right);
      case Predicate.Either(var when, var then, var otherwise) ->
          take(when) && take(then) && take(otherwise);
      case Predicate.Compared(var operator, Term.Read(var field), Term.Literal(var value)) ->
          compared(operator, field, value);
      case Predicate.Compared(var operator, Term.Literal(var value), Term.Read(var field)) ->
          compared(operator, field, value);
      case Predicate.Within(Term.Read(var field), Term.Literal(List<?> values)) ->
          compared(field, values);
      case Predicate.Meets(var name, var definition) -> take(definition.root());
      case Predicate.Holds _, Predicate.Compared _, Predicate.Within _ -> false;
      case Predicate.Worded _, Predicate.Matched _ -> false;
      case Term.Literal _, Term.Read _, Term.Counted _, Term.Calculated _ -> false;
      case Term.Joined _, Term.Size _, Term.Listed _, Term.Chosen _ -> false;
    };
  }

  private boolean compared(Operator operator, Field field, Object value) {
    boolean ordered = operator != Operator.EQUAL && operator != Operator.DIFFERENT;
    return !(ordered && field.type() == Field.Type.TEXT) && compared(field, List.of(value));
  }

  private boolean compared(Field field, Collection<?> values) {
    boolean exact =
        values.stream().allMatch(value -> !(value instanceof Number n) || Values.isExact(n));
    if (field.type() == Field.Type.LIST || !exact) {
      return false;
    }
    written.computeIfAbsent(field, each -> new LinkedHashSet<>()).addAll(values);
    return true;
  }

  /** The samples of each field, by path; unknown comes last. */
  SequencedMap<String, List<Sample>> byField(Map<String, ? extends Collection<String>> closed) {
    SequencedMap<String, List<Sample>> all = new LinkedHashMap<>();
    written.forEach((field, values) -> {
      Collection<String> known = closed.get(field.path());
      all.put(field.path(), known == null ? open(field, values) : closed(known));
    });
    return all;
  }

  private static List<Sample> closed(Collection<String> values) {
    return values.stream().map(value -> new Sample(value, quoted(value))).toList();
  }

  private static List<Sample> open(Field field, Set<Object> values) {
    List<Sample> samples =
        switch (field.type()) {
          case TEXT -> texts(values);
          case FLAG -> List.of(new Sample(true, "true"), new Sample(false, "false"));
          case NUMBER -> numbers(false, values);
          case WHOLE -> numbers(true, values);
          case TIME -> times(values);
          case LIST -> List.of();
        };
    List<Sample> all = new ArrayList<>(samples);
    all.add(UNKNOWN);
    return all;
  }

  private static List<Sample> texts(Set<Object> values) {
    List<Sample> samples = new ArrayList<>();
    values.forEach(value -> samples.add(new Sample(value, quoted(value))));
    String none = values.stream().map(Samples::quoted).sorted().collect(Collectors.joining(", "));
    samples.add(new Sample(OTHER, none.isEmpty() ? "known" : "none of " + none));
    return samples;
  }

  private static String quoted(Object value) {
    return "\"" + value + "\"";
  }

  /** Each number written, and one below, between and above. */
  private static List<Sample> numbers(boolean whole, Set<Object> values) {
    TreeSet<Double> bounds = new TreeSet<>();
    values.forEach(value -> bounds.add(((Number) value).doubleValue()));
    TreeSet<Double> tried = new TreeSet<>();
    for (Double bound : bounds) {
      Double above = bounds.higher(bound);
      double next = above == null ? bound + 1 : (bound + above) / 2;
      double floor = Math.floor(bound);
      tried.addAll(
          whole
              ? List.of(floor - 1, floor, floor + 1, floor + 2)
              : List.of(bound - 1, bound, next));
    }
    if (tried.isEmpty()) {
      tried.add(0.0);
    }
    return tried.stream().map(value -> number(whole, value)).toList();
  }

  private static Sample number(boolean whole, double value) {
    String words = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return new Sample(whole ? (Object) (long) value : (Object) value, words);
  }

  private static List<Sample> times(Set<Object> values) {
    TreeSet<Instant> tried = new TreeSet<>();
    for (Object value : values) {
      Instant bound = (Instant) value;
      tried.add(bound.minusMillis(1));
      tried.add(bound);
      tried.add(bound.plusMillis(1));
    }
    if (tried.isEmpty()) {
      tried.add(Instant.EPOCH);
    }
    return tried.stream().map(value -> new Sample(value, value.toString())).toList();
  }
}
