package dev.fullcourt.server.intake.web;

import java.util.List;
import java.util.Map;

/**
 * What the browser library of the protocol asks for before it sends: where to, and that nothing
 * else is on. Its names are that library's.
 */
record BrowserSettings(
    Map<String, Destination> integrations,
    Map<String, Map<String, Switch>> plan,
    Map<String, Object> edgeFunction,
    boolean analyticsNextEnabled,
    Map<String, Object> middlewareSettings,
    Map<String, Object> enabledMiddleware,
    Metrics metrics,
    boolean legacyVideoPluginsEnabled,
    List<Object> remotePlugins) {

  /** Where events go. */
  record Destination(
      String apiKey,
      String apiHost,
      String protocol,
      boolean addBundledMetadata,
      List<String> unbundledIntegrations,
      List<String> bundledConfigIds,
      List<String> unbundledConfigIds,
      Map<String, Object> maybeBundledConfigIds) {}

  /** Whether a call is on. */
  record Switch(boolean enabled, Map<String, Object> integrations) {}

  /** How often the library tells about itself. */
  record Metrics(int sampleRate) {}

  /** Everything on, all of it to us. */
  static BrowserSettings of(String key, String host, String protocol) {
    Map<String, Switch> everything = Map.of("__default", new Switch(true, Map.of()));
    return new BrowserSettings(
        Map.of(
            "Segment.io",
            new Destination(key, host, protocol, true, List.of(), List.of(), List.of(), Map.of())),
        Map.of("track", everything, "identify", everything, "group", everything),
        Map.of(),
        true,
        Map.of(),
        Map.of(),
        new Metrics(0),
        false,
        List.of());
  }
}
