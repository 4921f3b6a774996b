package dev.fullcourt.engine.alert;

import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Recipient;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of a playbook that one buyer's log can tell of, laid out for running. Immutable,
 * shared by all buyers.
 */
public final class AlertRules {

  private final List<Line> lines = new ArrayList<>();
  private final Set<String> turns = new HashSet<>();
  private final BitSet byBuyer = new BitSet();
  private final BitSet contact = new BitSet();
  private final int delivered;
  private final int raised;
  private final int version;

  /**
   * @param playbook the playbook
   * @param mayBeContact which event types may be contact
   * @param layout how event types are numbered
   */
  public AlertRules(Playbook playbook, Predicate<String> mayBeContact, Layout layout) {
    this.version = playbook.version();
    for (Sla sla : playbook.teamwork().slas()) {
      List<Recipient> told = told(sla.onBreach(), playbook);
      if (!told.isEmpty()) {
        Alert alert = new Alert.Breach(sla.name(), List.of(sla.name()), told);
        lines.add(new Line(alert, sla.name(), "slas." + sla.name() + ".on-breach"));
      }
    }
    for (Pass pass : playbook.teamwork().passes()) {
      List<Recipient> told = told(pass.onBreach(), playbook);
      if (!told.isEmpty()) {
        Alert alert = new Alert.LatePass(pass.name(), pass.to(), told);
        lines.add(new Line(alert, pass.name(), "passes." + pass.name() + ".on-breach"));
      }
    }
    playbook.teamwork().alerts().forEach(this::add);
    for (EventKind kind : playbook.vocabulary().events().values()) {
      byBuyer.set(layout.type(kind.type()), kind.by().equals("buyer"));
      contact.set(layout.type(kind.type()), mayBeContact.test(kind.type()));
    }
    this.delivered = layout.type(EventTypes.MESSAGE_DELIVERED);
    this.raised = layout.type(EventTypes.ALERT_RAISED);
    playbook.cycle().all().filter(AlertRules::startsTurn).forEach(stage -> turns.add(stage.name()));
  }

  private static boolean startsTurn(Stage stage) {
    return stage.outcome() != null
        || (stage instanceof Stage.Detour detour && detour.backTo() != null);
  }

  /** Who an agreed time, or a pass, tells by itself. */
  private static List<Recipient> told(List<Sla.Remedy> remedies, Playbook playbook) {
    return remedies.stream()
        .filter(remedy -> remedy.action() == Sla.Remedy.Action.ALERT)
        .map(remedy -> recipient(Objects.requireNonNull(remedy.whom()), playbook))
        .distinct()
        .toList();
  }

  private static Recipient recipient(String name, Playbook playbook) {
    if (name.equals("owner") || name.equals("lead")) {
      return name.equals("owner") ? Recipient.OWNER : Recipient.LEAD;
    }
    return new Recipient(
        playbook.teams().containsKey(name) ? Recipient.Whom.TEAM : Recipient.Whom.PERSON, name);
  }

  private void add(Alert alert) {
    String rule = "alerts." + alert.name();
    switch (alert) {
      case Alert.Breach breach -> breach.of().forEach(sla -> lines.add(new Line(alert, sla, rule)));
      case Alert.Leak leak when leak.lacks() == Alert.Lack.ANSWER ->
          leak.in().keySet().forEach(handoff -> lines.add(new Line(alert, handoff, rule)));
      case Alert.Leak _, Alert.Stall _, Alert.Surge _, Alert.Silence _ ->
          lines.add(new Line(alert, null, rule));
      case Alert.LatePass _, Alert.OffTrack _ -> {} // of the pass itself; about no buyer
    }
  }

  /** Whether no buyer's log can tell of anything. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  int size() {
    return lines.size();
  }

  Line line(int number) {
    return lines.get(number);
  }

  /** The number of the line a watch is about, or -1 when the playbook has it no more. */
  int number(AlertWatch watch) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.name().equals(watch.alert())
          && line.kind().equals(watch.kind())
          && (line.about() == null || line.about().equals(watch.subject()))) {
        return i;
      }
    }
    return -1;
  }

  /** The number of the surge of that name; it exists. */
  public int surge(String name) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).alert() instanceof Alert.Surge surge && surge.name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no surge is called " + name);
  }

  /** The number of the stall of that name, or -1. */
  int stall(@Nullable String name) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).alert() instanceof Alert.Stall stall && stall.name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether entering a stage begins a new turn. */
  boolean startsTurn(String stage) {
    return turns.contains(stage);
  }

  /** Whether the buyer does what events of that type say. */
  public boolean isByBuyer(int type) {
    return type >= 0 && byBuyer.get(type);
  }

  /** Whether events of that type may be contact. */
  public boolean mayBeContact(int type) {
    return type >= 0 && contact.get(type);
  }

  /** Whether events of that type say that a message arrived. */
  public boolean delivers(int type) {
    return type >= 0 && type == delivered;
  }

  /** Whether events of that type may say that a watcher of many buyers found something. */
  public boolean tells(int type) {
    return type >= 0 && type == raised;
  }

  /** The version of the playbook. */
  int version() {
    return version;
  }
}
