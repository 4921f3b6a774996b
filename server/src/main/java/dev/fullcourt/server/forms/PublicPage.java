package dev.fullcourt.server.forms;

import java.util.List;

/**
 * A form as visitors see it.
 *
 * @param asked what is asked now
 * @param shown where the questions stand that are asked, to go with the answers
 * @param consent what consent is asked for; empty: none
 * @param id the id of what will be sent
 * @param browser by what the tracker knows the browser, or empty
 * @param returning whether it left out what this browser answered before
 * @param preview whether it is only looked at
 * @param trouble what went wrong as a whole; empty: nothing
 */
public record PublicPage(
    Form form,
    List<Asked> asked,
    String shown,
    String consent,
    String id,
    String browser,
    boolean returning,
    boolean preview,
    String trouble) {
  public PublicPage {
    asked = List.copyOf(asked);
  }

  /**
   * A question.
   *
   * @param name what its answer is sent as
   * @param given what was answered just now; empty at first
   * @param trouble what is wrong with that; empty: nothing
   */
  public record Asked(String name, Question question, String given, String trouble) {

    /** How a browser asks for it. */
    public String type() {
      return question.asksEmail() ? "email" : question.field().endsWith(".phone") ? "tel" : "text";
    }

    /** What a browser may fill in. */
    public String autocomplete() {
      return switch (question.field()) {
        case Question.EMAIL -> "email";
        case "person.first_name" -> "given-name";
        case "person.last_name" -> "family-name";
        case "person.company", "account.name" -> "organization";
        case "person.title" -> "organization-title";
        case "person.phone" -> "tel";
        case "person.country", "account.country" -> "country-name";
        default -> "off";
      };
    }

    /** Whether there is room for several lines. */
    public boolean isLong() {
      return question.field().equals(Question.FREE) && question.choices().isEmpty();
    }
  }
}
