package dev.fullcourt.engine.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All the cases some conditions tell apart, so that what holds in every case can be proved by
 * trying them. There are such cases when the conditions only compare fields with written values.
 */
public final class Cases {

  private static final int MOST = 100_000;

  private final SequencedMap<String, List<Case.Sample>> fields;

  private Cases(SequencedMap<String, List<Case.Sample>> fields) {
    this.fields = fields;
  }

  /**
   * The cases of these conditions; empty when they look at more than fields against written values,
   * or when there are too many.
   *
   * @param closed all the values a field can have, by path, where that is known; such a field is
   *     never unknown
   */
  public static Optional<Cases> of(
      Collection<? extends Condition> conditions,
      Map<String, ? extends Collection<String>> closed) {
    Samples samples = new Samples();
    for (Condition condition : conditions) {
      if (!(condition instanceof CompiledCondition compiled) || !samples.take(compiled.root())) {
        return Optional.empty();
      }
    }
    SequencedMap<String, List<Case.Sample>> fields = samples.byField(closed);
    long many = 1;
    for (List<Case.Sample> each : fields.values()) {
      many *= each.size();
      if (many > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(new Cases(fields));
  }

  /** In words, the first case in which something holds; empty when there is none. */
  public Optional<String> findWhere(Predicate<Scope> wanted) {
    List<String> paths = List.copyOf(fields.keySet());
    int[] at = new int[paths.size()];
    while (true) {
      Map<String, Case.Sample> tried = new HashMap<>();
      for (int i = 0; i < at.length; i++) {
        tried.put(paths.get(i), samples(paths, i).get(at[i]));
      }
      if (wanted.test(new Case(tried))) {
        return Optional.of(words(paths, tried, wanted));
      }
      int next = at.length - 1;
      while (next >= 0 && ++at[next] == samples(paths, next).size()) {
        at[next--] = 0;
      }
      if (next < 0) {
        return Optional.empty();
      }
    }
  }

  private List<Case.Sample> samples(List<String> paths, int number) {
    return fields.getOrDefault(paths.get(number), List.of());
  }

  /** The case in words, without the fields that make no difference to it. */
  private String words(
      List<String> paths, Map<String, Case.Sample> found, Predicate<Scope> wanted) {
    SequencedMap<String, Case.Sample> needed = new LinkedHashMap<>();
    for (String path : paths) {
      boolean matters = false;
      for (Case.Sample other : fields.getOrDefault(path, List.of())) {
        Map<String, Case.Sample> changed = new HashMap<>(found);
        changed.put(path, other);
        matters |= !wanted.test(new Case(changed));
      }
      if (matters) {
        needed.put(path, found.get(path));
      }
    }
    List<String> parts = new ArrayList<>();
    needed.forEach((path, sample) -> parts.add(path + " is " + sample.words()));
    return parts.isEmpty() ? "always" : parts.stream().collect(Collectors.joining(" and "));
  }
}
