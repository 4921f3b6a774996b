package dev.fullcourt.engine.properties;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Logs of one buyer: mostly what happens, partly what should not. */
final class RandomLogs {

  /** A text that must never leave an event's properties. */
  static final String MARKER = "private-7f3a";

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofHours(5),
          Duration.ofDays(1),
          Duration.ofDays(1),
          Duration.ofDays(10),
          Duration.ofDays(10).minusMillis(1),
          Duration.ofDays(30),
          Duration.ofDays(180),
          Duration.ofDays(400));
  private static final List<String> TYPES =
      List.of(
          "page_viewed",
          "page_viewed",
          "page_viewed",
          "content_downloaded",
          "content_downloaded",
          "demo_requested",
          "quote_requested",
          "email_opened",
          "email_sent",
          "person_identified",
          "person_identified",
          "account_described",
          "account_described",
          "opportunity_created",
          "opportunity_reopened",
          "opportunity_updated",
          "opportunity_won",
          "opportunity_lost",
          "recycled",
          "lost",
          "churned",
          "disqualified",
          "renewed",
          "referral_made",
          "handoff_offered",
          "handoff_accepted",
          "handoff_rejected",
          "webinar_attended",
          "trial_started",
          "trial_ended",
          "changes_requested",
          "contract_sent",
          "contract_signed",
          "proposal_viewed",
          "message_received",
          "outbound_call",
          MARKER,
          "");
  private static final Map<String, List<Value>> PROPERTIES =
      Map.ofEntries(
          Map.entry("path", texts("/pricing", "/pricing", "/blog")),
          Map.entry("opportunity", texts("o1", "o1", "o2", "o3")),
          Map.entry("handoff", texts("to_sales", "to_sales", "other")),
          Map.entry("reason", texts("price", "no budget", "bad timing", "went silent")),
          Map.entry(
              "until",
              List.of(
                  Value.of("2026-06-01"),
                  Value.of("2026-05-01T12:30:00.5004+02:00"),
                  Value.of(START.plusSeconds(9_999_999)))),
          Map.entry("employees", List.of(Value.of(10), Value.of(60), Value.of(5000))),
          Map.entry("seats", List.of(Value.of(3), Value.of(5), Value.of(50))),
          Map.entry("country", texts("DE", "DE", "FR", "XX")),
          Map.entry("title", texts("head", "VP Sales", "student", "engineer")),
          Map.entry("role", texts("head", "user")),
          Map.entry("amount", List.of(Value.of(50), Value.of(200))),
          Map.entry("currency", texts("EUR", "EUR", "EUR", "eur", "JPY")),
          Map.entry("form", List.of(Value.of("12"), Value.of(12), Value.of(true))));
  private static final List<String> NAMES = PROPERTIES.keySet().stream().sorted().toList();
  private static final List<Value> GARBAGE =
      List.of(
          Value.of(MARKER),
          Value.of(""),
          Value.of("\u0000\"\\\ud800 "),
          Value.of(false),
          Value.of(-1),
          Value.of(new BigDecimal("1E+999999999")),
          Value.of(new BigDecimal("1E-999999999")),
          Value.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)),
          Value.of(new BigDecimal("0.30000000000000004")),
          Value.of(Instant.ofEpochMilli(Long.MAX_VALUE)),
          Value.of("+999999999-12-31"),
          Value.of(List.of()),
          Value.of(List.of(MARKER, "head")));

  private RandomLogs() {}

  private static List<Value> texts(String... texts) {
    return List.of(texts).stream().map(Value::of).toList();
  }

  static List<Event> log(SplittableRandom random) {
    List<Event> log = new ArrayList<>();
    int length = random.nextInt(1, 60);
    boolean tidy = random.nextInt(3) > 0;
    Instant now = START;
    for (int i = 0; i < length; i++) {
      now = now.plus(PAUSES.get(random.nextInt(PAUSES.size())));
      log.add(event(random, i, tidy ? now : somewhen(random, now)));
    }
    return log;
  }

  private static Instant somewhen(SplittableRandom random, Instant now) {
    return switch (random.nextInt(40)) {
      case 0 -> Instant.ofEpochMilli(Long.MIN_VALUE);
      case 1, 2, 3, 4, 5 -> now.minus(Duration.ofDays(random.nextInt(300)));
      case 6 -> now.plus(Duration.ofDays(random.nextInt(3000)));
      case 7 -> random.nextInt(30) == 0 ? Instant.ofEpochMilli(Long.MAX_VALUE) : now;
      default -> now;
    };
  }

  private static Event event(SplittableRandom random, int number, Instant at) {
    String type = TYPES.get(random.nextInt(TYPES.size()));
    int who = random.nextInt(6);
    @Nullable String person = who == 0 ? null : "p" + Math.min(who, 4);
    Map<String, Value> properties = new HashMap<>();
    for (String name : NAMES) {
      int chance = random.nextInt(10);
      if (chance < 5) {
        List<Value> usual = PROPERTIES.getOrDefault(name, List.of());
        properties.put(name, usual.get(random.nextInt(usual.size())));
      } else if (chance == 5 && random.nextInt(3) == 0) {
        properties.put(name, GARBAGE.get(random.nextInt(GARBAGE.size())));
      }
    }
    properties.put("note", Value.of(MARKER + number));
    return new Event(
        number + 1L, "random", "e" + number, "b", person, type, at, at, at, properties);
  }
}
