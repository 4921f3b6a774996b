package dev.fullcourt.history.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export holds: {@code manifest.json}. It has no time of its own, so that the same log
 * gives the same export.
 *
 * @param holds always {@link #HOLDS}
 * @param format the number of this description; {@link #FORMAT}
 * @param engineRevision the rules of the engine that exported (law 12); each ledger row has its own
 * @param horizon the last instant of the log, by when things count; null when the log is empty
 * @param files every file but this one
 * @param playbooks the agreements, by version
 * @param partitions what there is of each partition
 */
public record Manifest(
    String holds,
    int format,
    int engineRevision,
    @Nullable Instant horizon,
    List<Entry> files,
    List<PlaybookEntry> playbooks,
    List<PartitionEntry> partitions) {

  /** The manifest's name in the directory. */
  public static final String FILE = "manifest.json";

  /** What is in {@link #holds}. */
  static final String HOLDS = "a Fullcourt export";

  /** The number of this description. Those before it had no corrections and are not read. */
  static final int FORMAT = 2;

  private static final int OLDEST_READ = 2;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Manifest {
    files = List.copyOf(files);
    playbooks = List.copyOf(playbooks);
    partitions = List.copyOf(partitions);
  }

  /**
   * A file.
   *
   * @param file its name
   * @param rows how many rows it has; null for a playbook
   * @param bytes its size
   * @param sha256 its SHA-256 in hexadecimal
   */
  public record Entry(String file, @Nullable Long rows, long bytes, String sha256) {}

  /**
   * A playbook.
   *
   * @param version its number
   * @param name its name
   * @param file the file that has its text
   */
  public record PlaybookEntry(int version, String name, String file) {}

  /**
   * A partition of the log.
   *
   * @param partition its number
   * @param events how many rows {@code log.parquet} has of it
   * @param firstSeq the first number in its log, closes included; null when it has none
   * @param lastSeq the last
   * @param decidedBelow rows with lower numbers are decided
   * @param settledUpTo up to when timers have fired; null before the first decision
   */
  public record PartitionEntry(
      int partition,
      long events,
      @Nullable Long firstSeq,
      @Nullable Long lastSeq,
      long decidedBelow,
      @Nullable Instant settledUpTo) {}

  /** How many rows a file has. */
  public long rows(FileTable table) {
    return files.stream()
        .filter(entry -> entry.file().equals(table.file()) && entry.rows() != null)
        .mapToLong(entry -> entry.rows() == null ? 0 : entry.rows())
        .sum();
  }

  void write(Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), MAPPER.writeValueAsString(this) + "\n");
  }

  /** Reads the manifest of an export. */
  static Manifest read(Path directory) {
    Path file = directory.resolve(FILE);
    try {
      Manifest manifest = MAPPER.readValue(Files.readString(file), Manifest.class);
      if (!HOLDS.equals(manifest.holds)) {
        throw new NotAnExport(file, "is not the manifest of an export");
      }
      if (manifest.format < OLDEST_READ || manifest.format > FORMAT) {
        throw new NotAnExport(
            file,
            "has format "
                + manifest.format
                + "; this version reads formats "
                + OLDEST_READ
                + " to "
                + FORMAT
                + ". Export again with this version: ./fullcourt export --out DIR");
      }
      return manifest;
    } catch (NoSuchFileException e) {
      throw new NotAnExport(directory, "holds no export (there is no " + FILE + ")", e);
    } catch (IOException | JacksonException e) {
      throw new NotAnExport(file, "cannot be read: " + e.getMessage(), e);
    }
  }
}
