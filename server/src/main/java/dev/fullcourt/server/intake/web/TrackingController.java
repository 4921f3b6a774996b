package dev.fullcourt.server.intake.web;

import dev.fullcourt.server.intake.tracking.Call;
import dev.fullcourt.server.intake.tracking.RequestReader;
import dev.fullcourt.server.page.OwnAddress;
import dev.fullcourt.server.sources.Sources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Segment HTTP tracking protocol, as its SDKs speak it. */
@RestController
@Tag(name = "Segment protocol", description = "As the libraries of that protocol speak it.")
@RequestMapping(path = "/v1", produces = "application/json")
class TrackingController {

  private final Taking taking;
  private final Sources sources;
  private final OwnAddress address;

  TrackingController(Taking taking, Sources sources, OwnAddress address) {
    this.taking = taking;
    this.sources = sources;
    this.address = address;
  }

  @Operation(
      summary = "Take in one call",
      description = "The answer comes when it is in the log for good. JSON, whatever it is called.",
      security = {
        @SecurityRequirement(name = "writeKeyAsUser"),
        @SecurityRequirement(name = "writeKey")
      },
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = Tracked.Message.class))))
  @TakingAnswers
  @PostMapping({
    "/track",
    "/t",
    "/identify",
    "/i",
    "/page",
    "/p",
    "/screen",
    "/s",
    "/group",
    "/g",
    "/alias",
    "/a"
  })
  ResponseEntity<Answer> one(HttpServletRequest request) {
    String path = request.getRequestURI();
    String word = path.substring(path.lastIndexOf('/') + 1);
    Call call = Call.find(word).orElse(Call.TRACK);
    return taking.take(request, (body, now) -> RequestReader.one(body, call, now), true);
  }

  @Operation(
      summary = "Take in a batch of calls",
      description = "One bad call never keeps the others out: the answer names it.",
      security = {
        @SecurityRequirement(name = "writeKeyAsUser"),
        @SecurityRequirement(name = "writeKey")
      },
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = Tracked.Batch.class))))
  @TakingAnswers
  @PostMapping({"/batch", "/b", "/import"})
  ResponseEntity<Answer> batch(HttpServletRequest request) {
    return taking.take(request, RequestReader::batch, false);
  }

  /** What the browser library counts about itself; nobody here asks for it. */
  @Operation(
      summary = "What the browser library counts about itself",
      description = "It is dropped.")
  @ApiResponse(responseCode = "200", description = "Dropped")
  @PostMapping("/m")
  Answer metrics() {
    return new Answer(true, null, null, null, null, null);
  }

  /** What the browser library asks for before it sends. */
  @Operation(summary = "Where the browser library sends to")
  @ApiResponse(
      responseCode = "200",
      description = "To this host, and nothing else is on",
      content = @Content(schema = @Schema(implementation = BrowserSettings.class)))
  @ApiResponse(
      responseCode = "404",
      description = "The write key is not known or has ended",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @GetMapping("/projects/{key}/settings")
  ResponseEntity<?> settings(@PathVariable String key, HttpServletRequest request) {
    if (sources.findByKey(key, Instant.now()).isEmpty()) {
      return Answer.refused("unknown write key", "Keys are made on the page Sources.").with(404);
    }
    String[] here = address.of(request).split("://", 2);
    return ResponseEntity.ok(BrowserSettings.of(key, here[1] + "/v1", here[0]));
  }
}
