package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.util.ArrayList;
import java.util.List;

/** Who is told of what, and what the teams want to reach. */
final class AlertClauses {

  private AlertClauses() {}

  static List<Clause> of(Playbook playbook) {
    List<Clause> all = new ArrayList<>();
    playbook.teamwork().alerts().forEach(alert -> all.add(alert(alert)));
    playbook.teamwork().goals().values().forEach(goal -> all.add(goal(goal, playbook.currency())));
    return all;
  }

  private static Clause alert(Alert alert) {
    Aspects aspects = new Aspects();
    String name = "The alert " + Wording.quoted(alert.name());
    switch (alert) {
      case Alert.Leak leak ->
          aspects
              .say("is raised when a buyer lacks", lack(leak.lacks()))
              .several("watches", Wording.titles(leak.in().keySet()))
              .say("waits", Wording.length(leak.after()));
      case Alert.Breach breach -> aspects.several("is raised on a broken", breach.of());
      case Alert.LatePass pass -> aspects.say("is raised on a late answer to the pass", pass.name());
      case Alert.Stall stall ->
          aspects
              .several("is raised when a stay is too long in", Wording.titles(stall.in()))
              .say("calls too long what", stall.percent() + " in a hundred are done with")
              .say("takes that time", stall.times().toPlainString() + " times");
      case Alert.Surge surge -> aspects.rule("is raised when", surge.when(), name);
      case Alert.Silence silence ->
          aspects
              .several("is raised when nothing passes in", Wording.titles(silence.in().keySet()))
              .say("waits", Wording.length(silence.after()));
      case Alert.OffTrack off ->
          aspects
              .say("is raised when this goal is out of reach:", off.goal())
              .say("allows to be behind", off.behind() + " %");
    }
    return aspects
        .several("tells", Wording.recipients(alert.to()))
        .of(Section.ALERTS, alert.kind().word() + " alert", alert.name(), name);
  }

  private static String lack(Alert.Lack lack) {
    return switch (lack) {
      case PERSON -> "somebody of ours who has it";
      case MESSAGE -> "a message of ours since it was given back";
      case ANSWER -> "an answer to an offer";
    };
  }

  private static Clause goal(Goal goal, String currency) {
    boolean money = goal.counts() instanceof Goal.Counts.WonAmount;
    return new Aspects()
        .say(
            "is to reach",
            money
                ? Numbers.money(goal.target(), currency)
                : goal.target().stripTrailingZeros().toPlainString())
        .say("counts", counts(goal.counts()))
        .say("is for each", goal.per().word())
        .several("is shared by", Wording.titles(goal.sharedBy()))
        .of(Section.GOALS, "goal", goal.name(), "The goal " + Wording.quoted(goal.name()));
  }

  private static String counts(Goal.Counts counts) {
    return switch (counts) {
      case Goal.Counts.WonAmount() -> "what opportunities won are worth";
      case Goal.Counts.Won() -> "opportunities won";
      case Goal.Counts.Entered(String stage) -> "buyers who enter " + Playbook.title(stage);
      case Goal.Counts.Step(String handoff, String step) ->
          "times the handoff " + handoff + " is " + step.substring("handoff_".length());
    };
  }
}
