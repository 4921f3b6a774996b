package dev.fullcourt.engine.decision;

import dev.fullcourt.engine.decision.Cause.Points;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one text form of a decision: JSON with its keys in a fixed order and no white space. Two
 * hosts that conclude the same write the same bytes.
 */
public final class LedgerText {

  private final StringBuilder out = new StringBuilder(256);

  private LedgerText() {}

  /** The text of a decision. */
  public static String of(Decision decision) {
    LedgerText text = new LedgerText();
    text.write(decision);
    return text.out.toString();
  }

  /** The name of a decision's kind, as ledgers store it. */
  public static String kind(Decision decision) {
    return switch (decision) {
      case Decision.StageEntered ignored -> "stage_entered";
      case Decision.Amended ignored -> "amended";
      case ClockDecision.Started ignored -> "clock_started";
      case ClockDecision.Warned ignored -> "clock_warned";
      case ClockDecision.Breached ignored -> "clock_breached";
      case ClockDecision.Paused ignored -> "clock_paused";
      case ClockDecision.Resumed ignored -> "clock_resumed";
      case ClockDecision.Reassigned ignored -> "clock_reassigned";
      case ClockDecision.Stopped ignored -> "clock_stopped";
      case ClockDecision.Cancelled ignored -> "clock_cancelled";
      case HandoffDecision handoff -> HandoffText.kind(handoff);
      case OwnerDecision owner -> OwnerText.kind(owner);
      case AlertDecision alert -> AlertText.kind(alert);
      case PassDecision pass -> PassText.kind(pass);
      case PlayDecision play -> PlayText.kind(play);
    };
  }

  private void write(Decision decision) {
    out.append("{\"kind\":\"").append(kind(decision));
    out.append("\",\"position\":").append(decision.position());
    text("at", decision.at().toString());
    switch (decision) {
      case Decision.StageEntered entered -> write(entered);
      case Decision.Amended amended -> out.append(",\"keeps\":").append(amended.keeps());
      case ClockDecision clock -> write(clock);
      case HandoffDecision handoff -> HandoffText.write(handoff, this);
      case OwnerDecision owner -> OwnerText.write(owner, this);
      case AlertDecision alert -> AlertText.write(alert, this);
      case PassDecision pass -> PassText.write(pass, this);
      case PlayDecision play -> PlayText.write(play, this);
    }
    write(decision.cause());
    out.append('}');
  }

  private void write(Decision.StageEntered entered) {
    text("stage", entered.stage());
    text("from", entered.from());
    text("move", entered.move().word());
    texts("skipped", entered.skipped());
    text("arm", entered.arm());
    out.append(",\"round\":").append(entered.round());
    text("reason", entered.reason());
  }

  private void write(ClockDecision clock) {
    text("sla", clock.sla());
    switch (clock) {
      case ClockDecision.Started started -> {
        text("owner", started.function());
        text("team", started.team());
        instant("due", started.due());
        instant("warn", started.warn());
      }
      case ClockDecision.Warned warned -> term(warned.since(), warned.due(), warned.assignment());
      case ClockDecision.Breached breached ->
          term(breached.since(), breached.due(), breached.assignment());
      case ClockDecision.Paused paused -> {
        instant("until", paused.until());
        instant("due", paused.due());
      }
      case ClockDecision.Resumed resumed -> instant("due", resumed.due());
      case ClockDecision.Reassigned reassigned ->
          term(reassigned.since(), reassigned.due(), reassigned.assignment());
      case ClockDecision.Stopped stopped -> {
        term(stopped.since(), stopped.due(), stopped.assignment());
        out.append(",\"late\":").append(stopped.late());
        text("contact", stopped.contact());
      }
      case ClockDecision.Cancelled cancelled -> {
        term(cancelled.since(), cancelled.due(), null);
        out.append(",\"late\":").append(cancelled.late());
        text("reason", cancelled.reason().word());
      }
    }
  }

  private void term(Instant since, Instant due, ClockDecision.@Nullable Assignment assignment) {
    instant("since", since);
    instant("due", due);
    if (assignment != null) {
      out.append(",\"assigned\":").append(assignment.event());
      instant("assigned_since", assignment.since());
      instant("assigned_due", assignment.due());
    }
  }

  void instant(String key, @Nullable Instant instant) {
    text(key, instant == null ? null : instant.toString());
  }

  private void write(Cause cause) {
    switch (cause.trigger()) {
      case Trigger.ByEvent(long seq) -> out.append(",\"event\":").append(seq);
      case Trigger.ByTimer(String timer) -> text("timer", timer);
    }
    text("rule", cause.rule());
    out.append(",\"playbook\":").append(cause.playbook());
    write(cause.score());
  }

  private void write(Score score) {
    out.append(",\"fit\":").append(number(score.fit()));
    out.append(",\"interest\":").append(number(score.interest()));
    out.append(",\"points\":[");
    String comma = "";
    for (Points points : score.points()) {
      out.append(comma).append('[');
      quote(points.rule());
      out.append(',');
      quote(points.person());
      out.append(',').append(points.times()).append(',').append(number(points.points()));
      out.append(']');
      comma = ",";
    }
    out.append(']');
  }

  /** A number without needless zeros: 15, not 15.0. */
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  void text(String key, @Nullable String value) {
    if (value != null) {
      out.append(",\"").append(key).append("\":");
      quote(value);
    }
  }

  void number(String key, @Nullable Long value) {
    if (value != null) {
      out.append(",\"").append(key).append("\":").append(value.longValue());
    }
  }

  void flag(String key, boolean value) {
    out.append(",\"").append(key).append("\":").append(value);
  }

  void texts(String key, List<String> values) {
    if (!values.isEmpty()) {
      out.append(",\"").append(key).append("\":[");
      String comma = "";
      for (String value : values) {
        out.append(comma);
        quote(value);
        comma = ",";
      }
      out.append(']');
    }
  }

  private void quote(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
