package dev.fullcourt.engine.decision;

/** What a ledger row says of who has the buyer. */
final class OwnerText {

  private OwnerText() {}

  static String kind(OwnerDecision decision) {
    return switch (decision) {
      case OwnerDecision.AssignmentRequested _ -> "assignment_requested";
      case OwnerDecision.Assigned _ -> "owner_assigned";
      case OwnerDecision.Kept _ -> "owner_kept";
    };
  }

  static void write(OwnerDecision decision, LedgerText out) {
    out.text("owner", decision.function());
    switch (decision) {
      case OwnerDecision.AssignmentRequested requested -> {
        out.text("team", requested.team());
        out.text("why", requested.why().word());
      }
      case OwnerDecision.Assigned assigned -> {
        out.number("assigned", assigned.event());
        out.text("named", assigned.named());
      }
      case OwnerDecision.Kept kept -> out.number("other", kept.event());
    }
  }
}
