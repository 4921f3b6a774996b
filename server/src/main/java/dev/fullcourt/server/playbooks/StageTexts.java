package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.playbooks.PlaybookPage.Fact;
import dev.fullcourt.server.playbooks.PlaybookPage.StageText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the stages of the cycle into words. */
final class StageTexts {

  private final Playbook playbook;

  StageTexts(Playbook playbook) {
    this.playbook = playbook;
  }

  List<StageText> stem() {
    return playbook.cycle().stages().stream().map(this::main).toList();
  }

  List<StageText> detours() {
    return playbook.cycle().detours().stream().map(this::detour).toList();
  }

  @Nullable String again() {
    var again = playbook.cycle().again();
    return again == null
        ? null
        : "From "
            + titles(again.from(), " or ")
            + " a buyer may begin another round in "
            + titles(again.into(), " or ")
            + ".";
  }

  private StageText main(Stage.Main stage) {
    List<Fact> facts = new ArrayList<>();
    List<String> from = stage.from();
    if (from != null) {
      facts.add(new Fact("Entered from", titles(from, ", ")));
    }
    var expected = stage.expectMedian();
    if (expected != null) {
      facts.add(new Fact("Agreed median time", Durations.words(expected)));
    }
    outcome(stage, facts);
    String asks = stage.asks();
    return text(
        stage,
        stage.phase().word(),
        asks == null ? List.of() : Prose.of(asks, playbook.glossary().keySet()),
        rule(stage.holds()),
        facts,
        List.of());
  }

  private StageText detour(Stage.Detour detour) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Entered from", detour.from().isEmpty() ? "any stage" : titles(detour.from(), ", ")));
    String back = detour.backTo();
    if (back != null) {
      facts.add(new Fact("Comes back to", Playbook.title(back) + " or later"));
    }
    var recycled = detour.recycleAfter();
    if (recycled != null) {
      facts.add(new Fact("Recycled after", Durations.words(recycled)));
    }
    outcome(detour, facts);
    List<Fact> reasons =
        detour.reasons().entrySet().stream()
            .map(each -> new Fact(Playbook.title(each.getKey()), leftAlone(each.getValue())))
            .toList();
    return text(detour, "", List.of(), List.of(), facts, reasons);
  }

  private static String leftAlone(Stage.CoolingOff time) {
    return switch (time) {
      case Stage.CoolingOff.Lasting(var duration) ->
          duration.isZero() ? "" : "left alone for " + Durations.words(duration);
      case Stage.CoolingOff.UntilDate() -> "left alone until the date they gave";
    };
  }

  private static void outcome(Stage stage, List<Fact> facts) {
    stage
        .findOutcome()
        .ifPresent(outcome -> facts.add(new Fact("Decides the round", outcome.word())));
  }

  private StageText text(
      Stage stage,
      String phase,
      List<Piece> asks,
      List<Piece> holds,
      List<Fact> facts,
      List<Fact> reasons) {
    return new StageText(
        Anchors.stage(stage.name()),
        Playbook.title(stage.name()),
        phase,
        asks,
        Playbook.title(stage.leads()),
        String.join(", ", stage.supports()),
        rule(stage.enter()),
        holds,
        facts,
        reasons);
  }

  private List<Piece> rule(@Nullable Condition condition) {
    return condition == null
        ? List.of()
        : RuleText.of(condition.text(), playbook.definitions().keySet());
  }

  private static String titles(Collection<String> names, String between) {
    return names.stream().map(Playbook::title).collect(Collectors.joining(between));
  }
}
