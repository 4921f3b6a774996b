package dev.fullcourt.server.forms;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fields a form may ask for: what a playbook declares of people and accounts. */
public final class Offered {

  private static final List<String> USUAL =
      List.of(
          Question.EMAIL,
          "person.first_name",
          "person.last_name",
          "person.company",
          "person.title",
          "person.phone",
          "person.country",
          "account.employees");

  /** What we find out, not they. */
  private static final Set<String> OURS =
      Set.of("person.known", "person.owner", "person.source", "account.owner", "account.domain");

  private Offered() {}

  /** Their paths, the usual ones first. */
  public static List<String> by(Playbook playbook) {
    List<String> paths = new ArrayList<>(USUAL);
    playbook.vocabulary().fields().values().stream()
        .filter(field -> field.root() == Field.Root.PERSON || field.root() == Field.Root.ACCOUNT)
        .filter(field -> field.type() != Field.Type.TIME)
        .map(Field::path)
        .filter(path -> !paths.contains(path) && !OURS.contains(path))
        .sorted(Comparator.reverseOrder())
        .forEach(paths::add);
    return Stream.concat(paths.stream(), Stream.of(Question.FREE, Question.ASSESS)).toList();
  }

  /** What a field is called in the editor. */
  public static String title(String path) {
    return switch (path) {
      case Question.FREE -> "Free question";
      case Question.ASSESS -> "Self-assessment question";
      default -> Playbook.title(path.replace("person.", "").replace("account.", "company "));
    };
  }

  /** What the values of a field are. */
  static Field.Type type(Playbook playbook, String path) {
    Field field = playbook.vocabulary().fields().get(path);
    return field == null ? Field.Type.TEXT : field.type();
  }
}
