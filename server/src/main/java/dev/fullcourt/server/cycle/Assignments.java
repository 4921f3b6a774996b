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
import dev.fullcourt.history.routing.Waiting;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.LiveReader;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final LiveLog live;
  private final LiveReader beginning;
  private final LogReader reader;
  private final Playbooks playbooks;
  private final TeamStates states;
  private final TransactionTemplate transactions;

  Assignments(
      JdbcClient jdbc,
      EventLog log,
      LiveLog live,
      LiveReader beginning,
      LogReader reader,
      Playbooks playbooks,
      TeamStates states,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.log = log;
    this.live = live;
    this.beginning = beginning;
    this.reader = reader;
    this.playbooks = playbooks;
    this.states = states;
    this.transactions = transactions;
  }

  /**
   * Whether a buyer waits who is to be given to somebody with the next decision. Once anything came
   * in live that is left to the server, and while an import is under way to its end.
   */
  public boolean anybodyWaits() {
    return waits() && !beginning.isLive() && !log.hasUnclosed();
  }

  private boolean waits() {
    return jdbc.sql("select exists (select 1 from waiting)").query(Boolean.class).single()
        && routed().isPresent();
  }

  private Optional<Playbook> routed() {
    return playbooks.findCurrent().filter(each -> !each.teamwork().routing().isEmpty());
  }

  /**
   * Answers everybody who waits at the end of what was imported. The answers are appended and
   * closed in one transaction; they are to be decided then. Everything closed before must have been
   * decided.
   *
   * @param fence the right to write
   * @param at when the answers count: the end of what is decided
   * @return how many were answered
   */
  public int answer(Fence fence, Instant at) {
    if (!anybodyWaits()) {
      return 0;
    }
    Playbook playbook = playbooks.getCurrent();
    List<Request> requests = requests(playbook, at);
    Integer answered =
        transactions.execute(status -> {
          List<NewEvent> answers = answers(playbook, requests, at, Answer.SOURCE);
          int appended = answers.isEmpty() ? 0 : log.append(fence, answers);
          if (appended > 0) {
            log.close(fence, answers.getFirst().id());
          }
          return appended;
        });
    return answered == null ? 0 : answered;
  }

  /**
   * Answers everybody who waits while the server runs; the answers count from when they are
   * appended. Any number of processes may do it at once.
   *
   * @return how many were answered; they are to be decided then
   */
  public int answerNow() {
    if (!waits()) {
      return 0;
    }
    Playbook playbook = playbooks.getCurrent();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Request> requests = requests(playbook, now);
    Integer answered =
        transactions.execute(status -> {
          live.hold(); // one at a time: each must know of the answers before
          List<NewEvent> answers = answers(playbook, requests, now, Answer.LIVE_SOURCE);
          return answers.isEmpty() ? 0 : answers.size() - live.append(answers).cardinality();
        });
    return answered == null ? 0 : answered;
  }

  /** Answers to what has not been answered yet, be it that the answer waits to be decided. */
  private List<NewEvent> answers(
      Playbook playbook, List<Request> requests, Instant at, String source) {
    Set<String> there = there(requests);
    List<Request> open =
        requests.stream().filter(request -> !there.contains(Answer.eventId(request))).toList();
    return new Router(playbook)
        .answer(open, states.at(at, open)).stream().map(answer -> event(answer, source)).toList();
  }

  private Set<String> there(List<Request> requests) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from event
                where source = any(:sources) and id = any(:ids) and adopted_from is null
                """)
            .param("sources", new String[] {Answer.SOURCE, Answer.LIVE_SOURCE})
            .param("ids", requests.stream().map(Answer::eventId).toArray(String[]::new))
            .query((row, n) -> row.getString(1))
            .list());
  }

  private static NewEvent event(Answer answer, String source) {
    Instant at = answer.request().at();
    return new NewEvent(
        source,
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
    List<Integer> partitions =
        jdbc.sql("select distinct partition from waiting order by partition")
            .query((row, n) -> row.getInt(1))
            .list();
    for (int partition : partitions) {
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
