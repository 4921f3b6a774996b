package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.util.ArrayList;
import java.util.List;

/** How buyers are approached: what is asked, consent, content and plays. */
final class PlayClauses {

  private final Wording wording;

  private PlayClauses(Playbook playbook) {
    this.wording = new Wording(playbook);
  }

  static List<Clause> of(Playbook playbook) {
    PlayClauses clauses = new PlayClauses(playbook);
    List<Clause> all = new ArrayList<>();
    playbook
        .teamwork()
        .qualification()
        .methods()
        .forEach((method, questions) -> {
          Aspects aspects = new Aspects();
          questions.forEach((name, asks) -> aspects.say("asks for " + name, "“" + asks + "”"));
          all.add(aspects.of(Section.QUALIFICATION, "method", method, "The method " + method));
        });
    var outreach = playbook.teamwork().outreach();
    if (!outreach.consent().isEmpty()) {
      all.add(consent(outreach.consent()));
    }
    outreach
        .content()
        .forEach(asset ->
            all.add(
                new Aspects()
                    .several(
                        "is to move a buyer",
                        asset.moves().stream()
                            .map(move ->
                                "from "
                                    + Playbook.title(move.from())
                                    + " to "
                                    + Playbook.title(move.to()))
                            .toList())
                    .of(Section.CONTENT, "asset", asset.name(), Wording.quoted(asset.name()))));
    outreach.plays().forEach(play -> all.add(clauses.play(play)));
    return all;
  }

  private static Clause consent(Consent consent) {
    return new Aspects()
        .several("is kept for the channels", consent.channels())
        .several("is kept for the purposes", consent.purposes())
        .several("is there unless withdrawn for", consent.unlessWithdrawn())
        .several(
            "allows at most",
            consent.budgets().stream()
                .map(each ->
                    Numbers.count(each.contacts(), "contact", "contacts")
                        + " of a "
                        + each.per().word()
                        + " in "
                        + Durations.words(each.window()))
                .toList())
        .of(Section.CONSENT, "consent", "", "Consent");
  }

  private Clause play(Play play) {
    String name = "The play " + Wording.quoted(play.name());
    Aspects aspects =
        new Aspects()
            .rule("starts when", play.when(), "Starting " + Wording.quoted(play.name()))
            .sayIf(play.byHand(), "may be", "started by hand")
            .say("starts again by itself no sooner than after", Durations.words(play.cooldown()))
            .several("is for buyers in", Wording.titles(play.in()))
            .several("is also for", play.also().stream().map(Play.Audience::word).sorted().toList())
            .say(
                "ends early when",
                play.stopWhen().isEmpty() ? null : wording.signals(play.stopWhen()));
    play.steps().forEach((id, step) -> aspects.say("has as step " + id, "“" + step(step) + "”"));
    return aspects.of(Section.PLAYS, "play", play.name(), name);
  }

  private String step(PlayStep step) {
    return switch (step) {
      case PlayStep.Task task ->
          Wording.optionalOwner(task.who())
              + ": "
              + (task.text().isEmpty() ? task.doing().word() : task.text())
              + within(Wording.optional(task.within()))
              + unless(task.unless())
              + then(task.next());
      case PlayStep.Message message ->
          "send "
              + message.content()
              + " by "
              + message.channel()
              + " for "
              + message.purpose()
              + " in the name of "
              + Wording.optionalOwner(message.who())
              + within(Wording.length(message.within()))
              + unless(message.unless())
              + then(message.next());
      case PlayStep.Wait wait ->
          "wait "
              + Durations.words(wait.length())
              + (wait.until().isEmpty() ? "" : " or until " + wording.signals(wait.until()))
              + then(wait.next())
              + (wait.otherwise() == null || wait.otherwise().equals(wait.next())
                  ? ""
                  : ", otherwise step " + wait.otherwise());
      case PlayStep.Choice choice ->
          "if "
              + Wording.code(choice.when().text())
              + then(choice.then())
              + ", else "
              + (choice.otherwise() == null ? "the end" : "step " + choice.otherwise());
      case PlayStep.Jump jump ->
          "go to step " + jump.to() + " at most " + jump.atMost() + " times" + then(jump.next());
      case PlayStep.Recycle recycle ->
          "give the buyer back to " + Playbook.title(recycle.detour()) + ": " + recycle.reason();
      case PlayStep.End end -> "end: " + end.reason();
    };
  }

  private static String within(@org.jspecify.annotations.Nullable String length) {
    return length == null ? "" : " within " + length;
  }

  private String unless(List<dev.fullcourt.engine.playbook.Signal> signals) {
    return signals.isEmpty() ? "" : " unless " + wording.signals(signals);
  }

  private static String then(@org.jspecify.annotations.Nullable String next) {
    return next == null ? "" : ", then step " + next;
  }
}
