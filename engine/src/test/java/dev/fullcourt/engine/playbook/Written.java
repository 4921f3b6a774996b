package dev.fullcourt.engine.playbook;

import java.util.List;

/** Playbooks written out in tests. */
final class Written {

  /** A small playbook in which everything is right; each test changes one thing. */
  static final String RIGHT =
      """
      playbook: Acme B2B
      currency: EUR
      fiscal-year: { starts: 02-01, zone: Europe/Berlin }
      motions: [platform, services]
      glossary:
        MQL: A buyer worth a conversation.
      teams:
        marketing: { function: marketing, lead: chloe }
        sdr: { function: development, lead: ana }
        ae: { function: sales }
      market:
        fit: account.employees >= 50 && account.sector == "software"
        key-accounts: [siemens.com]
      data:
        account: { sector: text }
        event: { rooms: whole }
      events:
        tour_taken: { says: took the tour, by: buyer, channel: web }
        badge_scanned: had the badge scanned
      scorecard:
        fit:
          - { when: account.employees >= 1000, points: 15, because: enterprise }
          - { when: person.title.contains("VP"), points: 20, because: decision maker }
        interest:
          people: 2
          rules:
            - { on: page_viewed, when: 'event.path == "/pricing"', points: 15, at-most: 45, because: prices }
            - { on: demo_requested, points: 60, hand-raise: true, because: asked for a demo }
      definitions:
        MQL: score.fit >= 20 && score.interest >= 40
        HOT: 'meets(MQL) && buyer.count("tour_taken", {"rooms": 3}, "7d") >= 2'
      cycle:
        arms: { inbound: the buyer came to us, insight: we went to the buyer }
        stages:
          - { stage: aware, phase: early, asks: "do we have a problem?", leads: marketing }
          - { stage: engaged, phase: middle, leads: marketing, supports: [development], enter: buyer.people.active >= 2, expect: { median: 14d } }
          - { stage: lead, leads: development, enter: meets(MQL), holds: score.interest >= 10 }
          - { stage: opportunity, phase: late, leads: sales, enter: opportunity.open, from: [lead, lost] }
          - { stage: customer, leads: sales, enter: opportunity.won }
        detours:
          - { stage: recycled, from: [lead, opportunity, lost], leads: marketing, back-to: engaged, reasons: { no budget: 90d, bad timing: until date } }
          - { stage: lost, from: [opportunity], reasons: [price, competitor], recycle-after: 180d }
          - { stage: disqualified, from: any }
        again: { from: [customer], into: [engaged, lead] }
      """;

  private Written() {}

  /** The right one with one part replaced, which must be there. */
  static String with(String part, String replacement) {
    if (!RIGHT.contains(part)) {
      throw new AssertionError("not in the playbook: " + part);
    }
    return RIGHT.replace(part, replacement);
  }

  /** The playbook; fails when it is refused. */
  static Playbook read(String text) {
    return switch (PlaybookReader.read("playbook.yaml", text)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }

  /** What is wrong, as one reads it; fails when nothing is. */
  static List<String> mistakes(String text) {
    return switch (PlaybookReader.read("playbook.yaml", text)) {
      case Reading.Accepted accepted -> throw new AssertionError("it was accepted");
      case Reading.Refused refused -> refused.mistakes().stream().map(Mistake::toString).toList();
    };
  }

  /** What the reader should know. */
  static List<String> notices(String text) {
    return switch (PlaybookReader.read("playbook.yaml", text)) {
      case Reading.Accepted accepted -> accepted.notices().stream().map(Mistake::toString).toList();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }
}
