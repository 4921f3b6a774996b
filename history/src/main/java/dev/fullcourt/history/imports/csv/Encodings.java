package dev.fullcourt.history.imports.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Tells from the beginning of a file how its bytes are letters. */
public final class Encodings {

  private static final int LOOK = 1 << 18;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Encodings() {}

  /**
   * UTF-8 wherever the file may be that with some damage; windows-1252 only where not one letter
   * beyond ASCII makes sense as UTF-8; UTF-16 by its mark.
   */
  public static Charset of(Path file) throws IOException {
    byte[] start = start(file);
    if (start.length > 1 && marksUtf16(start[0] & 0xff, start[1] & 0xff)) {
      return StandardCharsets.UTF_16;
    }
    return isWestern(start) ? WESTERN : StandardCharsets.UTF_8;
  }

  private static boolean marksUtf16(int first, int second) {
    return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
  }

  /** A damaged archive is told of when its rows are read. */
  private static byte[] start(Path file) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      byte[] two = in.readNBytes(2);
      in.reset();
      boolean packed = two.length == 2 && (two[0] & 0xff) == 0x1f && (two[1] & 0xff) == 0x8b;
      return packed ? unpacked(in) : in.readNBytes(LOOK);
    }
  }

  private static byte[] unpacked(InputStream in) {
    try (GZIPInputStream plain = new GZIPInputStream(in)) {
      return plain.readNBytes(LOOK);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static boolean isWestern(byte[] bytes) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    boolean broken = false;
    while (in.hasRemaining()) {
      CoderResult result = utf8.decode(in, out, false);
      if (result.isUnderflow()) {
        break;
      }
      broken = true;
      in.position(Math.min(in.position() + result.length(), bytes.length));
    }
    return broken && out.flip().chars().allMatch(letter -> letter < 0x80);
  }
}
