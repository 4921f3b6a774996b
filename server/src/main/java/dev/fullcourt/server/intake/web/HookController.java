package dev.fullcourt.server.intake.web;

import dev.fullcourt.history.imports.csv.ForeignJson;
import dev.fullcourt.history.imports.csv.NotJson;
import dev.fullcourt.server.intake.hook.Proof;
import dev.fullcourt.server.intake.tracking.RequestReader;
import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.Incoming.Hook;
import dev.fullcourt.server.sources.Tallies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks that come in: proven, mapped, and then taken like any other events. */
@RestController
@Tag(name = "Webhooks", description = "What other systems tell us in their own words.")
class HookController {

  private static final int SAMPLE = 500;

  private final Incoming incoming;
  private final Taking taking;
  private final Tallies tallies;

  HookController(Incoming incoming, Taking taking, Tallies tallies) {
    this.incoming = incoming;
    this.taking = taking;
    this.tallies = tallies;
  }

  @Operation(
      summary = "Take in a webhook of another system",
      description = "The body is what that system sends; the source's mapping says what it means.",
      security = {
        @SecurityRequirement(name = "webhookSignature"),
        @SecurityRequirement(name = "bodySignature"),
        @SecurityRequirement(name = "webhookToken")
      },
      requestBody =
          @RequestBody(
              required = true,
              description = "Any JSON, up to 512 KB",
              content = @Content(mediaType = "application/json", schema = @Schema)))
  @TakingAnswers
  @PostMapping(path = "/in/{name}", produces = "application/json")
  ResponseEntity<Answer> take(
      @PathVariable String name,
      @Parameter(hidden = true) @RequestParam(required = false) @Nullable String token,
      HttpServletRequest request) {
    Instant now = Instant.now();
    try {
      Optional<Hook> hook = incoming.find(name);
      return switch (Body.of(request)) {
        case Body.TooLarge() -> Answer.refused("too large", "At most 512 KB.").with(413);
        case Body.Unreadable(String why) -> Answer.refused("not JSON", why).with(400);
        case Body.Whole(byte[] bytes) ->
            hook.isEmpty()
                ? Answer.refused("not proven", "No source of that name sends webhooks.").with(401)
                : prove(hook.get(), request, token, bytes, now);
      };
    } catch (IOException e) {
      return Answer.refused("cut off", "The request ended before its body did.").with(400);
    } catch (RuntimeException e) {
      return Answer.refused("trouble", "Something went wrong here; send it again later.").with(503);
    }
  }

  private ResponseEntity<Answer> prove(
      Hook hook, HttpServletRequest request, @Nullable String token, byte[] body, Instant now) {
    String missing = Proof.missing(hook, request::getHeader, token, body, now);
    if (missing != null) {
      return refuse(hook, "not proven", missing, 401, "", now);
    }
    try {
      String delivery =
          Optional.ofNullable(request.getHeader("webhook-id"))
              .orElse(request.getHeader("X-GitHub-Delivery"));
      List<ObjectNode> events = hook.mapping().events(ForeignJson.read(body), delivery);
      ObjectNode mapped = JsonNodeFactory.instance.objectNode();
      mapped.putArray("events").addAll(events);
      byte[] bytes = mapped.toString().getBytes(StandardCharsets.UTF_8);
      return taking.take(hook.source(), RequestReader.events(bytes, now), now);
    } catch (NotJson e) {
      String sample = new String(body, 0, Math.min(body.length, SAMPLE), StandardCharsets.UTF_8);
      return refuse(hook, "not JSON", "the body is not JSON " + e.getMessage(), 400, sample, now);
    }
  }

  private ResponseEntity<Answer> refuse(
      Hook hook, String reason, String detail, int status, String sample, Instant now) {
    tallies.refuse(new Tallies.Refused(hook.source().id(), reason, detail, sample, now));
    return Answer.refused(reason, detail).with(status);
  }
}
