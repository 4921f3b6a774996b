package dev.fullcourt.engine.decision;

/** What a ledger row says of an alert. */
final class AlertText {

  private AlertText() {}

  static String kind(AlertDecision decision) {
    return switch (decision) {
      case AlertDecision.Raised _ -> "alert_raised";
      case AlertDecision.Ended _ -> "alert_ended";
    };
  }

  static void write(AlertDecision decision, LedgerText out) {
    out.text("alert", decision.alert());
    out.text("of", decision.kind());
    out.text("subject", decision.subject());
    switch (decision) {
      case AlertDecision.Raised raised -> {
        out.instant("since", raised.since());
        out.texts("to", raised.to());
        out.text("owner", raised.function());
        out.text("team", raised.team());
        out.number("assigned", raised.event());
        out.text("named", raised.named());
      }
      case AlertDecision.Ended ended -> {
        out.instant("raised", ended.raised());
        out.text("end", ended.end().word());
      }
    }
  }
}
