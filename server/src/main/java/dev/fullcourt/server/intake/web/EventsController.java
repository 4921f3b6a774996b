package dev.fullcourt.server.intake.web;

import dev.fullcourt.server.intake.tracking.RequestReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events by our own API. */
@RestController
@Tag(name = "Events", description = "What happened, as it happens.")
class EventsController {

  private final Taking taking;

  EventsController(Taking taking) {
    this.taking = taking;
  }

  /** The body of a request, for its description alone. */
  @Schema(name = "Events")
  record Events(
      @Schema(description = "Up to 500 KB in all", requiredMode = Schema.RequiredMode.REQUIRED)
          List<OneEvent> events) {}

  /** An event, for its description alone. */
  @Schema(name = "Event", description = "Up to 32 KB")
  record OneEvent(
      @Schema(
              description = "Your own id of the event, unique for good: sent again it counts once",
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = 500)
          String id,
      @Schema(
              description = "What happened, as the playbook calls it",
              example = "demo_requested",
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = 100)
          String type,
      @Schema(
              description =
                  "Who did it: an address, or your own id of the person. One of person, account"
                      + " and browser is required",
              maxLength = 500)
          @Nullable String person,
      @Schema(
              description =
                  "The company, by its domain; without it the one behind the person's address",
              maxLength = 500)
          @Nullable String account,
      @Schema(description = "The id of a browser whose user is not known", maxLength = 500)
          @Nullable String browser,
      @Schema(description = "When, with a zone, or counted since 1970; without it now")
          @Nullable OffsetDateTime occurredAt,
      @Schema(description = "What else is known: texts, numbers, yes or no, lists of texts")
          @Nullable Map<String, Object> properties) {}

  @Operation(
      summary = "Take in events",
      description =
          "The answer comes when the events are in the log for good. One bad event never keeps the"
              + " others out: the answer names it.",
      security = {
        @SecurityRequirement(name = "writeKey"),
        @SecurityRequirement(name = "writeKeyAsUser")
      },
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Events.class))))
  @TakingAnswers
  @PostMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> events(HttpServletRequest request) {
    return taking.take(request, RequestReader::events, false);
  }
}
