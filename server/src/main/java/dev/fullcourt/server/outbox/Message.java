package dev.fullcourt.server.outbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a webhook: docs/webhooks.md describes it. */
final class Message {

  private static final JsonMapper JSON = new JsonMapper();

  private Message() {}

  static byte[] of(Letter letter, String address) {
    ObjectNode message = JSON.createObjectNode();
    message.put("id", letter.effect());
    message.put("type", letter.kind());
    message.put("timestamp", letter.at().toString());
    ObjectNode data = message.putObject("data");
    if (letter.own() != null) {
      ObjectNode goal = data.putObject("goal");
      goal.setAll((ObjectNode) decision(letter.body()));
      goal.put("page", address + "/alerts");
    }
    if (letter.buyer() != null) {
      ObjectNode buyer = data.putObject("buyer");
      buyer.put("id", letter.buyer());
      buyer.put("name", letter.name());
      buyer.put("page", address + "/buyers/" + letter.buyer());
      if (letter.askedBy() == null) {
        data.set("decision", decision(letter.body()));
      } else {
        ObjectNode request = data.putObject("request");
        request.put("by", letter.askedBy());
        request.put("answer", address + "/api/buyers/" + letter.buyer() + "/facts");
      }
    }
    return message.toString().getBytes(StandardCharsets.UTF_8);
  }

  static JsonNode decision(@Nullable String body) {
    return body == null ? JSON.createObjectNode() : JSON.readTree(body);
  }
}
