package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the teams work with buyers and with each other.
 *
 * @param handoffs by name, in the order written
 * @param slas agreed times, in the order written
 * @param machines true of events that a machine caused, and so are no contact; null for none
 * @param qualification what is asked before a buyer counts as qualified
 * @param roles the roles of a buying group, in the order written
 * @param routing who gets which buyer
 * @param passes kinds of tasks functions give each other, in the order written
 * @param alerts who is told of what, in the order written
 * @param goals what the teams want to reach, by name, in the order written
 * @param outreach how buyers are approached: consent, content and plays
 */
public record Teamwork(
    SequencedMap<String, Handoff> handoffs,
    List<Sla> slas,
    @Nullable Condition machines,
    Qualification qualification,
    List<GroupRole> roles,
    Routing routing,
    List<Pass> passes,
    List<Alert> alerts,
    SequencedMap<String, Goal> goals,
    Outreach outreach) {

  /** Nothing agreed. */
  public static final Teamwork NONE =
      new Teamwork(
          new LinkedHashMap<>(),
          List.of(),
          null,
          new Qualification(new LinkedHashMap<>()),
          List.of(),
          Routing.NONE,
          List.of(),
          List.of(),
          new LinkedHashMap<>(),
          Outreach.NONE);

  /** Every condition that is tested while deciding. */
  public List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    for (Sla sla : slas) {
      Stream.of(sla.starts(), sla.stops(), sla.cancels())
          .flatMap(List::stream)
          .filter(Signal.Met.class::isInstance)
          .forEach(signal -> all.add(((Signal.Met) signal).condition()));
    }
    handoffs.values().stream().map(Handoff::offer).filter(Objects::nonNull).forEach(all::add);
    if (machines != null) {
      all.add(machines);
    }
    roles.stream().map(GroupRole::when).filter(Objects::nonNull).forEach(all::add);
    routing.rules().stream().map(Routing.Rule::when).filter(Objects::nonNull).forEach(all::add);
    for (Alert alert : alerts) {
      if (alert instanceof Alert.Surge surge) {
        all.add(surge.when());
      }
    }
    all.addAll(outreach.conditions());
    return all;
  }

  /**
   * The passes by which marketing asks for a conversation with a buyer: those that say so. Where
   * none does, all that marketing asks for, but for those that say they are none.
   */
  public List<Pass> conversations() {
    boolean said = passes.stream().anyMatch(pass -> Boolean.TRUE.equals(pass.conversation()));
    return passes.stream()
        .filter(Pass::isFromMarketing)
        .filter(pass -> Objects.requireNonNullElse(pass.conversation(), !said))
        .toList();
  }

  public Teamwork {
    handoffs = Ordered.copyOf(handoffs);
    slas = List.copyOf(slas);
    roles = List.copyOf(roles);
    passes = List.copyOf(passes);
    alerts = List.copyOf(alerts);
    goals = Ordered.copyOf(goals);
  }
}
