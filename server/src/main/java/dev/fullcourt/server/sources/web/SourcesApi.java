package dev.fullcourt.server.sources.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.page.ApiError;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Zone;
import dev.fullcourt.server.sources.CannotChange;
import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.NewKey;
import dev.fullcourt.server.sources.SourceChanges;
import dev.fullcourt.server.sources.SourcesPage;
import dev.fullcourt.server.sources.SourcesPages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sources for programs: the same, by the same rules. */
@RestController
class SourcesApi {

  private final SourcesPages words;
  private final SourceChanges changes;
  private final Zone zone;

  SourcesApi(SourcesPages words, SourceChanges changes, Zone zone) {
    this.words = words;
    this.changes = changes;
    this.zone = zone;
  }

  /** A source to be added; with a manner one that sends webhooks. */
  record Given(
      @Nullable String name,
      Incoming.@Nullable Manner manner,
      @Nullable String secret,
      @Nullable String mapping) {}

  /** A write key, or what else proves a source: told this once. */
  record Made(int source, String name, String key) {

    @Override
    public String toString() {
      return "Made[" + name + "]";
    }
  }

  /** From when on effects may leave for a source's events; null for never. */
  record GoLive(@Nullable Instant from) {}

  /** That it was done. */
  record Done(boolean done) {}

  @GetMapping("/api/sources")
  @Operation(
      summary = "Sources, their keys as far as they are kept, and what came of their events.")
  List<SourcesPage.Item> all() {
    return words.items(Instant.now(), new Dates(zone.get()));
  }

  @PostMapping("/api/sources")
  @Operation(
      summary =
          "Adds a source by its name; with manner, secret and mapping one that sends webhooks.")
  Made add(@Parameter(hidden = true) Member by, @RequestBody Given given) {
    String name = text(given.name());
    Incoming.Manner manner = given.manner();
    return made(
        manner == null
            ? changes.add(by, name)
            : changes.addHook(by, name, manner, text(given.secret()), text(given.mapping())));
  }

  @PostMapping("/api/sources/{id}/keys")
  @Operation(summary = "Makes another write key.")
  Made makeKey(@Parameter(hidden = true) Member by, @PathVariable int id) {
    return made(changes.makeKey(by, id));
  }

  @PostMapping("/api/sources/{id}/keys/{key}/rotation")
  @Operation(summary = "Makes a write key in place of another; both are good for 7 days.")
  Made rotate(@Parameter(hidden = true) Member by, @PathVariable int id, @PathVariable int key) {
    return made(changes.rotate(by, id, key));
  }

  @PostMapping("/api/sources/{id}/keys/{key}/revocation")
  @Operation(summary = "Ends a write key at once.")
  Done revoke(@Parameter(hidden = true) Member by, @PathVariable int id, @PathVariable int key) {
    changes.revoke(by, id, key);
    return new Done(true);
  }

  @PostMapping("/api/sources/{id}/go-live")
  @Operation(summary = "Says from when on effects may leave for a source's events.")
  Done goLive(
      @Parameter(hidden = true) Member by, @PathVariable int id, @RequestBody GoLive goLive) {
    changes.goLive(by, id, goLive.from());
    return new Done(true);
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  private static Made made(NewKey key) {
    return new Made(key.source().id(), key.source().name(), key.key());
  }

  @ExceptionHandler
  ResponseEntity<ApiError> refused(CannotChange e) {
    return ResponseEntity.badRequest()
        .body(new ApiError(Objects.requireNonNullElse(e.getMessage(), "")));
  }
}
