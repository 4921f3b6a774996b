package dev.fullcourt.server.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of the Segment protocol, for their description alone. */
final class Tracked {

  private Tracked() {}

  /** One call. */
  @Schema(name = "Message", description = "Up to 32 KB")
  record Message(
      @Schema(description = "Which call it is; needed within a batch", example = "track")
          @Nullable String type,
      @Schema(
              description = "Unique within the source for good: sent again it counts once",
              maxLength = 500)
          @Nullable String messageId,
      @Schema(description = "Who did it. One of userId and anonymousId is needed", maxLength = 500)
          @Nullable String userId,
      @Schema(description = "The id of a browser whose user is not known", maxLength = 500)
          @Nullable String anonymousId,
      @Schema(description = "What happened; needed by track", example = "Demo Requested")
          @Nullable String event,
      @Schema(description = "Of a page or a screen") @Nullable String name,
      @Schema(description = "Of a group") @Nullable String groupId,
      @Schema(description = "Of an alias: the id used before") @Nullable String previousId,
      @Schema(description = "When, with a zone, or counted since 1970; without it now")
          @Nullable OffsetDateTime timestamp,
      @Schema(description = "When it was sent, by the client's clock")
          @Nullable OffsetDateTime sentAt,
      @Schema(description = "What else is known of what happened")
          @Nullable Map<String, Object> properties,
      @Schema(description = "What is known of the person or the account")
          @Nullable Map<String, Object> traits,
      @Schema(description = "Campaign, page, browser") @Nullable Map<String, Object> context,
      @Schema(description = "The write key, of clients that cannot send a header")
          @Nullable String writeKey) {}

  /** Several calls. */
  @Schema(name = "Batch", description = "Up to 500 KB")
  record Batch(
      List<Message> batch,
      @Schema(description = "When it was sent, by the client's clock")
          @Nullable OffsetDateTime sentAt,
      @Schema(description = "What counts for each message that says nothing else there")
          @Nullable Map<String, Object> context,
      @Schema(description = "The write key, of clients that cannot send a header")
          @Nullable String writeKey) {}
}
