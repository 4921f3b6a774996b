package dev.fullcourt.engine.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cycles nobody would agree on, yet well-formed: any stage from any, holds, timers, rounds. */
final class RandomPlaybooks {

  private static final List<String> CONDITIONS =
      List.of(
          "event.type == \"page_viewed\"",
          "event.type in [\"demo_requested\", \"opportunity_created\"]",
          "event.type == \"content_downloaded\" && score.interest >= 20",
          "event.type == \"recycled\" || buyer.count(\"email_opened\") >= 2",
          "handoff.to_sales.accepted || event.type == \"opportunity_created\"",
          "event.reason == \"price\" && account.employees >= 50",
          "event.type != \"page_viewed\" && buyer.people.active >= 2",
          "buyer.count(\"page_viewed\") >= 2",
          "buyer.count(\"page_viewed\", {\"path\": \"/pricing\"}, \"10d\") >= 1",
          "buyer.count(\"page_viewed\", {\"form\": \"12\", \"source\": \"random\"}, \"10d\") >= 1",
          "buyer.count(\"page_viewed\", {\"type\": \"content_downloaded\"}) < 1",
          "buyer.count(\"email_opened\", \"1d\") < 1",
          "buyer.count(\"page_viewed\", \"1d\") >= 1",
          "buyer.count(\"content_downloaded\", \"1d\") >= 1",
          "buyer.count(\"email_opened\", \"10d\") >= 1",
          "buyer.count(\"content_downloaded\", \"30d\") >= 2 || buyer.people.active >= 2",
          "score.interest >= 30",
          "score.interest < 12",
          "buyer.count(\"page_viewed\", \"10d\") < 2 && score.interest >= 8",
          "buyer.count(\"page_viewed\", \"30d\") <= 1 && buyer.count(\"page_viewed\") >= 2",
          "!(score.interest >= 20) && buyer.count(\"email_opened\", \"30d\") >= 1",
          "buyer.count(\"content_downloaded\", \"10d\") == 1",
          "score.total >= 14 || buyer.count(\"page_viewed\", \"1d\") < 1",
          "score.fit >= 10 && score.interest >= 10",
          "score.total < 25",
          "meets(ready)",
          "!meets(ready)",
          "market.fit",
          "!market.fit || account.country == \"FR\"",
          "account.employees >= 50",
          "has(account.employees)",
          "person.known",
          "!person.known",
          "person.title == \"head\"",
          "opportunity.won",
          "opportunity.lost",
          "opportunity.open && opportunity.amount >= 100.0",
          "opportunity.count >= 2",
          "buyer.renewals >= 1",
          "buyer.round >= 2",
          "buyer.people.known >= 1",
          "buyer.stage in [\"s0\", \"s2\", \"d0\"]",
          "buyer.arm == \"insight\"",
          "\"head\" in buyer.roles");

  /** Those that time alone may change. */
  private static final List<String> FADING =
      Stream.concat(
              CONDITIONS.stream()
                  .filter(each -> !each.contains("event.type"))
                  .filter(each -> each.matches(".*(score\\.(interest|total)|\"\\d+d\").*")),
              Stream.of(
                  "score.interest >= 5",
                  "score.interest >= 10 && score.interest < 28",
                  "score.interest < 6.5",
                  "score.total < 3",
                  "!(score.interest >= 10) || buyer.count(\"page_viewed\", \"1d\") >= 2",
                  "buyer.count(\"page_viewed\", \"10d\") >= 1"))
          .toList();

  private static final String HEAD =
      """
      playbook: Random
      fiscal-year: { starts: 01-01, zone: Europe/Berlin }
      market: { fit: 'account.employees >= 50 && account.country in ["DE", "AT"]' }
      scorecard:
        fit:
          - { when: person.title == "head", points: 20, because: b }
          - { when: person.title == "student", points: -15, because: b }
          - { when: account.employees >= 1000, points: 10.5, because: b }
          - { when: '!(account.country == "DE")', points: 5, because: b }
        interest:
          people: 2
          rules:
            - { on: page_viewed, when: event.path == "/pricing", points: 10, at-most: 25, because: b }
            - { on: page_viewed, points: 0.1, because: b }
            - { on: content_downloaded, points: 15, at-most: 40, because: b }
            - { on: demo_requested, when: person.known, points: 30, hand-raise: true, because: b }
            - { on: email_opened, points: -5, because: b }
            - { on: quote_requested, points: 3, hand-raise: true, because: b }
      definitions:
        ready: score.fit >= 5 && score.interest >= 25
      handoffs: { to_sales: { from: development, to: sales } }
      cycle:
        arms: { inbound: they came, insight: we went }
        stages:
      """;

  private RandomPlaybooks() {}

  static String text(SplittableRandom random) {
    return text(random, CONDITIONS, List.of("", "    half-life: 100d\n", "    half-life: 2000h\n"));
  }

  /** One in which points fade fast and in which nothing but points and windows is looked at. */
  static String fading(SplittableRandom random) {
    return text(random, FADING, List.of("    half-life: 10d\n", "    half-life: 37h\n"));
  }

  /** The same with an alert about what its stages look at too. */
  static String surging(SplittableRandom random) {
    String when = condition(random, FADING);
    return fading(random)
        + "alerts: [{ alert: hot, kind: surge, to: a@b.example, when: "
        + when
        + " }]\n";
  }

  /** The same playbook with further definitions, some of which time alone may make true. */
  static String defining(String playbook, SplittableRandom random) {
    String more =
        "  first: %s\n  second: %s\n  third: %s\n"
            .formatted(
                condition(random, CONDITIONS),
                condition(random, FADING),
                condition(random, FADING));
    return playbook.replace("handoffs:", more + "handoffs:");
  }

  private static String text(
      SplittableRandom random, List<String> conditions, List<String> halfLives) {
    String halfLife = halfLives.get(random.nextInt(halfLives.size()));
    StringBuilder text = new StringBuilder(HEAD.replace("people: 2\n", "people: 2\n" + halfLife));
    int stem = random.nextInt(2, 7);
    int detours = random.nextInt(5);
    for (int i = 0; i < stem; i++) {
      text.append("    - { stage: s").append(i).append(", phase: middle, leads: sales");
      if (i > 0 || random.nextInt(4) == 0) {
        text.append(", enter: ").append(condition(random, conditions));
      }
      if (random.nextInt(4) == 0) {
        text.append(", holds: ").append(condition(random, conditions));
      }
      if (i > 0 && random.nextInt(3) == 0) {
        text.append(", from: ").append(some(random, stem, detours));
      }
      text.append(outcome(random, 6)).append(" }\n");
    }
    text.append("  detours:").append(detours == 0 ? " []\n" : "\n");
    for (int i = 0; i < detours; i++) {
      text.append("    - { stage: d").append(i).append(", leads: sales, enter: ");
      text.append(condition(random, conditions)).append(", from: ");
      text.append(random.nextInt(3) == 0 ? "any" : some(random, stem, detours));
      if (random.nextInt(3) > 0) {
        text.append(", back-to: s").append(random.nextInt(stem));
      }
      if (random.nextInt(3) == 0) {
        text.append(", recycle-after: ").append(List.of("0d", "1d", "10d").get(random.nextInt(3)));
      }
      if (random.nextBoolean()) {
        text.append(", reasons: { price: 10d, no budget: 0d, bad timing: until date }");
      }
      text.append(outcome(random, 3)).append(" }\n");
    }
    if (random.nextBoolean()) {
      text.append("  again: { from: ").append(some(random, stem, detours));
      text.append(", into: ").append(some(random, stem, 0)).append(" }\n");
    }
    return text.toString();
  }

  private static String condition(SplittableRandom random, List<String> some) {
    return "'" + some.get(random.nextInt(some.size())) + "'";
  }

  private static String outcome(SplittableRandom random, int seldom) {
    return random.nextInt(seldom) > 0
        ? ""
        : ", outcome: " + List.of("won", "lost", "disqualified").get(random.nextInt(3));
  }

  private static String some(SplittableRandom random, int stem, int detours) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < stem + detours; i++) {
      if (random.nextInt(3) == 0) {
        names.add(i < stem ? "s" + i : "d" + (i - stem));
      }
    }
    if (names.isEmpty()) {
      names.add("s" + random.nextInt(stem));
    }
    return names.stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
