package dev.fullcourt.server.forms;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in, read and checked.
 *
 * @param values the answers that are kept, by the places of their questions
 * @param troubles what is wrong with others, by the places of their questions
 * @param consents whether the yes that was asked for was given
 */
public record Answers(Map<Integer, Value> values, Map<Integer, String> troubles, boolean consents) {

  private static final int LONGEST = 500;
  private static final int LONGEST_FREE = 2_000;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>\"]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

  public Answers {
    values = Map.copyOf(values);
    troubles = Map.copyOf(troubles);
  }

  /**
   * Reads them.
   *
   * @param shown the questions that were asked
   * @param given what was sent, by name; null when it was not
   */
  public static Answers read(
      Form form, Shown shown, Playbook playbook, Function<String, @Nullable String> given) {
    Map<Integer, Value> values = new LinkedHashMap<>();
    Map<Integer, String> troubles = new LinkedHashMap<>();
    for (int place : shown.places()) {
      Question question = form.questions().get(place);
      String text = given.apply("q" + place);
      String answer = text == null ? "" : text.replace('\0', ' ').strip();
      String trouble = trouble(question, answer, Offered.type(playbook, question.field()));
      if (trouble != null) {
        troubles.put(place, trouble);
      } else if (!answer.isEmpty()) {
        values.put(place, value(answer, Offered.type(playbook, question.field())));
      }
    }
    boolean consents = form.consent().asked() && given.apply("consent") != null;
    return new Answers(values, troubles, consents);
  }

  /** The same for the same answers, and another for others. */
  String digest() {
    String all = new TreeMap<>(values) + " " + consents;
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static @Nullable String trouble(Question question, String answer, Field.Type type) {
    if (answer.isEmpty()) {
      return question.required() ? "Please answer this." : null;
    }
    if (answer.length() > (question.field().equals(Question.FREE) ? LONGEST_FREE : LONGEST)) {
      return "That is too long.";
    }
    if (question.asksEmail() && !EMAIL.matcher(answer).matches()) {
      return "Please give an address such as ada@example.org.";
    }
    if (!question.choices().isEmpty()
        && question.choices().stream().noneMatch(each -> each.label().equals(answer))) {
      return "Please choose one of the answers.";
    }
    boolean number = type == Field.Type.NUMBER || type == Field.Type.WHOLE;
    String digits = type == Field.Type.WHOLE ? "-?\\d{1,15}" : NUMBER.pattern();
    return number && !answer.matches(digits) ? "Please give a number." : null;
  }

  private static Value value(String answer, Field.Type type) {
    return switch (type) {
      case NUMBER, WHOLE -> Value.of(new BigDecimal(answer));
      case FLAG ->
          Value.of(
              List.of("yes", "true", "on").contains(answer.toLowerCase(java.util.Locale.ROOT)));
      case LIST -> Value.of(List.of(answer.split("\\s*,\\s*")));
      case TEXT, TIME -> Value.of(answer);
    };
  }
}
