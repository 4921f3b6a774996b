package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Signal;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.playbooks.PlaybookPage.Fact;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Puts agreed times into words. */
final class SlaTexts {

  private static final String STEP = "handoff_";

  private final Playbook playbook;

  SlaTexts(Playbook playbook) {
    this.playbook = playbook;
  }

  List<Fact> all() {
    return playbook.teamwork().slas().stream().map(this::fact).toList();
  }

  private Fact fact(Sla sla) {
    String team = sla.owner().team();
    String warn =
        sla.warnPercent() == null
            ? ""
            : " There is a warning after " + sla.warnPercent() + " % of the time.";
    return new Fact(
        Playbook.title(sla.name()),
        Playbook.title(team == null ? sla.owner().function() : team)
            + " has "
            + words(sla.within())
            + " from when "
            + words(sla.starts())
            + " until "
            + words(sla.stops())
            + "."
            + warn);
  }

  private String words(List<Signal> signals) {
    return signals.stream().map(this::words).collect(Collectors.joining(", or "));
  }

  private String words(Signal signal) {
    return switch (signal) {
      case Signal.HandoffStep(String handoff, String step) ->
          "the handoff " + handoff + " is " + step.substring(STEP.length());
      case Signal.Entered(String stage) -> "the buyer enters " + Playbook.title(stage);
      case Signal.Reached(var atLeast) ->
          switch (atLeast) {
            case ATTEMPT -> "a person of ours first tries to reach the buyer";
            case CONVERSATION -> "there is a first conversation";
          };
      case Signal.Happened(String type) ->
          playbook
              .vocabulary()
              .findEvent(type)
              .map(EventKind::says)
              .map(says -> "the buyer “" + says + "”")
              .orElse(type);
      case Signal.Met(var condition) -> condition.text();
    };
  }

  private static String words(Length length) {
    return switch (length) {
      case Length.Plain(Duration duration) -> Durations.words(duration);
      case Length.BusinessHours(int hours) -> some(hours, "business hour");
      case Length.BusinessDays(int days) -> some(days, "business day");
    };
  }

  private static String some(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
