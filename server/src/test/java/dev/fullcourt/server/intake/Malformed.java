package dev.fullcourt.server.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Requests of the worst kinds, without end and the same for the same seed. */
final class Malformed {

  private static final List<String> PATHS =
      List.of("track", "t", "i", "p", "g", "a", "s", "batch", "b", "import", "m", "identify");

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-0",
          "1e400",
          "1e-999999",
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
          "01");

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

  Malformed(SplittableRandom random) {
    this.random = random;
  }

  record Request(String path, byte[] body, String... headers) {}

  Request next() {
    String path = random.nextInt(9) == 0 ? "/api/events" : "/v1/" + pick(PATHS);
    String text =
        switch (random.nextInt(6)) {
          case 0 -> pick(ODD);
          case 1 -> "{\"batch\": [" + message() + "," + pick(ODD) + "," + message() + "]}";
          case 2 -> "{\"events\": [" + message() + "," + pick(ODD) + "]}";
          case 3 -> "[".repeat(random.nextInt(3_000));
          case 4 -> message() + pick(ODD);
          default -> message();
        };
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(8) == 0 ? 4 : 0; i > 0 && body.length > 0; i--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    String type = random.nextBoolean() ? "application/json" : "text/plain";
    return random.nextInt(12) == 0
        ? new Request(path, body, "Content-Type", type, "Content-Encoding", "gzip")
        : new Request(path, body, "Content-Type", type);
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
