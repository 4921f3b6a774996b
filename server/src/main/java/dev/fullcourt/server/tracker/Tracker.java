package dev.fullcourt.server.tracker;

import dev.fullcourt.history.identity.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A script for web pages and its fingerprint.
 *
 * @param script the script
 * @param fingerprint another one whenever the script is
 */
public record Tracker(String script, String fingerprint) {

  /** The one that tells what visitors do. */
  public static Tracker telling() {
    try (InputStream in = Tracker.class.getResourceAsStream("t.js")) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: t.js");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one for whoever asks not to be tracked: what a site calls is there and does nothing. */
  public static Tracker quiet() {
    return of("window.fullcourt={track(){},identify(){},consent(){},visitor(){}};");
  }

  private static Tracker of(String script) {
    return new Tracker(script, HexFormat.of().formatHex(Sha256.of(script), 0, 8));
  }
}
