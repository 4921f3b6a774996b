package dev.fullcourt.server.uploads;

import dev.fullcourt.server.access.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where uploaded files lie: a folder of the data directory for each upload, all numbers. */
@Component
class UploadFolder {

  /** So much of the disk stays free for the database. */
  private static final long RESERVE = DataSize.ofMegabytes(512).toBytes();

  private final Path root;
  private final long largest;

  UploadFolder(
      @Value("${fullcourt.data}") Path data,
      @Value("${fullcourt.uploads.largest}") DataSize largest) {
    this.root = data.resolve("uploads");
    this.largest = largest.toBytes();
  }

  /** The most bytes a file may have. */
  long largest() {
    return largest;
  }

  Path file(int upload, int number) {
    return root.resolve(Integer.toString(upload)).resolve(Integer.toString(number));
  }

  /** Where rejected rows go. */
  Path rejects(int upload) {
    return root.resolve(Integer.toString(upload)).resolve("rejects.csv");
  }

  /**
   * Keeps what comes in; nothing is left of it when it cannot be kept.
   *
   * @return how many bytes it was
   * @throws Refused when it is too long, or the disk is nearly full
   */
  long keep(int upload, int number, InputStream in) {
    Path file = file(upload, number);
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        return copy(in, out);
      } catch (IOException | Refused e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long copy(InputStream in, OutputStream out) throws IOException {
    byte[] some = new byte[1 << 16];
    long bytes = 0;
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      bytes += read;
      if (bytes > largest) {
        throw new Refused("The file is too long: up to " + megabytes(largest) + " can be kept.");
      }
      if (bytes % (16L << 20) < read && root.toFile().getUsableSpace() < RESERVE) {
        throw new Refused("There is too little room on the server’s disk for this file.");
      }
      out.write(some, 0, read);
    }
    return bytes;
  }

  static String megabytes(long bytes) {
    return bytes >= 1L << 30 ? (bytes >> 30) + " GB" : Math.max(1, bytes >> 20) + " MB";
  }

  /** Throws an upload's files away. */
  void empty(int upload) {
    Path folder = root.resolve(Integer.toString(upload));
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
