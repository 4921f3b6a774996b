package dev.fullcourt.server.uploads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being done with an upload, and what came of it.
 *
 * @param href the upload's address
 * @param running how far it is, while something runs
 * @param failed why the last run came to nothing, if it did
 * @param may what may be done now
 * @param trial what an import would bring, if it was tried
 * @param imported what the last import brought, if there was one
 */
public record RunPage(
    String href,
    @Nullable Running running,
    @Nullable String failed,
    May may,
    @Nullable Trial trial,
    @Nullable Brought imported) {

  /** How far a run is. */
  public record Running(boolean importing, String says, int percent, boolean stopping) {}

  /**
   * What may be done.
   *
   * @param run whether the mapping can be used
   * @param begin the playbook there is to begin with while none is in force, or null
   * @param again whether there was an import already
   */
  public record May(boolean run, @Nullable String begin, boolean noPlaybook, boolean again) {}

  /** What an import would bring, in words. */
  public record Trial(
      String rows,
      String brings,
      List<Row> files,
      List<Row> events,
      List<Reason> reasons) {
    public Trial {
      files = List.copyOf(files);
      events = List.copyOf(events);
      reasons = List.copyOf(reasons);
    }
  }

  /** A line of figures. */
  public record Row(String name, List<String> figures) {
    public Row {
      figures = List.copyOf(figures);
    }
  }

  /** Why rows are rejected. */
  public record Reason(String reason, String rows, List<String> samples) {
    public Reason {
      samples = List.copyOf(samples);
    }
  }

  /** What an import brought, in words. */
  public record Brought(
      String who, String rows, String events, @Nullable String rejected, List<Buyer> buyers) {
    public Brought {
      buyers = List.copyOf(buyers);
    }
  }

  /** A buyer. */
  public record Buyer(String href, String name) {}
}
