package dev.fullcourt.history.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The list of everything that was done at the quiet company, as its system exports it. */
final class QuietSheet {

  static final List<String> COLUMNS =
      List.of(
          "activity_id",
          "account_domain",
          "person",
          "occurred_at",
          "activity",
          "done_by",
          "handoff",
          "opportunity_id",
          "amount",
          "reason");

  private final Instant end;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param end nothing is written that happened at or after it
   */
  QuietSheet(Instant end) {
    this.end = end;
  }

  /** Something was done. */
  Line row(String account, String activity, Instant at) {
    return new Line(account, activity, at);
  }

  /** One of an account's people looked at a page. */
  void visit(String account, int who, Instant at) {
    row(account, "page_viewed", at).person(who).write();
  }

  List<List<String>> rows() {
    return rows;
  }

  /** A row about to be written. */
  final class Line {

    private final String account;
    private final String activity;
    private final Instant at;
    private String person = "";
    private String by = "";
    private String handoff = "";
    private String deal = "";
    private String amount = "";
    private String reason = "";

    private Line(String account, String activity, Instant at) {
      this.account = account;
      this.activity = activity;
      this.at = at;
    }

    /** Which of the account's people did it, or to whom it was done. */
    Line person(int who) {
      person = "person%d@%s".formatted(who, account);
      return this;
    }

    /** Who of ours. */
    Line by(String whom) {
      by = whom;
      return this;
    }

    Line handoff(String name) {
      handoff = name;
      return this;
    }

    Line deal(String id, int worth) {
      deal = id;
      amount = worth == 0 ? "" : Integer.toString(worth);
      return this;
    }

    Line reason(String why) {
      reason = why;
      return this;
    }

    void write() {
      if (at.isBefore(end)) {
        String id = Integer.toString(rows.size() + 1);
        rows.add(
            List.of(
                id, account, person, at.toString(), activity, by, handoff, deal, amount, reason));
      }
    }
  }
}
