package dev.fullcourt.engine.decision;

/** What a ledger row says of a handoff. */
final class HandoffText {

  private HandoffText() {}

  static String kind(HandoffDecision decision) {
    return switch (decision) {
      case HandoffDecision.Offered _ -> "handoff_offered";
      case HandoffDecision.Accepted _ -> "handoff_accepted";
      case HandoffDecision.Rejected _ -> "handoff_rejected";
      case HandoffDecision.Expired _ -> "handoff_expired";
      case HandoffDecision.Returned _ -> "handoff_returned";
      case HandoffDecision.Closed _ -> "handoff_closed";
    };
  }

  static void write(HandoffDecision decision, LedgerText out) {
    out.text("handoff", decision.handoff());
    switch (decision) {
      case HandoffDecision.Offered offered -> {
        out.text("owner", offered.function());
        out.text("team", offered.team());
        out.instant("expires", offered.expires());
        out.flag("hand_raised", offered.handRaised());
      }
      case HandoffDecision.Accepted accepted -> out.instant("offered", accepted.offered());
      case HandoffDecision.Rejected rejected -> {
        out.instant("offered", rejected.offered());
        out.text("reason", rejected.reason());
      }
      case HandoffDecision.Expired expired -> out.instant("offered", expired.offered());
      case HandoffDecision.Returned returned -> {
        out.instant("accepted", returned.accepted());
        out.text("reason", returned.reason());
      }
      case HandoffDecision.Closed closed -> {
        out.instant(closed.wasAccepted() ? "accepted" : "offered", closed.since());
        out.text("end", closed.end().word());
      }
    }
  }
}
