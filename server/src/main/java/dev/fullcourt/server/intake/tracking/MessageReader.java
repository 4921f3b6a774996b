package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.identity.Claim;
import dev.fullcourt.server.identity.LiveDraft;
import dev.fullcourt.server.intake.Machines;
import dev.fullcourt.server.intake.tracking.Refusal.Reason;
import dev.fullcourt.server.intake.tracking.Refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one message of the protocol: which event it is, whose, when, and what else it says. */
final class MessageReader {

  private static final int LONGEST_TYPE = 100;

  /** What we call what a campaign's parameters are called in a message. */
  private static final Map<String, String> CAMPAIGN =
      Map.of(
          "name", "utm_campaign",
          "source", "utm_source",
          "medium", "utm_medium",
          "term", "utm_term",
          "content", "utm_content");

  private final String source;
  private final Instant now;

  MessageReader(String source, Instant now) {
    this.source = source;
    this.now = now;
  }

  /**
   * Reads a message.
   *
   * @param call the call it was sent to, or null when the message itself says
   * @param sentAt when it was sent by the client's clock, or null
   */
  List<LiveDraft> read(JsonNode message, @Nullable Call call, @Nullable Instant sentAt)
      throws Refused {
    if (!message.isObject()) {
      throw Refusal.of(Reason.NOT_JSON, "it is not a JSON object");
    }
    Call of = call == null ? callOf(message) : call;
    String id = Names.id(message, "messageId");
    if (id == null) {
      id =
          UUID.randomUUID()
              .toString(); // sent again it would count again: nothing tells the two apart
    }
    Claim claim = Names.claim(of, message);
    Instant at = Clock.happened(message, sentAt, now);
    List<LiveDraft> drafts = drafts(of, id, claim, at, message);
    return Machines.named(message.path("context").path("userAgent").asString(""))
        .map(bot -> drafts.stream().map(draft -> Machines.marked(draft, bot)).toList())
        .orElse(drafts);
  }

  private List<LiveDraft> drafts(Call of, String id, Claim claim, Instant at, JsonNode message)
      throws Refused {
    return switch (of) {
      case TRACK -> draft(id, claim, name(message), at, track(message));
      case PAGE -> draft(id, claim, "page_viewed", at, page(message));
      case SCREEN -> draft(id, claim, "screen_viewed", at, named(message));
      case IDENTIFY ->
          draft(
              id,
              claim,
              EventTypes.PERSON_IDENTIFIED,
              at,
              traits(message.path("context").path("traits"), message.path("traits")));
      case GROUP ->
          draft(id, claim, EventTypes.ACCOUNT_DESCRIBED, at, traits(message.path("traits")));
      case ALIAS -> List.of(new LiveDraft(source, id, claim, null, at, Map.of()));
    };
  }

  private List<LiveDraft> draft(
      String id, Claim claim, String type, Instant at, Properties properties) {
    return List.of(new LiveDraft(source, id, claim, type, at, properties.values()));
  }

  private static Call callOf(JsonNode message) throws Refused {
    String type = message.path("type").asString("");
    return Call.find(type)
        .filter(call -> call.word().equals(type))
        .orElseThrow(() ->
            Refusal.of(
                Reason.UNKNOWN_TYPE,
                "`type` must be one of track, identify, page, screen, group, alias"));
  }

  private static String name(JsonNode message) throws Refused {
    JsonNode event = message.path("event");
    String type = event.isString() ? Wording.snake(event.stringValue()) : "";
    if (type.isEmpty() || type.length() > LONGEST_TYPE) {
      throw Refusal.of(
          Reason.NO_EVENT_NAME,
          "`event` must say what happened, in up to " + LONGEST_TYPE + " letters and digits");
    }
    return type;
  }

  private static Properties track(JsonNode message) throws Refused {
    Properties properties = new Properties().take("", message.path("properties"));
    JsonNode context = message.path("context");
    properties.putIfAbsent("path", context.path("page").path("path"));
    return campaign(properties, context);
  }

  private static Properties page(JsonNode message) throws Refused {
    Properties properties = named(message);
    JsonNode page = message.path("context").path("page");
    for (String field : List.of("path", "url", "title", "referrer", "search")) {
      properties.putIfAbsent(field, page.path(field));
    }
    return campaign(properties, message.path("context"));
  }

  private static Properties named(JsonNode message) throws Refused {
    Properties properties = new Properties().take("", message.path("properties"));
    properties.putIfAbsent("name", message.path("name"));
    properties.putIfAbsent("category", message.path("category"));
    return properties;
  }

  private static Properties campaign(Properties properties, JsonNode context) throws Refused {
    for (Map.Entry<String, String> each : CAMPAIGN.entrySet()) {
      properties.putIfAbsent(each.getValue(), context.path("campaign").path(each.getKey()));
    }
    return properties;
  }

  /** Libraries put what they know of a person in one place or the other; a later one outdoes. */
  private static Properties traits(JsonNode... places) throws Refused {
    Properties properties = new Properties();
    for (JsonNode traits : places) {
      properties.takeTraits(traits);
      Value company = properties.values().remove("company.name");
      if (company != null) {
        properties.values().put("company", company);
      }
    }
    return properties;
  }
}
