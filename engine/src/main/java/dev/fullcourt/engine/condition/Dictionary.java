package dev.fullcourt.engine.condition;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What conditions may speak of.
 *
 * @param fields every field, by path
 * @param words for fields that can only be one of certain words, those words, by path
 * @param fading paths of the scores that the mere passing of time changes, as their points fade
 */
public record Dictionary(Map<String, Field> fields, Map<String, Words> words, Set<String> fading) {

  /** The path of the field that says what happened. */
  public static final String EVENT_TYPE = "event.type";

  public Dictionary {
    fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    words = Map.copyOf(words);
    fading = Set.copyOf(fading);
  }

  /** The words conditions may begin a path with. */
  Words roots() {
    TreeSet<String> roots = new TreeSet<>();
    fields.values().forEach(field -> roots.add(field.root().word()));
    return new Words("name", roots);
  }

  /** The fields of one root, as they are written. */
  Words fieldsOf(String root) {
    return new Words(
        "field of " + root,
        fields.keySet().stream().filter(path -> path.startsWith(root + ".")).toList());
  }

  /** The fields below a path that is not a field itself. */
  java.util.List<String> below(String path) {
    return fields.keySet().stream().filter(field -> field.startsWith(path + ".")).toList();
  }
}
