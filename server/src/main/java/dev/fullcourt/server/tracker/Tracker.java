package dev.fullcourt.server.tracker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return new Tracker(script, HexFormat.of().formatHex(hash, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
