package dev.fullcourt.server.outbox;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * An email about a decision, in words.
 *
 * @param subject its subject
 * @param text its text, plain
 */
record EmailText(String subject, String text) {

  static EmailText of(Letter letter, Dates dates, String address) {
    if (letter.own() != null) {
      return goal(letter, dates, address);
    }
    if (letter.buyer() == null) {
      return new EmailText(
          "Fullcourt: a test", "This is a test somebody asked for. Nothing is to be done.\n");
    }
    JsonNode decision = Message.decision(letter.body());
    String what =
        Playbook.title(decision.path("alert").asString(decision.path("sla").asString("")));
    String buyer = Objects.requireNonNullElse(letter.name(), letter.buyer());
    StringBuilder text = new StringBuilder();
    text.append(what).append(": ").append(happened(letter.kind())).append(" for ").append(buyer);
    text.append(", ").append(dates.moment(letter.at())).append(".\n\n");
    String about = decision.path("subject").asString("");
    if (!about.isEmpty()) {
      text.append("About: ").append(Playbook.title(about)).append('\n');
    }
    moment(text, "Since", decision.path("since").asString(""), dates);
    moment(text, "Was due", decision.path("due").asString(""), dates);
    text.append("The buyer: ").append(address).append("/buyers/").append(letter.buyer());
    text.append(end(letter, address));
    return new EmailText(what + ": " + buyer + suffix(letter.kind()), text.toString());
  }

  private static EmailText goal(Letter letter, Dates dates, String address) {
    JsonNode goal = Message.decision(letter.body());
    String which =
        Playbook.title(goal.path("goal").asString()) + ", " + goal.path("stretch").asString();
    boolean over = letter.kind().equals(Kinds.GOAL_OFF_TRACK_ENDED);
    StringBuilder text = new StringBuilder(which);
    text.append(over ? ": " + goal.path("end").asString() : ": off track");
    text.append(", ").append(dates.moment(letter.at())).append(".\n\n");
    text.append("Reached when that was found: ").append(whole(goal.path("reached")));
    text.append("\nDue by then: ").append(whole(goal.path("expected")));
    text.append("\nWhat needs attention: ").append(address).append("/alerts");
    text.append(end(letter, address));
    return new EmailText("Goal off track: " + which + (over ? " (over)" : ""), text.toString());
  }

  private static String whole(JsonNode number) {
    return Numbers.whole(Math.round(number.asDouble()));
  }

  private static String end(Letter letter, String address) {
    return "\n\n--\n"
        + letter.subscription().name()
        + " asked for these emails. They are turned off at "
        + address
        + "/webhooks\n";
  }

  private static void moment(StringBuilder text, String label, String instant, Dates dates) {
    if (!instant.isEmpty()) {
      text.append(label).append(": ").append(dates.moment(Instant.parse(instant))).append('\n');
    }
  }

  private static String happened(String kind) {
    return switch (kind) {
      case "alert_raised" -> "raised";
      case "alert_ended" -> "over";
      case "clock_warned" -> "most of the time has passed";
      default -> "the time agreed has run out";
    };
  }

  private static String suffix(String kind) {
    return kind.equals("alert_ended") ? " (over)" : "";
  }
}
