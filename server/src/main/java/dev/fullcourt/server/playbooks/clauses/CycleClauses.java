package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Arm;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.util.ArrayList;
import java.util.List;

/** The cycle: arms, stages, detours, and how they hang together. */
final class CycleClauses {

  private CycleClauses() {}

  static List<Clause> of(Playbook playbook) {
    List<Clause> all = new ArrayList<>();
    var cycle = playbook.cycle();
    var again = cycle.again();
    all.add(
        new Aspects()
            .ordered(
                "goes through", Wording.titles(cycle.stages().stream().map(Stage::name).toList()))
            .several(
                "may begin again from", again == null ? List.of() : Wording.titles(again.from()))
            .several("may begin again in", again == null ? List.of() : Wording.titles(again.into()))
            .of(Section.CYCLE, "cycle", "", "The cycle"));
    cycle.arms().forEach(arm -> all.add(arm(arm)));
    cycle.stages().forEach(stage -> all.add(main(stage)));
    cycle.detours().forEach(detour -> all.add(detour(detour)));
    return all;
  }

  private static Clause arm(Arm arm) {
    String name = "The arm " + Playbook.title(arm.name());
    return new Aspects()
        .say("means", "“" + arm.says().strip() + "”")
        .rule("is taken when", arm.when(), name)
        .of(Section.CYCLE, "arm", arm.name(), name);
  }

  private static Aspects stage(Stage stage) {
    String title = Playbook.title(stage.name());
    return new Aspects()
        .say("is led by", Playbook.title(stage.leads()))
        .several("is helped by", Wording.titles(stage.supports()))
        .rule("is entered when", stage.enter(), "Entering " + title)
        .say("decides the round as", stage.findOutcome().map(Stage.Outcome::word).orElse(null));
  }

  private static Clause main(Stage.Main stage) {
    String title = Playbook.title(stage.name());
    var from = stage.from();
    String asks = stage.asks();
    return stage(stage)
        .say("is in the phase", stage.phase().word())
        .say("has the buyer ask", asks == null ? null : "“" + asks + "”")
        .rule("is kept while", stage.holds(), "Staying in " + title)
        .several("is entered from", from == null ? List.of() : Wording.titles(from))
        .say("is expected to take half of them", Wording.duration(stage.expectMedian()))
        .of(Section.CYCLE, "stage", stage.name(), title);
  }

  private static Clause detour(Stage.Detour detour) {
    String title = Playbook.title(detour.name());
    String back = detour.backTo();
    Aspects aspects =
        stage(detour)
            .several(
                "is entered from",
                detour.from().isEmpty() ? List.of("any stage") : Wording.titles(detour.from()))
            .say("leads back to", back == null ? null : Playbook.title(back))
            .say("is recycled after", Wording.duration(detour.recycleAfter()));
    detour
        .reasons()
        .forEach((reason, time) ->
            aspects.say(
                "has, for the reason " + Wording.quoted(reason) + ", the buyer left alone",
                leftAlone(time)));
    return aspects.of(Section.CYCLE, "detour", detour.name(), title);
  }

  private static String leftAlone(Stage.CoolingOff time) {
    return switch (time) {
      case Stage.CoolingOff.Lasting(var duration) ->
          duration.isZero() ? "no time at all" : "for " + Durations.words(duration);
      case Stage.CoolingOff.UntilDate() -> "until the date they gave";
    };
  }
}
