package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Contacts;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Work;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.clock.ClockRules;
import dev.fullcourt.engine.clock.Clocks;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.OwnerDecision.Why;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.handoff.HandoffRules;
import dev.fullcourt.engine.handoff.Handoffs;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.pass.PassRules;
import dev.fullcourt.engine.pass.Passes;
import dev.fullcourt.engine.play.PlayCourse;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.scoring.Scores;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the teams do about one buyer along its way: it is offered, taken and given back, and {@link
 * Owning} says who has it meanwhile. Says which move follows when a handoff comes back; moves
 * nobody itself. Mutable and used by one thread.
 *
 * <p>At an event: {@link #steps}, then {@link #moved} if the buyer moves, then {@link #atEvent}.
 */
final class Handling {

  private final Workspace workspace;
  private final Ways ways;
  private final Position position;
  private final CycleScope scope;
  private final StageRules stageRules;
  private final Clocks clocks;
  private final HandoffRules rules;
  private final Handoffs handoffs;
  private final Owning owning;
  private final Watches watches;
  private final PassRules passRules;
  private final Passes passes;
  private Consumer<Decision> said = decision -> {};
  private boolean handRaised;

  /** What has just come back, until the move is made that follows. */
  private @Nullable Back back;

  /**
   * A handoff that came back.
   *
   * @param giver who had the buyer before, or null when a queue had it
   * @param cause why it came back
   */
  private record Back(@Nullable Owned giver, Cause cause) {}

  Handling(
      Workspace workspace,
      Ways ways,
      Position position,
      CycleScope scope,
      StageRules stageRules,
      Clocks clocks,
      Work work) {
    this.workspace = workspace;
    this.ways = ways;
    this.position = position;
    this.scope = scope;
    this.stageRules = stageRules;
    this.clocks = clocks;
    this.rules = workspace.rules().handoffs();
    this.handoffs = new Handoffs(rules, work.handoffs());
    this.owning = new Owning(workspace, ways, position, handoffs, work.owned());
    this.watches = new Watches(ways.watched(), workspace, scope, work.standing());
    this.passRules = workspace.rules().passes();
    this.passes = new Passes(passRules, work.passes());
    this.position.held = !handoffs.isEmpty();
  }

  /** Another buyer begins. */
  void clear() {
    handoffs.clear();
    owning.clear();
    watches.clear();
    passes.clear();
    position.held = false;
    back = null;
  }

  /** What is being done, to be remembered. */
  Work work() {
    return new Work(
        handoffs.open(), owning.owned(), watches.standing(), PlayCourse.NONE, passes.open());
  }

  /** What is true already is no news (law 37). */
  void letStandWhatIsTrue() {
    watches.letStandWhatIsTrue(position.at);
  }

  /** Who has the buyer. */
  Owning owning() {
    return owning;
  }

  /** To be told who listens to decisions, before anything else of a step. */
  void begin(boolean raised, Consumer<Decision> listener) {
    handRaised = raised;
    said = listener;
    owning.begin(listener);
  }

  /** Takes note of what an event changed. */
  void noteChanges(int type) {
    if (!watches.isEmpty()) {
      watches.noteChanges(type, workspace.changed(), workspace.countsChanged());
    }
  }

  /**
   * Whether an event is what it says: a step of a handoff from where the handoff stands, or a word
   * that counts about who has the buyer. What is none stops, starts and cancels no clock and gives
   * it to nobody (laws 25 and 35). True of all other events.
   */
  boolean isStep(Row row) {
    if (ways.assigns(row.type())) {
      return !owning.isRefused(row);
    }
    String type = workspace.typeOf(row);
    Handoff handoff = handoffs.steppedOn(row, type);
    return handoff == null || (handoffs.isStep(handoff, type, isDecided()) && !isOthers(row, type));
  }

  /**
   * Of two buyers that are one, who took the other does not take it from who has the open
   * opportunity (law 35).
   */
  private boolean isOthers(Row row, String type) {
    return !ClockRules.CLOSING.contains(type) && owning.isBeside(row);
  }

  private boolean isDecided() {
    return position.present() instanceof Stage.Detour detour && detour.outcome() != null;
  }

  /** The step of a handoff that an event is, if any, and the move that follows when it is back. */
  @Nullable Transition steps(Row row) {
    String type = workspace.typeOf(row);
    Handoff handoff = handoffs.steppedOn(row, type);
    if (handoff == null || isOthers(row, type)) {
      return null;
    }
    Trigger trigger = new Trigger.ByEvent(row.seq());
    Cause cause = cause(trigger, "handoffs." + handoff.name());
    return switch (type) {
      case EventTypes.HANDOFF_OFFERED -> {
        offer(handoff, cause, owning.owned());
        yield null;
      }
      case EventTypes.HANDOFF_ACCEPTED -> {
        accept(handoff, row, cause);
        yield null;
      }
      case EventTypes.HANDOFF_REJECTED, EventTypes.HANDOFF_EXPIRED, EventTypes.HANDOFF_RETURNED ->
          giveBack(handoff, type, cause, row.text(EventTypes.REASON));
      default -> {
        if (accept(handoff, row, cause)) {
          workspace.noteHandoff(handoff.name(), "accepted");
          stageRules.touchAll();
          clocks.step(handoff.name(), EventTypes.HANDOFF_ACCEPTED, trigger, position.now(), said);
        }
        yield null;
      }
    };
  }

  /** Whether it was to be accepted; what nobody had offered is offered by that. */
  private boolean accept(Handoff handoff, Row row, Cause cause) {
    offer(handoff, cause, owning.owned());
    Optional<HandoffDecision> accepted = handoffs.accept(handoff, position.now(), cause);
    accepted.ifPresent(decision -> {
      said.accept(decision);
      owning.takenBy(row, cause);
    });
    return accepted.isPresent();
  }

  /**
   * Nobody is handed over whose round was decided beside the stem.
   *
   * @param giver who has had the buyer until now
   */
  private void offer(Handoff handoff, Cause cause, @Nullable Owned giver) {
    if (isDecided()) {
      return;
    }
    Optional<HandoffDecision> offered =
        handoffs.offer(handoff, position.now(), cause, giver, handRaised);
    offered.ifPresent(decision -> {
      said.accept(decision);
      position.held = true;
      owning.comesToWhoHasIt();
      owning.comesBackTo(giver, cause); // of one team already, they keep it
      if (owning.holder() == null) {
        owning.request(Why.OFFERED, cause.trigger());
      }
    });
  }

  /**
   * Back to who had it before, and on the way the handoff's own rule says. Where it is not theirs
   * yet, it is once that move is made.
   */
  private @Nullable Transition giveBack(
      Handoff handoff, String type, Cause cause, @Nullable String reason) {
    Owned giver = handoffs.giver(handoff);
    Optional<HandoffDecision> given =
        handoffs.giveBack(handoff, type, position.now(), cause, reason);
    if (given.isEmpty()) {
      return null;
    }
    said.accept(given.get());
    closed();
    owning.comesToWhoHasIt();
    owning.comesBackTo(giver, cause);
    back = new Back(giver, cause); // of a stage that began with it, only the move makes it theirs
    return wayBack(handoff, given.get());
  }

  private void closed() {
    position.held = !handoffs.isEmpty();
    if (!position.held) {
      stageRules.lookAtHolds();
    }
  }

  private @Nullable Transition wayBack(Handoff handoff, HandoffDecision given) {
    return switch (given) {
      case HandoffDecision.Rejected _ -> wayBack(handoff, handoff.whenRejected(), "rejected");
      case HandoffDecision.Expired _ -> wayBack(handoff, handoff.whenExpired(), "expires");
      case HandoffDecision.Returned _ -> wayBack(handoff, null, "returned");
      case HandoffDecision.Offered _, HandoffDecision.Accepted _, HandoffDecision.Closed _ -> null;
    };
  }

  private @Nullable Transition wayBack(Handoff handoff, @Nullable String to, String step) {
    String rule = "handoffs." + handoff.name() + "." + step;
    Stage present = position.present();
    boolean begins = present != null && handoff.begins(present.name());
    if (to == null) {
      return begins ? stageRules.fallBack(position.at, rule, handoff) : null;
    }
    return stageRules.wayTo(to, position.at, rule);
  }

  /**
   * What a move does: handoffs end, the owner may be another one, and the stage's handoff begins.
   *
   * @param left the stage left, or null at the start
   * @param end what a new turn begins with, or null when none begins
   * @param trigger what moved the buyer
   * @param row the event that did, or null
   */
  void moved(
      @Nullable String left,
      Stage to,
      HandoffDecision.@Nullable End end,
      Trigger trigger,
      @Nullable Row row) {
    Cause cause = cause(trigger, "cycle." + to.name());
    Owned before = owning.owned();
    for (HandoffDecision closed : handoffs.move(left, to.name(), end, position.now(), cause)) {
      said.accept(closed);
      clocks.step(closed.handoff(), null, trigger, position.now(), said);
    }
    position.held = !handoffs.isEmpty();
    if (end != null) {
      watches.startTurn();
    } else {
      watches.touchAll();
    }
    if (end != null && !passes.isEmpty()) {
      passes.turn(to.name(), trigger, position.now(), said);
    }
    Handoff begun = begun(to);
    boolean isAnothers = owning.comesToWhoHasIt();
    if (begun != null) {
      Owned had = owning.holder() == null ? before : owning.owned();
      Owned giver = back != null && owning.isBackWith(back.giver()) ? back.giver() : had;
      offerByRule(begun, "cycle." + to.name() + ".handoff", trigger, giver);
    } else if (isAnothers) {
      takenOver(trigger, row, cause);
    }
    back = null;
  }

  /**
   * Another function has the buyer: who had it before it was given away, who brought it, or nobody.
   */
  private void takenOver(Trigger trigger, @Nullable Row row, Cause cause) {
    if (back != null) {
      owning.comesBackTo(back.giver(), back.cause());
    } else if (row != null && owning.isDoneByOwner(row)) {
      owning.takenBy(row, cause);
    }
    if (owning.holder() == null) {
      owning.request(Why.STAGE_ENTERED, trigger);
    }
  }

  /** The handoff a stage begins with, if it is to be offered now. */
  private @Nullable Handoff begun(Stage stage) {
    for (Handoff handoff : rules.all()) {
      if (handoff.begins(stage.name()) && !handoffs.isOpen(handoff)) {
        return handoff.offer() == null || isTrue(handoff) ? handoff : null;
      }
    }
    return null;
  }

  private boolean isTrue(Handoff handoff) {
    scope.look(null, null, position.at);
    return handoff.offer() != null && handoff.offer().test(scope) == Truth.TRUE;
  }

  private void offerByRule(Handoff handoff, String rule, Trigger trigger, @Nullable Owned giver) {
    Score score = Scores.of(workspace, position.at);
    Cause cause = new Cause(trigger, rule, workspace.rules().playbook().version(), score);
    offer(handoff, cause, giver);
    workspace.noteHandoff(handoff.name(), "offered");
    clocks.step(handoff.name(), EventTypes.HANDOFF_OFFERED, trigger, position.now(), said);
  }

  /** What else follows from an event: somebody is named, something is offered. */
  void atEvent(Row row, @Nullable PersonSlice person) {
    back = null;
    if (!handoffs.isEmpty() && isAttempt(row, person)) {
      handoffs.attempted();
    }
    Trigger trigger = new Trigger.ByEvent(row.seq());
    if (ways.assigns(row.type())) {
      owning.takenBy(row, cause(trigger, "owner"));
    }
    if (!watches.isEmpty()) {
      watches.atEvent(row, person, position.at, (i, isTrue) -> noticed(i, isTrue, trigger));
    }
    if (passRules.mayStepAt(row)) {
      passes.step(row.event(), position.now(), said);
    }
  }

  private boolean isAttempt(Row row, @Nullable PersonSlice person) {
    Contacts contacts = workspace.rules().contacts();
    String type = workspace.typeOf(row);
    if (!contacts.mayBe(type)) {
      return false;
    }
    scope.look(row, person, position.at);
    return contacts.of(type, scope) != null;
  }

  private void noticed(int number, boolean isTrue, Trigger trigger) {
    Handoff handoff = ways.offered(number);
    if (isTrue && !handoffs.isOpen(handoff) && mayBeOffered(handoff)) {
      offerByRule(handoff, ways.watched().name(number), trigger, owning.owned());
    }
  }

  /**
   * In the stage that begins with it; without one, anywhere on the stem while nothing is decided.
   */
  private boolean mayBeOffered(Handoff handoff) {
    return switch (position.present()) {
      case Stage.Main main when !handoff.stages().isEmpty() -> handoff.begins(main.name());
      case Stage.Main main -> main.outcome() == null;
      case Stage.Detour _ -> false;
      case null -> false;
    };
  }

  /** When time alone does something next, in milliseconds since 1970, or {@link Times#NEVER}. */
  long nextDue() {
    return handoffs.isEmpty() ? changesAt() : Math.min(changesAt(), handoffs.nextDue());
  }

  /** When a pass next warns or is over, in milliseconds since 1970, or {@link Times#NEVER}. */
  long passDue() {
    return passes.isEmpty() ? Times.NEVER : passes.nextDue();
  }

  /** The kinds of passes of which one is open and late. */
  Set<String> latePasses() {
    return passes.isEmpty() ? Set.of() : passes.late();
  }

  /** What the pass says whose time it is. */
  void ringPass() {
    passes.fire(said);
  }

  /** When time alone next changes a watched condition, in milliseconds since 1970, or never. */
  long changesAt() {
    return watches.isEmpty() ? Times.NEVER : watches.next(position.at);
  }

  /** What time alone does at an instant, and the move that follows, if any. */
  @Nullable Transition atTime(long due) {
    if (!watches.isEmpty() && watches.next(due - 1) == due) {
      watches.atTime(due, this::noticedInTime);
    }
    Handoff expiring = handoffs.expiring(due);
    if (expiring == null) {
      return null;
    }
    scope.look(null, null, due);
    Trigger trigger = new Trigger.ByTimer("handoffs." + expiring.name() + ".expires");
    Cause cause = cause(trigger, "handoffs." + expiring.name() + ".expires");
    workspace.noteHandoff(expiring.name(), "expired");
    Transition way = giveBack(expiring, EventTypes.HANDOFF_EXPIRED, cause, null);
    clocks.step(expiring.name(), EventTypes.HANDOFF_EXPIRED, trigger, position.now(), said);
    Transition found = way == null && !position.held ? stageRules.fallBack(due) : way;
    back = found == null ? null : back;
    return found;
  }

  /** What a move that time made has changed. */
  void afterMoveInTime() {
    back = null;
    if (!watches.isEmpty()) {
      watches.atMove(position.at, this::noticedInTime);
    }
  }

  private void noticedInTime(int number, boolean isTrue) {
    noticed(number, isTrue, new Trigger.ByTimer(ways.watched().name(number)));
  }

  private Cause cause(Trigger trigger, String rule) {
    return new Cause(trigger, rule, workspace.rules().playbook().version());
  }
}
