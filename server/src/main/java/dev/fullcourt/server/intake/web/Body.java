package dev.fullcourt.server.intake.web;

import dev.fullcourt.server.intake.tracking.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request, unpacked, as long as it is not too large. */
sealed interface Body {

  /** It was read. */
  @SuppressWarnings("ArrayRecordComponent") // read once, at once
  record Whole(byte[] bytes) implements Body {}

  /** It is too large, packed or unpacked. */
  record TooLarge() implements Body {}

  /** It is packed in a way nobody can read, or damaged. */
  record Unreadable(String why) implements Body {}

  /** Reads it. */
  static Body of(HttpServletRequest request) throws IOException {
    int limit = RequestReader.LARGEST_BODY;
    if (request.getContentLengthLong() > limit) {
      return new TooLarge();
    }
    @Nullable String header = request.getHeader("Content-Encoding");
    String encoding = header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT);
    InputStream raw = request.getInputStream();
    switch (encoding) {
      case "identity", "" -> {
        return limited(raw, limit);
      }
      case "gzip", "x-gzip" -> {
        byte[] packed = raw.readNBytes(limit + 1);
        if (packed.length > limit) {
          return new TooLarge();
        }
        try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
          return limited(in, limit);
        } catch (IOException e) {
          return new Unreadable("the body is not gzip, as its Content-Encoding says, or damaged");
        }
      }
      default -> {
        return new Unreadable(
            "Content-Encoding '" + header + "' is not known here; send the body plain or as gzip");
      }
    }
  }

  private static Body limited(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit + 1);
    return bytes.length > limit ? new TooLarge() : new Whole(bytes);
  }
}
