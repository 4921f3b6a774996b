package dev.fullcourt.engine.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The methods by which a team finds out whether a buyer will buy.
 *
 * @param methods questions with what they ask, by the name of the method; those of the playbook
 *     first
 */
public record Qualification(SequencedMap<String, SequencedMap<String, String>> methods) {

  /** What an answer can be. Whatever nobody has asked is open. */
  public enum State {
    CONFIRMED,
    DENIED,
    OPEN;

    /** The word in events and conditions. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The state so called. */
    public static Optional<State> find(String word) {
      return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
  }

  /** The words for what an answer can be. */
  static final List<String> ANSWERS = Stream.of(State.values()).map(State::word).toList();

  public Qualification {
    SequencedMap<String, SequencedMap<String, String>> copy = new LinkedHashMap<>();
    methods.forEach((name, questions) -> copy.put(name, Ordered.copyOf(questions)));
    methods = Collections.unmodifiableSequencedMap(copy);
  }

  /** The method meant by an event that names none: the first that has the question. */
  public Optional<String> findMethodAsking(String question) {
    return methods.entrySet().stream()
        .filter(method -> method.getValue().containsKey(question))
        .map(SequencedMap.Entry::getKey)
        .findFirst();
  }

  /** Whether a method has a question. */
  public boolean has(String method, String question) {
    return methods.containsKey(method) && methods.get(method).containsKey(question);
  }
}
