package dev.fullcourt.engine.completion;

import dev.fullcourt.engine.completion.Candidate.Kind;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may stand in quotes in a condition, by what stands before and after them. */
final class ConditionWords {

  private static final Pattern COUNTED = Pattern.compile("buyer\\.count\\(\\s*$");
  private static final Pattern PROPERTY =
      Pattern.compile("buyer\\.count\\([^)]*\\{(?:[^}]*,)?\\s*$");
  private static final Pattern WINDOW = Pattern.compile("buyer\\.count\\([^)]*,\\s*$");
  private static final Pattern COMPARED =
      Pattern.compile("([a-z_]+(?:\\.\\w+)+)\\s*(?:==|!=)\\s*$");
  private static final Pattern ONE_OF =
      Pattern.compile("([a-z_]+(?:\\.\\w+)+)\\s+in\\s+\\[[^\\]]*$");
  private static final Pattern IN_ROLES =
      Pattern.compile("^[^\"']*\\\\?[\"']\\s*in\\s+buyer\\.roles");

  private final Dictionary dictionary;
  private final DeclaredNames names;

  ConditionWords(Dictionary dictionary, DeclaredNames names) {
    this.dictionary = dictionary;
    this.names = names;
  }

  List<Candidate> within(String before, String after) {
    if (COUNTED.matcher(before).find()) {
      return names.of("event").toList();
    }
    if (PROPERTY.matcher(before).find()) {
      return properties();
    }
    if (WINDOW.matcher(before).find()) {
      return Stream.of("1d", "7d", "30d", "90d")
          .map(length -> Candidate.of(length, Kind.EXAMPLE, "Only the last " + length + "."))
          .toList();
    }
    if (IN_ROLES.matcher(after).find()) {
      return names.of("role").toList();
    }
    return Stream.of(COMPARED, ONE_OF)
        .map(pattern -> pattern.matcher(before))
        .filter(Matcher::find)
        .map(found -> of(found.group(1)))
        .findFirst()
        .orElse(List.of());
  }

  private List<Candidate> properties() {
    return dictionary.fields().values().stream()
        .filter(field -> field.root() == Field.Root.EVENT)
        .map(field -> Candidate.of(field.name(), Kind.FIELD, Meanings.ofField(field.path())))
        .toList();
  }

  /** The words a field can be. */
  private List<Candidate> of(String path) {
    Words words = dictionary.words().get(path);
    if (words == null) {
      return List.of();
    }
    return switch (path) {
      case Dictionary.EVENT_TYPE -> names.of("event").toList();
      case "buyer.stage" -> names.of("stage").toList();
      default -> words.allowed().stream().map(word -> Candidate.of(word, Kind.WORD, "")).toList();
    };
  }
}
