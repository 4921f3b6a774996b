package dev.fullcourt.server.outbox;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
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
    text.append("\n\n--\n").append(letter.subscription().name());
    text.append(" asked for these emails. They are turned off at ").append(address);
    text.append("/webhooks\n");
    return new EmailText(what + ": " + buyer + suffix(letter.kind()), text.toString());
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
