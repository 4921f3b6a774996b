package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Playbook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one agreement says otherwise than another, in sentences. */
public final class Differences {

  private Differences() {}

  /** The sentences of one part; what is written as in the playbook stands between backticks. */
  public record Part(Clause.Section section, List<String> sentences) {
    public Part {
      sentences = List.copyOf(sentences);
    }
  }

  private record Key(Clause.Section section, String kind, String key) {
    static Key of(Clause clause) {
      return new Key(clause.section(), clause.kind(), clause.key());
    }
  }

  /** Part by part, in the order in which people read; empty when both mean the same. */
  public static List<Part> between(Playbook before, Playbook after) {
    Map<Key, Clause> was = byKey(Clauses.of(before));
    Map<Key, Clause> is = byKey(Clauses.of(after));
    Map<Clause.Section, List<String>> sentences = new EnumMap<>(Clause.Section.class);
    was.forEach((key, clause) -> {
      Clause now = is.get(key);
      if (now == null) {
        add(sentences, clause, clause.name() + " is gone.");
      } else {
        changed(clause, now).forEach(sentence -> add(sentences, clause, sentence));
      }
    });
    is.forEach((key, clause) -> {
      if (!was.containsKey(key)) {
        add(sentences, clause, added(clause));
      }
    });
    return sentences.entrySet().stream()
        .map(each -> new Part(each.getKey(), each.getValue()))
        .toList();
  }

  private static void add(
      Map<Clause.Section, List<String>> sentences, Clause clause, String sentence) {
    sentences.computeIfAbsent(clause.section(), none -> new ArrayList<>()).add(sentence);
  }

  private static Map<Key, Clause> byKey(List<Clause> clauses) {
    Map<Key, Clause> map = new LinkedHashMap<>();
    clauses.forEach(clause -> map.put(Key.of(clause), clause));
    return map;
  }

  private static String added(Clause clause) {
    String says =
        String.join(
            "; ", clause.aspects().stream().map(each -> each.verb() + " " + each.value()).toList());
    return clause.name() + " is new" + (says.isEmpty() ? "." : ": it " + says + ".");
  }

  private static List<String> changed(Clause before, Clause after) {
    List<String> sentences = new ArrayList<>();
    Set<String> verbs = new HashSet<>();
    Stream.concat(before.aspects().stream(), after.aspects().stream())
        .map(Aspect::verb)
        .filter(verbs::add)
        .forEach(verb ->
            sentences.addAll(
                Sentences.of(
                    after.name(), before.find(verb).orElse(null), after.find(verb).orElse(null))));
    return sentences;
  }
}
