package dev.fullcourt.engine.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Facts made at random, as our conditions see them and as variables of CEL. What is not known is no
 * variable at all; that it is not known is one.
 *
 * @param values what is known, by path
 * @param views how many events were counted
 */
record RandomFacts(Map<String, Object> values, long views) implements Scope {

  static final Count VIEWS = new Count("page_viewed", Map.of(), null);
  static final String VIEWS_VARIABLE = "count_page_viewed";
  static final List<Field> FIELDS = List.copyOf(Language.dictionary().fields().values());

  /** A third of them know all, a third most, a third little. */
  static List<RandomFacts> some(int many, RandomConditions conditions, SplittableRandom random) {
    List<RandomFacts> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int unknownOfTwelve = List.of(0, 2, 8).get(i % 3);
      Map<String, Object> values = new HashMap<>();
      for (Field field : FIELDS) {
        if (random.nextInt(12) >= unknownOfTwelve) {
          values.put(field.path(), conditions.value(field.type()));
        }
      }
      all.add(new RandomFacts(values, random.nextInt(4)));
    }
    return all;
  }

  /** The same but for one field; null when it shall be unknown. */
  RandomFacts with(String path, @Nullable Object value) {
    Map<String, Object> others = new HashMap<>(values);
    if (value == null) {
      others.remove(path);
    } else {
      others.put(path, value);
    }
    return new RandomFacts(others, views);
  }

  /** The same with some of it forgotten. */
  RandomFacts fewer(SplittableRandom random) {
    Map<String, Object> left = new HashMap<>(values);
    left.keySet().removeIf(path -> random.nextInt(3) > 0);
    return new RandomFacts(left, views);
  }

  /** As variables of CEL. */
  Map<String, Object> variables() {
    Map<String, Object> variables = new HashMap<>();
    values.forEach((path, value) -> variables.put(RandomConditions.variable(path), value));
    for (Field field : FIELDS) {
      variables.put(RandomConditions.known(field.path()), values.containsKey(field.path()));
    }
    variables.put(VIEWS_VARIABLE, views);
    return variables;
  }

  @Override
  public @Nullable Object value(Field field) {
    return values.get(field.path());
  }

  @Override
  public long count(Count count) {
    return count.equals(VIEWS) ? views : 0;
  }
}
