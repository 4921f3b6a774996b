package dev.fullcourt.history.files;

import dev.fullcourt.history.replay.Comparison;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Verdict;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Proves from an export alone that its ledger follows from its log: replays on all cores, each with
 * ranges of partitions, and compares byte for byte. No database.
 */
public final class FilesVerification {

  private FilesVerification() {}

  /**
   * Replays the whole log of an export.
   *
   * @param done told what share is done, from 0 to 1, now and then
   * @throws NotAnExport when a file cannot be read
   */
  public static Verdict verify(ExportedLog log, DoubleConsumer done) {
    Engines engines = Engines.under(log.playbooks());
    Verdict verdict = new Verdict(0, 0, 0, List.of(), log.changedFiles());
    List<Verdict> parts =
        Ranges.each(
            log.manifest(),
            Runtime.getRuntime().availableProcessors(),
            range -> {
              Comparison comparison = new Comparison();
              log.compare(engines, range.first(), range.last(), comparison);
              return comparison.verdict();
            },
            done);
    for (Verdict part : parts) {
      verdict = verdict.plus(part);
    }
    return verdict;
  }
}
