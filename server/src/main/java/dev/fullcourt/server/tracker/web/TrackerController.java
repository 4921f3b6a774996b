package dev.fullcourt.server.tracker.web;

import dev.fullcourt.server.tracker.Tracker;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives the tracker to any website. Its address never changes, so it is asked for again after an
 * hour, and answered in no bytes when it is the same.
 */
@RestController
@Hidden
class TrackerController {

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final Tracker telling = Tracker.telling();
  private final Tracker quiet = Tracker.quiet();

  @GetMapping("/t.js")
  ResponseEntity<String> script(
      @RequestHeader(name = "Sec-GPC", required = false) @Nullable String privacy,
      @RequestHeader(name = "DNT", required = false) @Nullable String untracked) {
    Tracker tracker = "1".equals(privacy) || "1".equals(untracked) ? quiet : telling;
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .eTag('"' + tracker.fingerprint() + '"')
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header("Vary", "Sec-GPC, DNT")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(tracker.script());
  }
}
