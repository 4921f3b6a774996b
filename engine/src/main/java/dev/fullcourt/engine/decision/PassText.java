package dev.fullcourt.engine.decision;

/** The text of what became of a pass, as {@link LedgerText} writes it. */
final class PassText {

  private PassText() {}

  static String kind(PassDecision decision) {
    return switch (decision) {
      case PassDecision.Asked _ -> "pass_asked";
      case PassDecision.Accepted _ -> "pass_accepted";
      case PassDecision.Warned _ -> "pass_warned";
      case PassDecision.Breached _ -> "pass_breached";
      case PassDecision.Ended _ -> "pass_ended";
    };
  }

  static void write(PassDecision decision, LedgerText out) {
    out.text("pass", decision.pass());
    out.number("asked", decision.asked());
    switch (decision) {
      case PassDecision.Asked asked -> {
        out.text("to", asked.function());
        out.text("team", asked.team());
        out.instant("due", asked.due());
        out.instant("warn", asked.warn());
      }
      case PassDecision.Accepted _ -> {}
      case PassDecision.Warned warned -> {
        out.instant("since", warned.since());
        out.instant("due", warned.due());
      }
      case PassDecision.Breached breached -> {
        out.instant("since", breached.since());
        out.instant("due", breached.due());
      }
      case PassDecision.Ended ended -> {
        out.instant("since", ended.since());
        out.instant("due", ended.due());
        out.flag("late", ended.late());
        out.text("how", ended.how().word());
      }
    }
  }
}
