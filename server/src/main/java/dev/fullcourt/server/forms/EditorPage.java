package dev.fullcourt.server.forms;

import java.util.List;

/**
 * The page on which a form is made.
 *
 * @param form as it is, or as it was written with mistakes
 * @param fields what can be asked for
 * @param address where forms are, with a slash at the end
 * @param counts what came of it, in words; empty for a new one
 */
public record EditorPage(
    Form form,
    List<String> mistakes,
    List<String> fields,
    String tokenName,
    String token,
    String address,
    String counts) {
  public EditorPage {
    mistakes = List.copyOf(mistakes);
    fields = List.copyOf(fields);
  }

  /** Where its editor sends to. */
  public String action() {
    return form.id() == 0 ? "/forms" : "/forms/" + form.id();
  }

  /** Results as they are written. */
  public String results() {
    return String.join(
        "\n", form.results().stream().map(each -> each.points() + " | " + each.says()).toList());
  }

  /** What to put into a page to show it there with the script. */
  public String snippet() {
    return "<script src=\""
        + address
        + "f/embed.js\" data-form=\""
        + form.slug()
        + "\" async></script>";
  }

  /** The same without a script. */
  public String frame() {
    return "<iframe src=\""
        + address
        + "f/"
        + form.slug()
        + "\" title=\"Form\" width=\"100%\" height=\"640\"></iframe>";
  }
}
