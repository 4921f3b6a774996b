package dev.fullcourt.history.measures;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A buyer's way through the cycle, told stage by stage. */
public final class Story {

  /** Day 0 of all stories. */
  public static final Instant DAY_0 = Instant.parse("2026-01-01T00:00:00Z");

  private record Entry(String stage, Instant at, Move move, int round) {}

  private final String buyer;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, ScoreHistory.Score> scores = new LinkedHashMap<>();
  private ScoreHistory.@Nullable Score last;
  private String arm = "inbound";

  private Story(String buyer) {
    this.buyer = buyer;
  }

  public static Story of(String buyer) {
    return new Story(buyer);
  }

  /** Day n, as an instant. */
  public static Instant day(double day) {
    return DAY_0.plusMillis(Math.round(day * Duration.ofDays(1).toMillis()));
  }

  public Story arm(String name) {
    arm = name;
    return this;
  }

  public Story property(String name, String value) {
    properties.put(name, value);
    return this;
  }

  public Story enters(String stage, double day, Move move) {
    return enters(stage, day(day), move);
  }

  public Story enters(String stage, Instant at, Move move) {
    int round = entries.isEmpty() ? 1 : entries.getLast().round();
    entries.add(new Entry(stage, at, move, move == Move.AGAIN ? round + 1 : round));
    return this;
  }

  /** The score with which the stage just told was entered. */
  public Story scored(double fit, double interest) {
    scores.put(entries.size() - 1L, new ScoreHistory.Score(fit, interest));
    return this;
  }

  /** The score at the end. */
  public Story scoredNow(double fit, double interest) {
    last = new ScoreHistory.Score(fit, interest);
    return this;
  }

  /** The buyer has no more to tell: the last stay stays open. */
  public BuyerHistory end() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      @Nullable Entry next = i + 1 < entries.size() ? entries.get(i + 1) : null;
      stays.add(
          new Stay(
              buyer,
              i,
              entry.stage(),
              entry.at(),
              next == null ? null : next.at(),
              next == null ? null : next.stage(),
              next == null ? null : next.move(),
              entry.move(),
              arm,
              entry.round(),
              null,
              3,
              i));
    }
    return new BuyerHistory(
        buyer, buyer, stays, List.of(), properties, new ScoreHistory(scores, last));
  }
}
