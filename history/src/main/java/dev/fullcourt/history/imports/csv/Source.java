package dev.fullcourt.history.imports.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The letters of a file: unpacked, without byte order mark. Refuses what is evidently not text. */
final class Source implements Closeable {

  private static final int LOOK = 1 << 12;

  private final CountingStream counted;
  private final Letters letters;
  private final Charset encoding;

  private Source(CountingStream counted, Letters letters, Charset encoding) {
    this.counted = counted;
    this.letters = letters;
    this.encoding = encoding;
  }

  static Source open(Path path, Charset encoding) throws IOException, NotReadable {
    CountingStream counted = new CountingStream(Files.newInputStream(path));
    try {
      InputStream plain = unpacked(new BufferedInputStream(counted, 1 << 16));
      skipMark(plain, encoding);
      return new Source(counted, new Letters(plain, encoding), encoding);
    } catch (EOFException | ZipException e) {
      counted.close();
      throw new NotReadable("the file is damaged (gzip: " + e.getMessage() + ")", "fetch it again");
    } catch (NotReadable | IOException | RuntimeException e) {
      counted.close();
      throw e;
    }
  }

  Letters letters() {
    return letters;
  }

  Charset encoding() {
    return encoding;
  }

  long bytesRead() {
    return counted.count();
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    byte[] start = in.readNBytes(2);
    in.reset();
    boolean gzip = starts(start, 0x1f, 0x8b);
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }

  private static void skipMark(InputStream in, Charset encoding) throws IOException, NotReadable {
    in.mark(LOOK);
    byte[] start = in.readNBytes(LOOK);
    in.reset();
    refuse(start, encoding);
    if (encoding.equals(StandardCharsets.UTF_8) && starts(start, 0xef, 0xbb, 0xbf)) {
      in.skipNBytes(3);
    }
  }

  private static void refuse(byte[] start, Charset encoding) throws NotReadable {
    if (starts(start, 'P', 'K', 3, 4) || starts(start, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new NotReadable("it is a spreadsheet or archive, not CSV", "save it as CSV (UTF-8)");
    }
    if (starts(start, '%', 'P', 'D', 'F')) {
      throw new NotReadable("it is a PDF, not CSV", "fetch the data as CSV (UTF-8)");
    }
    if (encoding.name().startsWith("UTF-16") || encoding.name().startsWith("UTF-32")) {
      return;
    }
    if (starts(start, 0xff, 0xfe) || starts(start, 0xfe, 0xff) || everyOtherIsNul(start)) {
      throw new NotReadable(
          "it is written in UTF-16, not " + encoding.name(),
          "say `encoding: UTF-16` in the mapping, or save it as UTF-8");
    }
  }

  /** Western text in UTF-16 without a mark: close to half of the bytes are 0, all on one side. */
  private static boolean everyOtherIsNul(byte[] start) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    int pairs = start.length / 2;
    return pairs >= 4 && Math.min(even, odd) == 0 && Math.max(even, odd) * 10 >= pairs * 8;
  }

  private static boolean starts(byte[] bytes, int... with) {
    byte[] wanted = new byte[with.length];
    for (int i = 0; i < with.length; i++) {
      wanted[i] = (byte) with[i];
    }
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }
}
