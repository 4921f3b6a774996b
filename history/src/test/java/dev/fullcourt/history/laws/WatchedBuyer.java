package dev.fullcourt.history.laws;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.routing.Request;
import dev.fullcourt.history.routing.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One buyer, decided without a break, and what watches each step. */
final class WatchedBuyer {

  private final String id;
  private final Run run;
  private final List<Event> events = new ArrayList<>();
  private final List<Decision> ledger = new ArrayList<>();
  private final HandoffWitness handoffs;
  private final ClockWitness clocks;
  private final ConsentWitness consent;
  private final List<Witness> witnesses;
  private BuyerState state;

  WatchedBuyer(Engine engine, String id) {
    this.id = id;
    this.state = BuyerState.start(id, "main");
    this.run = engine.open(state);
    this.handoffs = new HandoffWitness(engine.playbook());
    this.clocks = new ClockWitness(engine.playbook());
    this.consent = new ConsentWitness(engine.playbook());
    this.witnesses = List.of(new OwnerWitness(engine.playbook()), handoffs, clocks, consent);
  }

  String id() {
    return id;
  }

  Course course() {
    return state.course();
  }

  BuyerState state() {
    return state;
  }

  HandoffWitness handoffs() {
    return handoffs;
  }

  ClockWitness clocks() {
    return clocks;
  }

  ConsentWitness consent() {
    return consent;
  }

  List<Decision> decisions() {
    return ledger;
  }

  List<Event> events() {
    return events;
  }

  /** The ledger, row by row. */
  List<String> ledger() {
    return ledger.stream().map(LedgerText::of).toList();
  }

  void settle(Instant horizon) {
    run.settle(horizon, this::decided);
    after();
  }

  void take(Event event) {
    settle(event.effective());
    events.add(event);
    witnesses.forEach(witness -> witness.before(event));
    run.advance(event, this::decided);
    after();
  }

  private void decided(Decision decision) {
    ledger.add(decision);
    witnesses.forEach(witness -> witness.decided(decision));
  }

  private void after() {
    state = run.state();
    witnesses.forEach(witness -> witness.after(state));
  }

  /** For whom the buyer waits, if it waits for somebody. */
  Optional<Request> request(Playbook playbook, Instant at) {
    return Waiting.find(ledger, events, course().work().owned())
        .map(wait ->
            Request.of(
                playbook, run, "", wait.position(), wait.queue(), wait.since(), at, wait.from()));
  }

  /** What machines were asked for, still may send and have not sent. */
  List<PlayDecision.StepAsked> unsent(Instant at) {
    return consent.pending().stream()
        .filter(asked ->
            asked.ask() instanceof PlayDecision.Ask.Message message
                && !message.notAfter().isBefore(at))
        .toList();
  }
}
