package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.buyer.Answer;
import dev.fullcourt.engine.buyer.RoleHolders;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Qualification.State;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.buyers.StoryPage.AnswerText;
import dev.fullcourt.server.buyers.StoryPage.MethodText;
import dev.fullcourt.server.buyers.StoryPage.RoleText;
import dev.fullcourt.server.page.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts into words what was found out about a buyer: answers of qualification, and who is who. */
final class FindingTexts {

  /** Methods that are known by their initials. */
  private static final Set<String> INITIALS = Set.of("bant", "meddicc");

  private final Playbook playbook;
  private final Dates dates;
  private final Map<String, String> names;

  /**
   * For one buyer.
   *
   * @param names people's names by their ids
   */
  FindingTexts(Playbook playbook, Dates dates, Map<String, String> names) {
    this.playbook = playbook;
    this.dates = dates;
    this.names = names;
  }

  /** The methods the agreement uses, and any others of which something was answered. */
  List<MethodText> methods(List<Answer> answers) {
    Set<String> used =
        Stream.concat(usedByTheAgreement(), answers.stream().map(Answer::method))
            .collect(Collectors.toSet());
    return playbook.teamwork().qualification().methods().entrySet().stream()
        .filter(method -> used.contains(method.getKey()))
        .map(method -> method(method.getKey(), method.getValue(), answers))
        .toList();
  }

  private Stream<String> usedByTheAgreement() {
    Stream<Condition> ofStages = playbook.cycle().all().map(Stage::enter).filter(Objects::nonNull);
    return Stream.concat(playbook.definitions().values().stream(), ofStages)
        .flatMap(condition -> condition.fields().stream())
        .filter(field -> field.root() == Field.Root.QUALIFICATION)
        .map(field -> field.name().substring(0, field.name().indexOf('.')));
  }

  private MethodText method(String name, Map<String, String> questions, List<Answer> answers) {
    Map<String, Answer> given =
        answers.stream()
            .filter(answer -> answer.method().equals(name))
            .collect(Collectors.toMap(Answer::question, answer -> answer, (one, other) -> other));
    long confirmed =
        given.values().stream().filter(answer -> answer.state() == State.CONFIRMED).count();
    return new MethodText(
        INITIALS.contains(name) ? name.toUpperCase(Locale.ROOT) : Playbook.title(name),
        confirmed + " of " + questions.size() + " confirmed",
        questions.entrySet().stream()
            .map(question -> answer(question.getKey(), question.getValue(), given))
            .toList());
  }

  private AnswerText answer(String question, String asks, Map<String, Answer> given) {
    Answer answer = given.get(question);
    State state = answer == null ? State.OPEN : answer.state();
    return new AnswerText(
        Playbook.title(question),
        state.word(),
        answer == null ? Playbook.title(asks) : told(answer));
  }

  /** {@code by Dr. Heike Brandt, 3 Nov 2026 · taken down by jonas}. */
  private String told(Answer answer) {
    String person = answer.person();
    String owner = answer.owner();
    return (person == null ? "" : "by " + names.getOrDefault(person, "someone") + ", ")
        + dates.day(answer.at())
        + (owner == null ? "" : " · taken down by " + owner);
  }

  /** The wanted roles, and others somebody has. */
  List<RoleText> roles(List<RoleHolders> roles) {
    return roles.stream()
        .filter(role -> role.wanted() || !role.people().isEmpty())
        .map(this::role)
        .toList();
  }

  private RoleText role(RoleHolders role) {
    String state =
        role.people().isEmpty() ? "missing" : role.spoken().isEmpty() ? "unspoken" : "spoken";
    String who =
        switch (state) {
          case "missing" -> "nobody yet";
          case "unspoken" -> named(role.people());
          default -> named(role.spoken());
        };
    return new RoleText(Playbook.title(role.role()), state, who);
  }

  private String named(List<String> people) {
    String more = people.size() > 2 ? " and " + (people.size() - 2) + " more" : "";
    return people.stream()
            .limit(2)
            .map(person -> names.getOrDefault(person, "someone"))
            .collect(Collectors.joining(", "))
        + more;
  }

  /** What share of the wanted roles somebody has; empty when none is wanted. */
  static String covered(List<RoleHolders> roles) {
    List<RoleHolders> wanted = roles.stream().filter(RoleHolders::wanted).toList();
    long held = wanted.stream().filter(role -> !role.people().isEmpty()).count();
    return wanted.isEmpty() ? "" : held + " of " + wanted.size() + " covered";
  }

  /** The roles of a person, as a page calls them. */
  static List<String> of(String person, List<RoleHolders> roles) {
    return roles.stream()
        .filter(role -> role.people().contains(person))
        .map(role -> Playbook.title(role.role()))
        .toList();
  }
}
