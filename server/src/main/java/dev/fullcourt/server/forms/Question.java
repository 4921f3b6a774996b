package dev.fullcourt.server.forms;

import java.util.List;

/**
 * A question of a form.
 *
 * @param field what the answer is kept as, for example {@code person.title}
 * @param choices what can be answered; empty: anything
 * @param qualifies the playbook's question it answers, as {@code method.question}; or empty
 */
public record Question(
    String field, String label, boolean required, List<Choice> choices, String qualifies) {

  /** The field by which a person is known. */
  public static final String EMAIL = "person.email";

  /** The field of a question whose answer is kept with the submission alone. */
  public static final String FREE = "event.text";

  /** The field of a question of a self-assessment. */
  public static final String ASSESS = "assess";

  public Question {
    choices = List.copyOf(choices);
  }

  /**
   * A possible answer.
   *
   * @param points what it is worth in a self-assessment
   * @param state what it says of the playbook's question: confirmed, denied or open; or empty
   */
  public record Choice(String label, int points, String state) {

    /** Reads {@code label | points | state}; what is missing is 0 and nothing. */
    static Choice of(String line) {
      String[] part = line.split("\\|", 3);
      String points = part.length > 1 ? part[1].strip() : "";
      String state = part.length > 2 ? part[2].strip() : "";
      int worth = points.matches("-?\\d{1,6}") ? Integer.parseInt(points) : 0;
      return new Choice(part[0].strip(), worth, state);
    }

    /** As it is written in the editor. */
    public String line() {
      return state.isEmpty() && points == 0
          ? label
          : label + " | " + points + (state.isEmpty() ? "" : " | " + state);
    }
  }

  /** Whether it asks for the address. */
  public boolean asksEmail() {
    return field.equals(EMAIL);
  }

  /** Whether its answer counts points. */
  public boolean assesses() {
    return field.equals(ASSESS);
  }

  /** Whether it is asked once only: its answer is known from then on. */
  boolean once() {
    return !assesses() && !field.equals(FREE);
  }
}
