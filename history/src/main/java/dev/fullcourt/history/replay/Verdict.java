package dev.fullcourt.history.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a ledger is what its log says.
 *
 * @param buyers how many buyers were replayed
 * @param decisions how many ledger rows the replay gave
 * @param differences in how many rows ledger and replay differ
 * @param examples the first of them, in words
 * @param changedFiles files that are no longer those the manifest of their export describes; always
 *     empty for a database
 */
public record Verdict(
    long buyers,
    long decisions,
    long differences,
    List<String> examples,
    List<String> changedFiles) {

  /** How many examples are kept. */
  static final int SHOWN = 20;

  /** Nothing replayed, nothing found. */
  public static final Verdict NOTHING = new Verdict(0, 0, 0, List.of(), List.of());

  public Verdict {
    examples = List.copyOf(examples);
    changedFiles = List.copyOf(changedFiles);
  }

  /** Whether the ledger is what the log says. */
  public boolean holds() {
    return differences == 0 && changedFiles.isEmpty();
  }

  /** This and what came of another part. */
  public Verdict plus(Verdict other) {
    List<String> all = new ArrayList<>(examples);
    other.examples.stream().limit(SHOWN - all.size()).forEach(all::add);
    List<String> files = new ArrayList<>(changedFiles);
    files.addAll(other.changedFiles);
    return new Verdict(
        buyers + other.buyers,
        decisions + other.decisions,
        differences + other.differences,
        all,
        files);
  }
}
