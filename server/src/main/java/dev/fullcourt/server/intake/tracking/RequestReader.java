package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.history.imports.csv.ForeignJson;
import dev.fullcourt.history.imports.csv.NotJson;
import dev.fullcourt.server.identity.LiveDraft;
import dev.fullcourt.server.intake.tracking.Refusal.Reason;
import dev.fullcourt.server.intake.tracking.Refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request's body: one event, or a batch of them. */
public final class RequestReader {

  /** An event may have so many bytes, as JSON without blanks. */
  public static final int LARGEST_EVENT = 32 * 1024;

  /** A body may have so many bytes, unpacked: 500 KB of events and what is around them. */
  public static final int LARGEST_BODY = 512 * 1024;

  private static final int SAMPLE = 500;

  private RequestReader() {}

  /** Reads a body with one event. */
  public static Request one(byte[] body, Call call, Instant now) {
    return read(body, now, message -> List.of(message), call);
  }

  /** Reads a body with a list of events under {@code batch}. */
  public static Request batch(byte[] body, Instant now) {
    return read(body, now, RequestReader::messages, null);
  }

  /** Reads a body with a list of events as our own API has them. */
  public static Request events(byte[] body, Instant now) {
    String sample = sample(body);
    try {
      if (!(ForeignJson.read(body) instanceof ObjectNode object)
          || !object.path("events").isArray()) {
        throw Refusal.of(Reason.NOT_JSON, "the body is not a JSON object with a list `events`");
      }
      return new Request.Events(
          null,
          source -> {
            ApiReader reader = new ApiReader(source, now);
            List<Read> read = new ArrayList<>();
            for (JsonNode event : object.path("events")) {
              read.add(understand(event, () -> reader.read(event)));
            }
            return read;
          });
    } catch (NotJson e) {
      return new Request.Unreadable(
          new Refusal(Reason.NOT_JSON, "the body is not JSON " + e.getMessage()), sample);
    } catch (Refused e) {
      return new Request.Unreadable(e.refusal(), sample);
    }
  }

  private interface Division {
    List<JsonNode> of(ObjectNode body) throws Refused;
  }

  private static Request read(byte[] body, Instant now, Division division, @Nullable Call call) {
    String sample = sample(body);
    try {
      if (!(ForeignJson.read(body) instanceof ObjectNode object)) {
        throw Refusal.of(Reason.NOT_JSON, "the body is not a JSON object");
      }
      List<JsonNode> messages = division.of(object);
      String key =
          object.path("writeKey").isString() ? object.path("writeKey").stringValue() : null;
      Instant sentAt = sentAt(object);
      return new Request.Events(
          key, source -> understand(messages, object, source, call, sentAt, now));
    } catch (NotJson e) {
      return new Request.Unreadable(
          new Refusal(Reason.NOT_JSON, "the body is not JSON " + e.getMessage()), sample);
    } catch (Refused e) {
      return new Request.Unreadable(e.refusal(), sample);
    }
  }

  /** A clock that cannot be read puts nothing right and spoils nothing. */
  private static @Nullable Instant sentAt(JsonNode object) {
    try {
      return Clock.instant(object, "sentAt");
    } catch (Refused e) {
      return null;
    }
  }

  private static List<JsonNode> messages(ObjectNode body) throws Refused {
    JsonNode batch = body.path("batch");
    if (!batch.isArray()) {
      throw Refusal.of(Reason.NOT_JSON, "the body has no list `batch`");
    }
    List<JsonNode> messages = new ArrayList<>(batch.size());
    batch.forEach(messages::add);
    return messages;
  }

  private static List<Read> understand(
      List<JsonNode> messages,
      ObjectNode body,
      String source,
      @Nullable Call call,
      @Nullable Instant sentAt,
      Instant now) {
    MessageReader reader = new MessageReader(source, now);
    List<Read> read = new ArrayList<>(messages.size());
    for (JsonNode message : messages) {
      read.add(understand(reader, message, body, call, sentAt));
    }
    return read;
  }

  private static Read understand(
      MessageReader reader,
      JsonNode message,
      ObjectNode body,
      @Nullable Call call,
      @Nullable Instant sentAt) {
    return understand(
        message,
        () -> {
          Instant own = message.has("sentAt") ? sentAt(message) : sentAt;
          return reader.read(merged(message, body), call, own);
        });
  }

  private interface Understanding {
    List<LiveDraft> drafts() throws Refused;
  }

  private static Read understand(JsonNode event, Understanding understanding) {
    String text = event.toString();
    try {
      if (isLarger(text)) {
        throw Refusal.of(Reason.TOO_LARGE, "an event may have 32 KB; this one has more");
      }
      return new Read.Understood(understanding.drafts());
    } catch (Refused e) {
      return new Read.NotTaken(e.refusal(), cut(text));
    }
  }

  private static boolean isLarger(String text) {
    return text.length() > LARGEST_EVENT
        || text.length() * 3 > LARGEST_EVENT
            && text.getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT;
  }

  /** What a batch says of the context of all its events counts where an event says nothing else. */
  private static JsonNode merged(JsonNode message, ObjectNode body) {
    if (message == body || !(body.path("context") instanceof ObjectNode shared)) {
      return message;
    }
    if (!(message instanceof ObjectNode object)) {
      return message;
    }
    ObjectNode context = shared.deepCopy();
    if (object.path("context") instanceof ObjectNode own) {
      own.properties().forEach(field -> context.set(field.getKey(), field.getValue()));
    }
    ObjectNode whole = object.deepCopy();
    whole.set("context", context);
    return whole;
  }

  private static String sample(byte[] body) {
    return new String(body, 0, Math.min(body.length, SAMPLE), StandardCharsets.UTF_8);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), SAMPLE));
  }
}
