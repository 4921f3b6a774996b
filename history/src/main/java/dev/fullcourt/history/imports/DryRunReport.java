package dev.fullcourt.history.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of the same files would bring.
 *
 * @param files rows by file, in the order of their names
 * @param events events by type
 * @param people how many different people they are about
 * @param accounts how many different accounts
 * @param atLeast whether there are so many that counting stopped: then there are at least so many
 * @param undated how many events bear no date
 * @param first when the first of them happened, if any bears a date
 * @param last when the last did
 * @param reasons why rows are rejected, the most frequent reason first
 */
public record DryRunReport(
    List<OfFile> files,
    List<OfType> events,
    long people,
    long accounts,
    boolean atLeast,
    long undated,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Reason> reasons) {

  public DryRunReport {
    files = List.copyOf(files);
    events = List.copyOf(events);
    reasons = List.copyOf(reasons);
  }

  /** Rows of one file: read = understood + rejected + left out. */
  public record OfFile(String file, long read, long understood, long rejected, long leftOut) {

    static OfFile one(String file, boolean rejected, boolean understood) {
      return new OfFile(
          file, 1, understood ? 1 : 0, rejected ? 1 : 0, rejected || understood ? 0 : 1);
    }

    /** The two together. */
    OfFile and(OfFile other) {
      return new OfFile(
          file,
          read + other.read,
          understood + other.understood,
          rejected + other.rejected,
          leftOut + other.leftOut);
    }
  }

  /** Events of one type, and how many of them the log does not have yet. */
  public record OfType(String type, long events, long fresh) {}

  /** A reason, how many rows it keeps out, and examples. */
  public record Reason(String reason, long rows, List<Sample> samples) {
    public Reason {
      samples = List.copyOf(samples);
    }
  }

  /** A row that would be rejected, and why. */
  public record Sample(String file, long row, String reason) {}

  /** Rows of all files. */
  public OfFile rows() {
    return files.stream().reduce(new OfFile("", 0, 0, 0, 0), OfFile::and);
  }
}
