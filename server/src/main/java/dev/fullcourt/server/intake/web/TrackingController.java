package dev.fullcourt.server.intake.web;

import dev.fullcourt.server.intake.tracking.Call;
import dev.fullcourt.server.intake.tracking.RequestReader;
import dev.fullcourt.server.sources.Sources;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Segment HTTP tracking protocol, as its SDKs speak it. */
@RestController
@Hidden
@RequestMapping("/v1")
class TrackingController {

  private final Taking taking;
  private final Sources sources;

  TrackingController(Taking taking, Sources sources) {
    this.taking = taking;
    this.sources = sources;
  }

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

  @PostMapping({"/batch", "/batch/", "/b", "/import", "/import/"})
  ResponseEntity<Answer> batch(HttpServletRequest request) {
    return taking.take(request, RequestReader::batch, false);
  }

  /** What the browser library counts about itself; nobody here asks for it. */
  @PostMapping("/m")
  Map<String, Boolean> metrics() {
    return Map.of("success", true);
  }

  /** What the browser library asks for before it sends: where to, and that nothing else is on. */
  @GetMapping("/projects/{key}/settings")
  ResponseEntity<Map<String, Object>> settings(
      @PathVariable String key, HttpServletRequest request) {
    if (sources.findByKey(key, Instant.now()).isEmpty()) {
      return ResponseEntity.status(404)
          .body(Map.of("success", false, "reason", "unknown write key"));
    }
    String host = request.getServerName();
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    Map<String, Object> segment =
        Map.of(
            "apiKey",
            key,
            "apiHost",
            (usual ? host : host + ":" + port) + "/v1",
            "protocol",
            request.getScheme(),
            "addBundledMetadata",
            true,
            "unbundledIntegrations",
            List.of(),
            "bundledConfigIds",
            List.of(),
            "unbundledConfigIds",
            List.of(),
            "maybeBundledConfigIds",
            Map.of());
    Map<String, Object> everything =
        Map.of("__default", Map.of("enabled", true, "integrations", Map.of()));
    return ResponseEntity.ok(
        Map.of(
            "integrations",
            Map.of("Segment.io", segment),
            "plan",
            Map.of("track", everything, "identify", everything, "group", everything),
            "edgeFunction",
            Map.of(),
            "analyticsNextEnabled",
            true,
            "middlewareSettings",
            Map.of(),
            "enabledMiddleware",
            Map.of(),
            "metrics",
            Map.of("sampleRate", 0),
            "legacyVideoPluginsEnabled",
            false,
            "remotePlugins",
            List.of()));
  }
}
