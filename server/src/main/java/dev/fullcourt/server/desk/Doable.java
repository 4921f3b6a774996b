package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.DeskPage.Choice;
import dev.fullcourt.server.desk.DeskPage.Option;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the agreement lets somebody do about buyers, as forms offer it. */
record Doable(Playbook playbook, Member member) {

  /** To whom a buyer can be given. */
  List<String> people() {
    return Checks.people(playbook, null);
  }

  /** The plays that people start. */
  List<String> plays() {
    return playbook.teamwork().outreach().plays().stream()
        .filter(Play::byHand)
        .map(Play::name)
        .toList();
  }

  /** What they can ask of other teams. */
  List<Option> passes() {
    return options(
        playbook.teamwork().passes().stream()
            .filter(pass -> Acts.mayAsk(member, pass))
            .map(Pass::name));
  }

  /**
   * The ways out of the cycle that people take, each with its reasons.
   *
   * @param until the day that is offered to whoever puts a buyer off, as 2026-03-31
   */
  List<Choice> ways(Predicate<Stage.Detour> which, String until) {
    return playbook.cycle().detours().stream()
        .filter(detour -> !detour.reasons().isEmpty() && detour.saidBy().isPresent())
        .filter(which)
        .map(detour ->
            new Choice(
                detour.name(),
                Playbook.title(detour.name()),
                detour.reasons().entrySet().stream()
                    .map(each ->
                        new Option(
                            each.getKey(),
                            Playbook.title(each.getKey()),
                            each.getValue() instanceof Stage.CoolingOff.UntilDate))
                    .toList(),
                until))
        .toList();
  }

  static Stage.Detour way(Playbook playbook, @Nullable String stage) {
    return playbook.cycle().detours().stream()
        .filter(detour -> detour.name().equals(stage))
        .findFirst()
        .orElseThrow(() -> Impossible.said("There is no such way out."));
  }

  static List<Option> options(Stream<String> words) {
    return words.map(word -> new Option(word, Playbook.title(word), false)).toList();
  }
}
