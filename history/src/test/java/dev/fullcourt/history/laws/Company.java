package dev.fullcourt.history.laws;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.routing.Answer;
import dev.fullcourt.history.routing.Request;
import dev.fullcourt.history.routing.Router;
import dev.fullcourt.history.routing.TeamState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A company with a few buyers, whose host never fails: it decides each thing as it comes, and every
 * step is watched. What it was given is kept, so that other hosts can be given the same.
 */
final class Company {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(7),
          Duration.ofMinutes(7),
          Duration.ofMinutes(30),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(9),
          Duration.ofDays(1),
          Duration.ofDays(4),
          Duration.ofDays(20));

  private final Playbook playbook;
  private final SplittableRandom random;
  private final Happenings happenings;
  private final Router router;
  private final TeamState teams = new TeamState();
  private final List<WatchedBuyer> buyers = new ArrayList<>();
  private final List<Mark> given = new ArrayList<>();
  private Instant now = START;
  private long seq;

  Company(Engine engine, SplittableRandom random) {
    this.playbook = engine.playbook();
    this.random = random;
    this.happenings = new Happenings(playbook, random);
    this.router = new Router(playbook);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      buyers.add(new WatchedBuyer(engine, "b" + i));
    }
  }

  /** What was given to it to decide, in order. */
  List<Mark> given() {
    return given;
  }

  List<WatchedBuyer> buyers() {
    return buyers;
  }

  /** Lives for so many steps, and for a season after them. */
  void live(int steps) {
    for (int i = 0; i < steps; i++) {
      now = now.plus(PAUSES.get(random.nextInt(PAUSES.size())));
      switch (random.nextInt(8)) {
        case 0 -> timePasses();
        case 1, 2 -> answer();
        case 3 -> send();
        default -> {
          WatchedBuyer buyer = buyers.get(random.nextInt(buyers.size()));
          Happenings.Happening next = happenings.next(buyer.course(), now);
          take(buyer, next.source(), null, next.person(), next.type(), next.properties());
        }
      }
    }
    now = now.plus(Duration.ofDays(100));
    timePasses();
  }

  private void timePasses() {
    given.add(new Mark.Time(now));
    buyers.forEach(buyer -> buyer.settle(now));
  }

  /** Those who wait for a person are given one, each knowing of those before. */
  private void answer() {
    List<Request> requests = new ArrayList<>();
    for (WatchedBuyer buyer : buyers) {
      buyer.settle(now);
      buyer.request(playbook, now).ifPresent(requests::add);
    }
    given.add(new Mark.Time(now));
    for (Answer answer : router.answer(requests, teams)) {
      WatchedBuyer buyer =
          buyers.stream()
              .filter(each -> each.id().equals(answer.request().buyer()))
              .findFirst()
              .orElseThrow();
      take(
          buyer,
          Answer.LIVE_SOURCE,
          answer.eventId(),
          null,
          EventTypes.OWNER_ASSIGNED,
          answer.properties());
    }
  }

  /** A machine sends something that still waits, and says so. */
  private void send() {
    WatchedBuyer buyer = buyers.get(random.nextInt(buyers.size()));
    buyer.settle(now);
    given.add(new Mark.Time(now));
    for (PlayDecision.StepAsked asked : buyer.unsent(now)) {
      PlayDecision.Ask.Message message = (PlayDecision.Ask.Message) asked.ask();
      take(
          buyer,
          "mail",
          null,
          message.person(),
          "email_sent",
          Map.of("play", Value.of(asked.play()), "step", Value.of(asked.step())));
      return;
    }
  }

  private void take(
      WatchedBuyer buyer,
      String source,
      @Nullable String id,
      @Nullable String person,
      String type,
      Map<String, Value> said) {
    String key = id == null ? "e" + seq : id;
    Event event =
        new Event(seq++, source, key, buyer.id(), person, type, now, now, now, said);
    given.add(new Mark.Row(event));
    if (!source.equals(Answer.LIVE_SOURCE) && type.equals(EventTypes.OWNER_ASSIGNED)) {
      teams.take("", event);
    }
    buyer.take(event);
  }
}
