package dev.fullcourt.history.replay;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Random logs of one buyer, imported in random pieces. */
final class Imports {

  static final Engine ENGINE = new Engine(playbook());

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofHours(3),
          Duration.ofDays(1),
          Duration.ofDays(10),
          Duration.ofDays(90));
  private static final List<String> TYPES =
      List.of(
          "page_viewed",
          "page_viewed",
          "content_downloaded",
          "demo_requested",
          "person_identified",
          "account_described",
          "opportunity_created",
          "opportunity_won",
          "opportunity_lost",
          "recycled",
          "renewed",
          "note_added",
          "disqualified");

  private Imports() {}

  /** The same agreement, then from some date another one without one of its stages. */
  static final Engines ENGINES = Engines.under(List.of(playbook(), second()));

  private static dev.fullcourt.engine.playbook.Playbook second() {
    String text =
        playbook()
            .text()
            .replace("score.interest >= 30", "score.interest >= 20")
            .replaceAll("(?m)^.*stage: name,.*\\n", "");
    return switch (PlaybookReader.read("second.yaml", text)) {
      case Reading.Accepted(var playbook, var notices) -> playbook.withVersion(2);
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static dev.fullcourt.engine.playbook.Playbook playbook() {
    String text =
        """
        playbook: Imports
        scorecard:
          fit:
            - { when: person.title == "head", points: 20, because: decides }
          interest:
            people: 2
            rules:
              - { on: page_viewed, points: 5, at-most: 20, because: visits }
              - { on: content_downloaded, points: 10, because: reads }
              - { on: demo_requested, points: 30, hand-raise: true, because: asks }
        cycle:
          arms: { inbound: they came, insight: we went }
          stages:
            - { stage: aware, phase: early, leads: marketing }
            - { stage: name, phase: early, leads: marketing, enter: person.known }
            - { stage: target, phase: middle, leads: marketing, enter: account.employees >= 50, holds: account.employees >= 50 }
            - { stage: lead, phase: middle, leads: sales, enter: 'score.interest >= 30 || buyer.count("page_viewed", "10d") >= 3' }
            - { stage: opportunity, phase: late, leads: sales, enter: event.type == "opportunity_created" }
            - { stage: customer, phase: late, leads: sales, enter: opportunity.won }
            - { stage: loyal, phase: late, leads: sales, enter: buyer.renewals >= 1, from: [customer] }
          again: { from: [customer, loyal], into: [lead, opportunity] }
          detours:
            - { stage: recycled, from: [lead, opportunity, lost], leads: marketing, back-to: target, reasons: { no budget: 10d, wrong person: 0d } }
            - { stage: lost, from: [opportunity], reasons: [price], recycle-after: 30d }
            - { stage: disqualified, from: any }
        """;
    return switch (PlaybookReader.read("imports.yaml", text)) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  /** A log, in the order in which it counts. */
  static List<Event> log(SplittableRandom random) {
    List<Event> log = new ArrayList<>();
    Instant at = START;
    for (int i = random.nextInt(40); i >= 0; i--) {
      at = at.plus(PAUSES.get(random.nextInt(PAUSES.size())));
      log.add(event(random, log.size() + 1L, at));
    }
    return log;
  }

  private static Event event(SplittableRandom random, long seq, Instant at) {
    Map<String, Value> properties = new HashMap<>();
    properties.put("opportunity", Value.of("o" + random.nextInt(2)));
    properties.put("employees", Value.of(List.of(10, 60, 60).get(random.nextInt(3)).longValue()));
    properties.put("title", Value.of(random.nextBoolean() ? "head" : "other"));
    properties.put(
        "reason", Value.of(List.of("price", "no budget", "wrong person").get(random.nextInt(3))));
    @Nullable String person = random.nextInt(4) == 0 ? null : "p" + random.nextInt(3);
    String type = TYPES.get(random.nextInt(TYPES.size()));
    return new Event(seq, "import", "e" + seq, "b", person, type, at, at, at, properties);
  }

  /** The same event at another place in the log. */
  static Event at(Event event, long seq) {
    return new Event(
        seq,
        event.source(),
        event.id(),
        event.buyer(),
        event.person(),
        event.type(),
        event.occurredAt(),
        event.known(),
        event.effective(),
        event.properties());
  }

  /** A log dealt out at random into imports; each has its rows in the log before the next. */
  static List<Batch> dealt(SplittableRandom random, List<Event> log) {
    List<List<Event>> hands = new ArrayList<>();
    int many = random.nextInt(1, 6);
    for (int i = 0; i < many; i++) {
      hands.add(new ArrayList<>());
    }
    log.forEach(event -> hands.get(random.nextInt(many)).add(event));
    hands.forEach(hand -> shuffle(random, hand));
    return inSequence(random, hands);
  }

  /** A log cut into imports one after the other. */
  static List<Batch> cut(SplittableRandom random, List<Event> log) {
    List<List<Event>> pieces = new ArrayList<>();
    List<Event> piece = new ArrayList<>();
    for (Event event : log) {
      if (random.nextInt(5) == 0) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
      piece.add(event);
    }
    pieces.add(piece);
    return inSequence(random, pieces);
  }

  private static List<Batch> inSequence(SplittableRandom random, List<List<Event>> pieces) {
    List<Batch> batches = new ArrayList<>();
    long seq = 0;
    Instant horizon = START;
    for (List<Event> piece : pieces) {
      List<Event> events = new ArrayList<>();
      for (Event event : piece) {
        events.add(at(event, ++seq));
        horizon = event.effective().isAfter(horizon) ? event.effective() : horizon;
      }
      shuffle(random, events);
      batches.add(new Batch(events, ++seq, horizon));
    }
    return batches;
  }

  /** All at once: the same rows, closed where the last import was. */
  static Batch asOne(List<Batch> batches) {
    List<Event> all = batches.stream().flatMap(batch -> batch.events().stream()).toList();
    Instant horizon =
        batches.stream().map(Batch::horizon).max(Comparator.naturalOrder()).orElseThrow();
    return new Batch(all, batches.getLast().close(), horizon);
  }

  private static <T> void shuffle(SplittableRandom random, List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      T other = list.set(random.nextInt(i + 1), list.get(i));
      list.set(i, other);
    }
  }
}
