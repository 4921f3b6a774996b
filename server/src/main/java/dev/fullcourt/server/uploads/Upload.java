package dev.fullcourt.server.uploads;

import dev.fullcourt.history.imports.DryRunReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody brought, and how far they are.
 *
 * @param id its number
 * @param by who brought them
 * @param at when
 * @param files the files, the first first
 * @param chosen the ready mapping it began from, or null
 * @param mapping what the columns mean, as it is written so far
 * @param work what is being done with them
 * @param trial what an import would bring, if it was tried with this mapping
 * @param imported what the last import brought, if there was one
 * @param removed whether the files are gone
 */
public record Upload(
    int id,
    String by,
    Instant at,
    List<UploadedFile> files,
    @Nullable String chosen,
    String mapping,
    Work work,
    @Nullable DryRunReport trial,
    @Nullable Imported imported,
    boolean removed) {

  public Upload {
    files = List.copyOf(files);
  }

  /** What is being done with an upload. */
  public sealed interface Work {

    /** Nothing. */
    record Idle() implements Work {}

    /** It is tried or imported; done is a share from 0 to 1 of the step. */
    record Running(boolean importing, String step, double done, long rows, boolean stopping)
        implements Work {}

    /** The last run came to nothing. */
    record Failed(String why) implements Work {}
  }

  /**
   * What an import brought.
   *
   * @param by who started it
   * @param at when it ended
   * @param rowsRead rows in the files
   * @param understood rows that gave at least one event
   * @param rejected rows that were not understood
   * @param leftOut rows the mapping leaves out
   * @param added events that were new
   * @param alreadyThere events the log had already
   * @param buyers a few of the buyers, by id
   */
  public record Imported(
      String by,
      Instant at,
      long rowsRead,
      long understood,
      long rejected,
      long leftOut,
      long added,
      long alreadyThere,
      List<String> buyers) {
    public Imported {
      buyers = List.copyOf(buyers);
    }
  }

  /** The same with other kinds of files, by number; those not named go by their names. */
  Upload withKinds(Map<Integer, String> kinds) {
    List<UploadedFile> others =
        files.stream()
            .map(file ->
                new UploadedFile(
                    file.number(), file.name(), file.bytes(), kinds.get(file.number())))
            .toList();
    return new Upload(
        id, by, at, others, chosen, mapping, work, trial, imported, removed);
  }

  /** Where its page is. */
  public String href() {
    return "/uploads/" + id;
  }

  /** How the list of changes calls it. */
  String name() {
    return "upload " + id;
  }

  /** Whether it is being tried or imported. */
  public boolean running() {
    return work instanceof Work.Running;
  }

  /** What its files are called. */
  public String fileNames() {
    return String.join(", ", files.stream().map(UploadedFile::name).toList());
  }
}
