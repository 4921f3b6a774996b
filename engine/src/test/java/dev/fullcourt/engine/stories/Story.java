package dev.fullcourt.engine.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.act.IdleActs;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One buyer's life. A step is an event or time passing; nothing is checked until the next step or
 * the end, and then everything: a step of which nothing was said fails, and so does a decision of
 * which not all was said.
 */
final class Story {

  private static final String BUYER = "b";

  private final Engine engine;
  private final List<Decision> ledger = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final Run run;
  private BuyerState state = BuyerState.start(BUYER, "main");
  private @Nullable Told last;
  private long seq;
  private boolean withoutTeams;

  private Story(Engine engine) {
    this.engine = engine;
    this.run = engine.open(state);
  }

  /** A story under the playbook of that name in the test resources. */
  static Story under(String playbook) {
    return new Story(new Engine(Playbooks.read(playbook)));
  }

  /** Leaves steps of handoffs and owners, which happen all the same, to other stories. */
  Story withoutTeams() {
    withoutTeams = true;
    return this;
  }

  /** Something happens, effective then. */
  Happening on(String instant) {
    closeStep();
    return new Happening(this, Instant.parse(instant));
  }

  /** Nothing happens up to and including that instant. */
  Told until(String instant) {
    closeStep();
    Instant horizon = Instant.parse(instant);
    Step step = engine.settle(state, horizon);
    List<Decision> inOneGo = new ArrayList<>();
    run.settle(horizon, inOneGo::add);
    assertThat(inOneGo).as("by a host that never reopens the buyer").isEqualTo(step.decisions());
    return step(step, horizon, null);
  }

  Told take(
      Instant at,
      String source,
      @Nullable String person,
      String type,
      java.util.Map<String, dev.fullcourt.engine.event.Value> properties) {
    Event event = new Event(++seq, source, "e" + seq, BUYER, person, type, at, at, at, properties);
    events.add(event);
    Step step = engine.advance(state, event);
    List<Decision> inOneGo = new ArrayList<>();
    run.advance(event, inOneGo::add);
    assertThat(inOneGo).as("by a host that never reopens the buyer").isEqualTo(step.decisions());
    return step(step, at, event);
  }

  private Told step(Step step, Instant at, @Nullable Event event) {
    int position = ledger.size();
    ledger.addAll(step.decisions());
    Told told = new Told(state, step, position, at, event, withoutTeams);
    state = step.state();
    last = told;
    return told;
  }

  private void closeStep() {
    if (last != null) {
      last.check();
      last = null;
    }
  }

  /** Who has which role by now, a line each as {@code role | who | spoken with whom}. */
  void hasRoles(String roles) {
    assertThat(
            engine.open(state).roles().stream()
                .map(role ->
                    role.role()
                        + (role.wanted() ? "" : " (not wanted)")
                        + " | "
                        + String.join(", ", role.people())
                        + " | "
                        + String.join(", ", role.spoken()))
                .map(String::strip)
                .collect(Collectors.joining("\n")))
        .isEqualTo(roles.strip());
  }

  /** What was done without effect, a line each as {@code type | why}. */
  void hasIdleActs(String acts) {
    closeStep();
    assertThat(
            new IdleActs(engine.playbook())
                .of(events, ledger).stream()
                    .map(act -> events.get((int) act.event() - 1).type() + " | " + act.why().word())
                    .collect(Collectors.joining("\n")))
        .isEqualTo(acts.strip());
  }

  /** What is known of opportunities by now, a line each as {@code key | outcome | worth}. */
  void hasOpportunities(String opportunities) {
    assertThat(
            state.facts().opportunities().stream()
                .map(each ->
                    String.join(
                        " | ",
                        each.opportunity(),
                        each.outcome().name().toLowerCase(java.util.Locale.ROOT),
                        each.attributes().get("amount") + " " + each.attributes().get("currency")))
                .collect(Collectors.joining("\n")))
        .isEqualTo(opportunities.strip());
  }

  /**
   * The end: all stays, a line each as {@code stage | entered | left | round arm | move}, the
   * reason of a detour last; {@code …} stands for the end of one that is still open.
   */
  void ends(String stays) {
    closeStep();
    List<Stay> all = Stays.of(BUYER, ledger);
    assertThat(all.stream().map(Story::line).collect(Collectors.joining("\n")))
        .isEqualTo(stays.strip());
    Instant end = all.getFirst().entered();
    for (Stay stay : all) {
      assertThat(stay.entered()).isEqualTo(end);
      end = stay.left() == null ? Instant.MAX : stay.left();
    }
    Iterator<Decision> decisions = ledger.iterator();
    for (long position = 0; decisions.hasNext(); position++) {
      assertThat(decisions.next().position()).isEqualTo(position);
    }
  }

  private static String line(Stay stay) {
    String left = stay.left() == null ? "…" : stay.left().toString();
    String reason = stay.reason() == null ? "" : " | " + stay.reason();
    return String.join(
        " | ",
        stay.stage(),
        stay.entered().toString(),
        left,
        stay.round() + " " + stay.arm(),
        stay.move().word() + reason);
  }
}
