package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Qualification;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.access.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what somebody wants to do makes sense by the agreement, and as things stand. */
final class Checks {

  private static final int LONGEST = 4_000;

  private final Playbook playbook;
  private final Standing standing;

  Checks(Playbook playbook, Standing standing) {
    this.playbook = playbook;
    this.standing = standing;
  }

  /** What was said, field by field, blanks left out. */
  Map<String, String> check(Member by, Act act, Map<String, String> said) {
    Map<String, String> given = new LinkedHashMap<>();
    act.fields()
        .forEach(name -> {
          String text = Written.of(name, said.get(name), LONGEST);
          if (!text.isEmpty()) {
            given.put(name, text);
          } else if (act.needed().contains(name)) {
            throw Impossible.said("Say " + asked(name) + ".");
          }
        });
    switch (act) {
      case ACCEPT, REJECT -> offered(by, given);
      case RETURN -> returned(by, given);
      case OFFER -> only(by, handoff(given).from().function());
      case ASSIGN -> member(given);
      case RECYCLE -> recycled(given);
      case ANSWER -> answered(given);
      case ASK -> asking(by, given);
      case PASS_ACCEPT, PASS_ANSWER, PASS_DECLINE -> only(by, asked(given).function());
      case PASS_WITHDRAW -> withdrawn(by, asked(given));
      case START_PLAY, STOP_PLAY, TASK ->
          oneOf("play", given, playbook.teamwork().outreach().plays().stream().map(p -> p.name()));
      case BRIEF -> oneOf("helpful", given, Stream.of("yes", "no"));
      default -> {}
    }
    return given;
  }

  private static String asked(String name) {
    return switch (name) {
      case "reason" -> "why";
      case "to" -> "to whom";
      case "handoff" -> "which handoff";
      case "note" -> "what";
      case "task" -> "what you need";
      case "result" -> "what came of it";
      default -> "which " + name;
    };
  }

  private void offered(Member by, Map<String, String> given) {
    Handoff handoff = handoff(given);
    Standing.Open open = standing.handoff();
    if (open == null || !open.name().equals(handoff.name())) {
      throw Impossible.overtaken(standing.name() + " is no longer on offer.");
    }
    if (open.accepted() != null) {
      throw Impossible.overtaken(
          by.name().equals(open.person())
              ? standing.name() + " is yours already."
              : open.person() + " was quicker: " + standing.name() + " is theirs.");
    }
    only(by, open.function());
    reason(handoff, given);
  }

  /** What is one function's to do nobody else does in its name. */
  private static void only(Member by, String function) {
    if (!by.functions().contains(function)) {
      throw Impossible.said("Only somebody of " + function + " can do that.");
    }
  }

  private void returned(Member by, Map<String, String> given) {
    Handoff handoff = handoff(given);
    Standing.Open open = standing.handoff();
    if (open == null || open.accepted() == null || !open.name().equals(handoff.name())) {
      throw Impossible.overtaken(standing.name() + " is not in your hands to give back.");
    }
    if (!by.name().equals(open.person())) {
      only(by, open.function());
    }
    reason(handoff, given);
  }

  private static void reason(Handoff handoff, Map<String, String> given) {
    if (given.containsKey("reason") && !handoff.rejectReasons().isEmpty()) {
      oneOf("reason", given, handoff.rejectReasons().stream());
    }
  }

  private Handoff handoff(Map<String, String> given) {
    oneOf("handoff", given, playbook.teamwork().handoffs().keySet().stream());
    Handoff found = playbook.teamwork().handoffs().get(given.get("handoff"));
    if (found == null) {
      throw Impossible.said("There is no such handoff.");
    }
    return found;
  }

  private void asking(Member by, Map<String, String> given) {
    List<Pass> passes = playbook.teamwork().passes();
    oneOf("name", given, passes.stream().map(Pass::name));
    if (passes.stream()
        .filter(pass -> pass.name().equals(given.get("name")))
        .noneMatch(pass -> Acts.mayAsk(by, pass))) {
      throw Impossible.said("The agreement does not let you ask for “" + given.get("name") + "”.");
    }
  }

  private Standing.Asked asked(Map<String, String> given) {
    oneOf("pass", given, standing.passes().stream().map(Standing.Asked::id));
    return standing.passes().stream()
        .filter(asked -> asked.id().equals(given.get("pass")))
        .findFirst()
        .orElseThrow(() -> Impossible.said("There is no such task."));
  }

  private static void withdrawn(Member by, Standing.Asked asked) {
    if (!by.name().equals(asked.by())) {
      throw Impossible.said(
          "Only " + Objects.requireNonNullElse(asked.by(), "who asked") + " can withdraw it.");
    }
  }

  private void member(Map<String, String> given) {
    oneOf("to", given, people(playbook, null).stream());
  }

  /** Whom the agreement names, of one function or of all. */
  static List<String> people(Playbook playbook, @Nullable String function) {
    return playbook.teams().values().stream()
        .filter(team -> function == null || team.function().equals(function))
        .flatMap(team -> team.people().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private void recycled(Map<String, String> given) {
    oneOf(
        "stage",
        given,
        playbook.cycle().detours().stream()
            .filter(detour -> detour.saidBy().isPresent())
            .map(Stage.Detour::name));
    Stage.Detour detour = Doable.way(playbook, given.get("stage"));
    oneOf("reason", given, detour.reasons().keySet().stream());
    if (detour.reasons().get(given.get("reason")) instanceof Stage.CoolingOff.UntilDate
        && !given.containsKey("until")) {
      throw Impossible.said("Say until when: the day on which to come back to them.");
    }
  }

  private void answered(Map<String, String> given) {
    Qualification methods = playbook.teamwork().qualification();
    if (!methods.has(String.valueOf(given.get("method")), String.valueOf(given.get("question")))) {
      throw Impossible.said("The agreement has no such question.");
    }
    oneOf("answer", given, Stream.of(Qualification.State.values()).map(s -> s.word()));
  }

  private static void oneOf(String name, Map<String, String> given, Stream<String> choices) {
    List<String> all = choices.toList();
    if (!all.contains(given.get(name))) {
      throw Impossible.said(
          "“%s” is none of those agreed for %s: %s."
              .formatted(given.get(name), name, String.join(", ", all)));
    }
  }
}
