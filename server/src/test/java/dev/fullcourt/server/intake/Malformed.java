package dev.fullcourt.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Requests of the worst kinds, without end and the same for the same seed. */
final class Malformed {

  private static final List<String> PATHS =
      List.of("track", "t", "i", "p", "g", "a", "s", "batch", "b", "import", "m", "identify");

  private static final List<String> TYPES =
      List.of("application/json", "text/plain", "text/plain;charset=utf-16", "a/b");

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-0",
          "1e400",
          "1e-999999",
          "9E9999999999",
          "1e-2147483648",
          "123456789012345678901234567890",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"2026-02-30T00:00:00Z\"",
          "\"+999999999-01-01T00:00:00Z\"",
          "\"0000-00-00\"",
          "-62135596800000",
          "9223372036854775807",
          "[]",
          "{}",
          "[[[[]]]]",
          "[1,\"a\",null,{\"b\":2}]",
          "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":1}}}}}}}",
          "\"a@b.example\"",
          "\"' or 1=1 --\"",
          "\"<script>alert(1)</script>\"",
          "\"\\u202e\\ufeff\"",
          "\"\uD83D\uDE00\"",
          "\"\\\\N\"",
          "\"\\t\\n\\r\"",
          "NaN",
          "Infinity",
          "'single'",
          "01",
          "{\"a\":1,\"a\":2}",
          "{\"a\":{\"a\":[{\"a\":[]}]}}",
          "\"1969-12-31T23:59:59Z\"",
          "\"2026-03-05T10:00:00+25:00\"",
          "\"" + "9".repeat(1_100) + "\"",
          "9".repeat(1_100));

  private static final List<String> NAMES =
      List.of(
          "messageId",
          "userId",
          "anonymousId",
          "event",
          "type",
          "timestamp",
          "sentAt",
          "originalTimestamp",
          "properties",
          "traits",
          "context",
          "groupId",
          "previousId",
          "writeKey",
          "name",
          "",
          "\\u0000",
          "a.b",
          "batch",
          "email");

  private final SplittableRandom random;
  private final List<String> keys;
  private final String token;

  /**
   * @param key a write key that is good
   * @param token what the webhooks of the source {@code hook} prove themselves with
   */
  Malformed(SplittableRandom random, String key, String token) {
    this.random = random;
    this.token = token;
    this.keys =
        List.of(
            "Basic " + base64(key + ":"),
            "Bearer " + key,
            "Basic " + base64(key),
            "Basic " + base64(":" + key),
            "Basic " + base64("fc_wrong:"),
            "Basic %%%",
            "Bearer",
            "Digest " + key,
            "Bearer " + "x".repeat(2_000));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  record Request(String path, byte[] body, String... headers) {}

  Request next() {
    String text = text();
    byte[] body = text.getBytes(encoding());
    for (int i = random.nextInt(8) == 0 ? 4 : 0; i > 0 && body.length > 0; i--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    List<String> headers = new ArrayList<>();
    headers.addAll(List.of("Content-Type", pick(TYPES)));
    if (random.nextInt(12) == 0) {
      headers.addAll(
          List.of("Content-Encoding", pick(List.of("gzip", "br", "x-gzip", "gzip, gzip"))));
      body = random.nextBoolean() ? packed(body) : body;
    }
    if (random.nextInt(10) == 0) {
      headers.addAll(List.of("X-Webhook-Token", token));
      return new Request("/in/hook", body, headers.toArray(String[]::new));
    }
    String key = random.nextInt(8) == 0 ? pick(keys) : keys.getFirst();
    headers.addAll(List.of("Authorization", key));
    String path =
        switch (random.nextInt(12)) {
          case 0 -> "/api/events";
          case 1 -> pick(List.of("/in/hook", "/in/nobody", "/in/hook?token=%00%ff"));
          default -> "/v1/" + pick(PATHS);
        };
    return new Request(path, body, headers.toArray(String[]::new));
  }

  private String text() {
    return switch (random.nextInt(7)) {
      case 0 -> pick(ODD);
      case 1 -> "{\"batch\": [" + message() + "," + pick(ODD) + "," + message() + "]}";
      case 2 -> "{\"events\": [" + message() + "," + pick(ODD) + "]}";
      case 3 -> "[".repeat(random.nextInt(3_000));
      case 4 -> message() + pick(ODD);
      case 5 -> random.nextInt(50) == 0 ? large() : message();
      default -> message();
    };
  }

  /** More than an event may have, or than a request may. */
  private String large() {
    String much = "x".repeat(random.nextBoolean() ? 40_000 : 600_000);
    return "{\"batch\": [{\"type\": \"track\", \"userId\": \"u\", \"event\": \"" + much + "\"}]}";
  }

  private Charset encoding() {
    return switch (random.nextInt(40)) {
      case 0 -> StandardCharsets.UTF_16;
      case 1 -> StandardCharsets.ISO_8859_1;
      case 2 -> StandardCharsets.UTF_32;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String message() {
    StringBuilder out = new StringBuilder("{\"userId\":\"u\",\"type\":\"track\",\"event\":\"E\"");
    for (int i = random.nextInt(5); i > 0; i--) {
      String value =
          random.nextInt(3) == 0 ? "{\"" + pick(NAMES) + "\":" + pick(ODD) + "}" : pick(ODD);
      out.append(",\"").append(pick(NAMES)).append("\":").append(value);
    }
    return out.append('}').toString();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
