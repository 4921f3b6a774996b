package dev.fullcourt.server.playbooks.clauses;

import java.util.List;

/** Something that is said of a thing; with its name before it, it is a sentence. */
public sealed interface Aspect {

  /** What joins name and value: {@code is led by}. */
  String verb();

  /** What is said after the verb; what is written as in the playbook stands between backticks. */
  String value();

  /**
   * One value.
   *
   * @param verb what joins name and value
   * @param value the value
   */
  record One(String verb, String value) implements Aspect {}

  /**
   * Several values.
   *
   * @param verb what joins name and values
   * @param values in the order written
   * @param ordered whether the order matters
   */
  record Several(String verb, List<String> values, boolean ordered) implements Aspect {
    public Several {
      values = List.copyOf(values);
    }

    @Override
    public String value() {
      return Wording.and(values);
    }
  }

  /**
   * A condition.
   *
   * @param verb what joins name and condition: {@code is entered when}
   * @param condition as it was written
   * @param needing what needs it, for a sentence about what differs: {@code entering Lead}
   */
  record Rule(String verb, String condition, String needing) implements Aspect {
    @Override
    public String value() {
      return Wording.code(condition);
    }
  }
}
