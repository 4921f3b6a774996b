package dev.fullcourt.server.forms;

import java.util.List;

/** One question in the editor. */
public record RowPage(Question question, List<String> fields) {

  /** For another question. */
  public static final Question NEW = new Question("", "", false, List.of(), "");

  public RowPage {
    fields = List.copyOf(fields);
  }

  /** The answers as they are written. */
  public String choices() {
    return String.join("\n", question.choices().stream().map(Question.Choice::line).toList());
  }
}
