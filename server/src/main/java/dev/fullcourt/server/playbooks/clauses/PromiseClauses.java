package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Routing;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the functions promise each other: handoffs, routing, agreed times, passes. */
final class PromiseClauses {

  private final Wording wording;

  private PromiseClauses(Playbook playbook) {
    this.wording = new Wording(playbook);
  }

  static List<Clause> of(Playbook playbook) {
    PromiseClauses clauses = new PromiseClauses(playbook);
    List<Clause> all = new ArrayList<>();
    var teamwork = playbook.teamwork();
    teamwork.handoffs().values().forEach(handoff -> all.add(handoff(handoff)));
    all.addAll(routing(teamwork.routing()));
    teamwork.slas().forEach(sla -> all.add(clauses.sla(sla)));
    teamwork.passes().forEach(pass -> all.add(pass(pass)));
    var machines = teamwork.machines();
    if (machines != null) {
      all.add(
          new Aspects()
              .rule("are told by", machines, "What counts as a machine’s doing")
              .of(Section.SLAS, "machines", "", "Machines"));
    }
    return all;
  }

  private static Clause handoff(Handoff handoff) {
    String title = Playbook.title(handoff.name());
    return new Aspects()
        .say("hands over from", Wording.owner(handoff.from()))
        .say("hands over to", Wording.owner(handoff.to()))
        .rule("is offered when", handoff.offer(), "Offering " + title)
        .say("falls through after", Wording.optional(handoff.expires()))
        .several("is also accepted by", handoff.acceptedAt().stream().map(Wording::code).toList())
        .several("may be rejected for", handoff.rejectReasons())
        .say("sends whom it rejects to", stage(handoff.whenRejected()))
        .say("sends whom nobody answered for to", stage(handoff.whenExpired()))
        .say("begins the stage", stages(handoff.stages()))
        .of(Section.HANDOFFS, "handoff", handoff.name(), "The handoff " + title);
  }

  private static @Nullable String stages(List<String> names) {
    return names.isEmpty()
        ? null
        : names.stream().map(Playbook::title).collect(Collectors.joining(" or "));
  }

  private static @Nullable String stage(@Nullable String name) {
    return name == null ? null : Playbook.title(name);
  }

  private static List<Clause> routing(Routing routing) {
    List<Clause> all = new ArrayList<>();
    for (Routing.Rule rule : routing.rules()) {
      String name = "Rule " + (all.size() + 1);
      var since = rule.since();
      all.add(
          new Aspects()
              .rule("is for a buyer with", rule.when(), "Routing by rule " + (all.size() + 1))
              .say("leads to", Playbook.title(rule.to().name()))
              .ordered("chooses among them by", rule.by().stream().map(Routing.Way::words).toList())
              .say("holds since", since)
              .of(Section.ROUTING, "rule of routing", rule.id(), name));
    }
    var otherwise = routing.otherwise();
    if (otherwise != null) {
      all.add(
          new Aspects()
              .say("gets whom no rule places:", Playbook.title(otherwise.name()))
              .of(Section.ROUTING, "fallback", "otherwise", "The fallback"));
    }
    return all;
  }

  private Clause sla(Sla sla) {
    return new Aspects()
        .say("is owed by", Wording.owner(sla.owner()))
        .say("is to be kept within", Wording.length(sla.within()))
        .say("runs from when", wording.signals(sla.starts()))
        .say("runs until", wording.signals(sla.stops()))
        .say("is moot when", sla.cancels().isEmpty() ? null : wording.signals(sla.cancels()))
        .say("warns after", Wording.percent(sla.warnPercent()))
        .say("waits for a date the buyer gave at most", Wording.length(sla.pauseAtMost()))
        .ordered("means, when broken, that", Wording.remedies(sla.onBreach()))
        .of(
            Section.SLAS,
            "agreed time",
            sla.name(),
            "The agreed time " + Wording.quoted(sla.name()));
  }

  private static Clause pass(Pass pass) {
    return new Aspects()
        .several("may be asked for by", pass.from().stream().map(Wording::owner).toList())
        .say("is answered by", Wording.owner(pass.to()))
        .say("is to be answered within", Wording.length(pass.within()))
        .say("warns after", Wording.percent(pass.warnPercent()))
        .ordered("means, when broken, that", Wording.remedies(pass.onBreach()))
        .say("counts", conversation(pass.conversation()))
        .of(Section.PASSES, "pass", pass.name(), "The pass " + Wording.quoted(pass.name()));
  }

  private static @Nullable String conversation(@Nullable Boolean so) {
    if (so == null) {
      return null;
    }
    return so ? "as asking for a conversation" : "as no conversation";
  }
}
