package dev.fullcourt.engine.decision;

import org.jspecify.annotations.Nullable;

/** What a ledger row says of a play. */
final class PlayText {

  private PlayText() {}

  static String kind(PlayDecision decision) {
    return switch (decision) {
      case PlayDecision.Started _ -> "play_started";
      case PlayDecision.Refused _ -> "play_refused";
      case PlayDecision.StepAsked _ -> "play_step_asked";
      case PlayDecision.StepWithheld _ -> "play_step_withheld";
      case PlayDecision.StepWithdrawn _ -> "play_step_withdrawn";
      case PlayDecision.StepDone _ -> "play_step_done";
      case PlayDecision.StepOverdue _ -> "play_step_overdue";
      case PlayDecision.Waiting _ -> "play_waiting";
      case PlayDecision.Branched _ -> "play_branched";
      case PlayDecision.Ended _ -> "play_ended";
    };
  }

  static void write(PlayDecision decision, LedgerText out) {
    out.text("play", decision.play());
    switch (decision) {
      case PlayDecision.Started started -> {
        run(started.run(), null, out);
        out.text("person", started.person());
      }
      case PlayDecision.Refused refused -> out.text("why", refused.why().word());
      case PlayDecision.StepAsked asked -> {
        run(asked.run(), asked.step(), out);
        write(asked.ask(), out);
      }
      case PlayDecision.StepWithheld withheld -> {
        run(withheld.run(), withheld.step(), out);
        out.text("why", withheld.why().word());
        out.instant("until", withheld.until());
      }
      case PlayDecision.StepWithdrawn withdrawn -> {
        run(withdrawn.run(), withdrawn.step(), out);
        out.instant("asked", withdrawn.asked());
        out.text("why", withdrawn.why().word());
      }
      case PlayDecision.StepDone done -> {
        run(done.run(), done.step(), out);
        out.instant("asked", done.asked());
      }
      case PlayDecision.StepOverdue overdue -> {
        run(overdue.run(), overdue.step(), out);
        out.instant("asked", overdue.asked());
      }
      case PlayDecision.Waiting waiting -> {
        run(waiting.run(), waiting.step(), out);
        out.instant("until", waiting.until());
      }
      case PlayDecision.Branched branched -> {
        run(branched.run(), branched.step(), out);
        out.flag("held", branched.held());
      }
      case PlayDecision.Ended ended -> {
        run(ended.run(), null, out);
        out.text("how", ended.how().word());
        out.text("reason", ended.reason());
      }
    }
  }

  private static void run(int run, @Nullable String step, LedgerText out) {
    out.number("run", (long) run);
    out.text("step", step);
  }

  private static void write(PlayDecision.Ask ask, LedgerText out) {
    switch (ask) {
      case PlayDecision.Ask.Task task -> {
        out.text("do", task.doing());
        out.text("text", task.text());
        out.text("owner", task.function());
        out.text("team", task.team());
        out.text("person", task.person());
        out.instant("due", task.due());
      }
      case PlayDecision.Ask.Message message -> {
        out.text("do", "send");
        out.text("owner", message.function());
        out.text("team", message.team());
        out.text("person", message.person());
        out.text("channel", message.channel());
        out.text("purpose", message.purpose());
        out.text("content", message.content());
        out.instant("not_after", message.notAfter());
      }
    }
  }
}
