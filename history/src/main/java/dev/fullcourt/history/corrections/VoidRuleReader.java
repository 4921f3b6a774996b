package dev.fullcourt.history.corrections;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.ConditionCompiler;
import dev.fullcourt.engine.condition.Definitions;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Problem;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Vocabulary;
import dev.fullcourt.engine.time.Length;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules such as {@code email_opened within 2s of email_sent with same person, message where
 * event.device == "unknown"}.
 */
public final class VoidRuleReader {

  /** What to say to someone who wrote something else. */
  private static final String FORM =
      "EVENT [within LENGTH of EVENT [with same PROPERTY, …]] [where CONDITION], for example"
          + " email_opened within 2s of email_sent with same person";

  private static final Pattern RULE =
      Pattern.compile(
          "\\s*(?<type>[A-Za-z_][\\w-]*)"
              + "(?:\\s+within\\s+(?<within>\\S+)\\s+of\\s+(?<after>[A-Za-z_][\\w-]*)"
              + "(?:\\s+with\\s+same\\s+(?<same>\\w+(?:\\s*,\\s*\\w+)*))?)?"
              + "(?:\\s+where\\s+(?<where>.+?))?\\s*",
          Pattern.DOTALL);

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})s");

  private final Vocabulary vocabulary;
  private final ZoneId days;

  /** Rules may speak of the event types and properties of this agreement. */
  public VoidRuleReader(Playbook playbook) {
    this.vocabulary = playbook.vocabulary();
    this.days = playbook.fiscalYear().zone();
  }

  /** What came of reading a rule. */
  public sealed interface Result {

    /** It can be used. */
    record Accepted(VoidRule rule) implements Result {}

    /** It cannot; here is why, with the column it is about. */
    record Refused(List<String> mistakes) implements Result {
      public Refused {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  /** Reads a rule. */
  public Result read(String text) {
    Matcher written = RULE.matcher(text);
    if (!written.matches()) {
      return new Result.Refused(List.of("column 1: found '" + text + "'; expected " + FORM));
    }
    List<String> mistakes = new ArrayList<>();
    String type = known(written, "type", mistakes);
    VoidRule.After after = null;
    if (written.group("after") != null) {
      after =
          new VoidRule.After(
              known(written, "after", mistakes),
              length(written, mistakes),
              written.group("same") == null
                  ? List.of()
                  : List.of(written.group("same").split("\\s*,\\s*")));
    }
    Condition when =
        written.group("where") == null
            ? null
            : condition(written.group("where"), written.start("where"), mistakes);
    return mistakes.isEmpty()
        ? new Result.Accepted(new VoidRule(type, after, when, days, text.strip()))
        : new Result.Refused(mistakes);
  }

  private String known(Matcher written, String group, List<String> mistakes) {
    String type = written.group(group);
    if (vocabulary.findEvent(type).isEmpty()) {
      mistakes.add(
          at(written.start(group))
              + "found '"
              + type
              + "'; expected an event type of the playbook: "
              + String.join(", ", vocabulary.events().keySet()));
    }
    return type;
  }

  private static Duration length(Matcher written, List<String> mistakes) {
    String text = written.group("within");
    Matcher seconds = SECONDS.matcher(text);
    Optional<Duration> length =
        seconds.matches()
            ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1))))
            : Length.parsePlain(text);
    if (length.isEmpty()) {
      mistakes.add(
          at(written.start("within"))
              + "found '"
              + text
              + "'; expected a length of time such as 2s, 30m, 12h or 14d");
    }
    return length.orElse(Duration.ZERO);
  }

  private @Nullable Condition condition(String text, int start, List<String> mistakes) {
    Definitions none =
        name -> new Definitions.Definition.Missing(new Words("definition", List.of()));
    switch (new ConditionCompiler(dictionary(), none).compile(text)) {
      case ConditionCompiler.Result.Compiled(var condition, var demands) -> {
        return condition;
      }
      case ConditionCompiler.Result.Refused(var problems) -> {
        for (Problem problem : problems) {
          mistakes.add(
              at(start + problem.offset())
                  + "found "
                  + problem.found()
                  + "; expected "
                  + problem.expected());
        }
        return null;
      }
    }
  }

  /** What a rule may look at: the event. */
  private Dictionary dictionary() {
    Map<String, Field> fields = new java.util.HashMap<>(vocabulary.fields());
    fields.values().removeIf(field -> field.root() != Field.Root.EVENT);
    return new Dictionary(
        fields,
        Map.of(Dictionary.EVENT_TYPE, new Words("event type", vocabulary.events().keySet())),
        Set.of());
  }

  private static String at(int offset) {
    return "column " + (offset + 1) + ": ";
  }
}
