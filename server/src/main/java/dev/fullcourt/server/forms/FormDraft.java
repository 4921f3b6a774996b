package dev.fullcourt.server.forms;

import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Qualification;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as somebody wrote it in the editor.
 *
 * @param form what it would be
 * @param mistakes what stands against keeping it; empty: nothing
 */
public record FormDraft(Form form, List<String> mistakes) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern ORIGIN =
      Pattern.compile("(https?://[a-z0-9-]+(?:\\.[a-z0-9-]+)*(?::\\d{1,5})?)");
  private static final Pattern RESULT = Pattern.compile("(-?\\d{1,6})\\s*\\|\\s*(.+)");
  private static final int MOST_QUESTIONS = 30;

  public FormDraft {
    mistakes = List.copyOf(mistakes);
  }

  /** Lines of a text that say something. */
  public static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Reads results: {@code points | text}, one a line. */
  public static List<Form.Result> results(String text) {
    return lines(text).stream()
        .map(RESULT::matcher)
        .filter(Matcher::matches)
        .map(found -> new Form.Result(Integer.parseInt(found.group(1)), found.group(2)))
        .toList();
  }

  /** Reads the answers of a question, one a line. */
  public static List<Question.Choice> choices(String text) {
    return lines(text).stream().map(Question.Choice::of).toList();
  }

  /** Checks a form against the agreement. */
  public static FormDraft check(Form form, Playbook playbook) {
    List<String> mistakes = new ArrayList<>();
    if (form.name().isEmpty() || form.name().length() > 100) {
      mistakes.add("Give the form a name of up to 100 letters.");
    }
    if (!SLUG.matcher(form.slug()).matches()) {
      mistakes.add("The address may have small letters, digits and -, up to 60.");
    }
    if (form.atOnce() < 1 || form.atOnce() > 20) {
      mistakes.add("Between 1 and 20 questions can be asked at a time.");
    }
    if (form.questions().isEmpty() || form.questions().size() > MOST_QUESTIONS) {
      mistakes.add("A form has between 1 and " + MOST_QUESTIONS + " questions.");
    }
    List<String> offered = Offered.by(playbook);
    form.questions().forEach(question -> check(question, offered, playbook, mistakes));
    consent(form, playbook, mistakes);
    for (String origin : form.origins()) {
      if (!ORIGIN.matcher(origin).matches()) {
        mistakes.add("'" + origin + "' is no origin such as https://www.example.org.");
      }
    }
    if (!form.redirect().isEmpty() && !allows(form, form.redirect())) {
      mistakes.add("Senders can be led only to an address on one of the sites listed.");
    }
    return new FormDraft(form, mistakes);
  }

  private static void check(
      Question question, List<String> offered, Playbook playbook, List<String> mistakes) {
    if (question.label().isEmpty() || question.label().length() > 300) {
      mistakes.add("Each question needs words, up to 300 letters.");
    }
    if (!offered.contains(question.field())) {
      mistakes.add("There is no field " + question.field() + " in the playbook.");
    }
    if (question.assesses() && question.choices().isEmpty()) {
      mistakes.add("'" + question.label() + "' needs answers to choose from.");
    }
    for (Question.Choice choice : question.choices()) {
      if (!choice.state().isEmpty() && Qualification.State.find(choice.state()).isEmpty()) {
        mistakes.add("'" + choice.state() + "' is none of confirmed, denied, open.");
      }
    }
    int dot = question.qualifies().indexOf('.');
    if (!question.qualifies().isEmpty()
        && (dot < 1
            || !playbook
                .teamwork()
                .qualification()
                .has(
                    question.qualifies().substring(0, dot),
                    question.qualifies().substring(dot + 1)))) {
      mistakes.add("The playbook has no question " + question.qualifies() + ".");
    }
  }

  private static void consent(Form form, Playbook playbook, List<String> mistakes) {
    Consent agreed = playbook.teamwork().outreach().consent();
    Form.ConsentAsked asked = form.consent();
    if (!asked.asked()) {
      return;
    }
    if (asked.channel().isEmpty() || asked.purpose().isEmpty()) {
      mistakes.add("Consent is for a channel and a purpose.");
    } else if (!agreed.isEmpty()
        && !(agreed.channels().contains(asked.channel())
            && agreed.purposes().contains(asked.purpose()))) {
      mistakes.add(
          "The playbook knows the channels "
              + String.join(", ", agreed.channels())
              + " and the purposes "
              + String.join(", ", agreed.purposes())
              + ".");
    }
  }

  /** Whether an address is on one of the sites that are listed. */
  static boolean allows(Form form, String address) {
    return form.origins().stream()
        .anyMatch(origin -> address.equals(origin) || address.startsWith(origin + "/"));
  }
}
