package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.routing.Answer;
import dev.fullcourt.history.routing.Request;
import dev.fullcourt.history.routing.Router;
import dev.fullcourt.history.routing.TeamState;
import dev.fullcourt.history.routing.Waiting;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers the requests that wait (law 16): each answer is an event, appended once. Only what is
 * open now is answered; what was asked and settled in the past stays as it was (law 37).
 */
@Component
public class Assignments {

  private final JdbcClient jdbc;
  private final EventLog log;
  private final LogReader reader;
  private final Playbooks playbooks;
  private final TeamStates states;
  private final TransactionTemplate transactions;

  Assignments(
      JdbcClient jdbc,
      EventLog log,
      LogReader reader,
      Playbooks playbooks,
      TeamStates states,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.log = log;
    this.reader = reader;
    this.playbooks = playbooks;
    this.states = states;
    this.transactions = transactions;
  }

  /** Whether a buyer waits whom the playbook in force says what to do with. */
  public boolean anybodyWaits() {
    return routed().isPresent()
        && !log.hasUnclosed()
        && jdbc.sql("select exists (select 1 from waiting)").query(Boolean.class).single();
  }

  private Optional<Playbook> routed() {
    return playbooks.findCurrent().filter(each -> !each.teamwork().routing().isEmpty());
  }

  /**
   * Answers everybody who waits. The answers are appended and closed in one transaction; they are
   * to be decided then. Everything closed before must have been decided.
   *
   * @param fence the right to write
   * @param at when the answers count: not before the end of what is decided
   * @return how many were answered
   */
  public int answer(Fence fence, Instant at) {
    Optional<Playbook> playbook = routed();
    if (playbook.isEmpty() || !anybodyWaits()) {
      return 0;
    }
    List<Request> requests = requests(playbook.get(), at);
    if (requests.isEmpty()) {
      return 0;
    }
    Integer answered =
        transactions.execute(status -> {
          TeamState state = states.at(at, requests);
          List<NewEvent> answers =
              new Router(playbook.get())
                  .answer(requests, state).stream().map(Assignments::event).toList();
          int appended = log.append(fence, answers);
          if (appended > 0) {
            log.close(fence, answers.getFirst().id());
          }
          return appended;
        });
    return answered == null ? 0 : answered;
  }

  private static NewEvent event(Answer answer) {
    Instant at = answer.request().at();
    return new NewEvent(
        Answer.SOURCE,
        answer.eventId(),
        answer.request().buyer(),
        null,
        EventTypes.OWNER_ASSIGNED,
        at,
        at,
        at,
        answer.properties());
  }

  /** What the buyers ask who wait, each as it stands at the end of what is decided. */
  private List<Request> requests(Playbook playbook, Instant at) {
    Engine engine = new Engine(playbook);
    Replay replay = new Replay(Engines.under(playbooks.getVersions()));
    List<Request> requests = new ArrayList<>();
    for (int partition = 0; partition < Partitions.COUNT; partition++) {
      reader.readWaiting(
          partition,
          buyer -> request(playbook, engine, replay, buyer, at).ifPresent(requests::add));
    }
    return requests;
  }

  private static Optional<Request> request(
      Playbook playbook, Engine engine, Replay replay, BuyerLog buyer, Instant at) {
    Replay.Outcome outcome = replay.of(buyer);
    return Waiting.find(outcome.ledger(), outcome.events(), outcome.state().course().work().owned())
        .map(waiting -> {
          Run run = engine.open(outcome.state());
          return Request.of(
              playbook,
              run,
              buyer.account(),
              waiting.position(),
              waiting.queue(),
              waiting.since(),
              at,
              waiting.from());
        });
  }
}
