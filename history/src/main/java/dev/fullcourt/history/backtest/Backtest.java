package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.NotAnExport;
import dev.fullcourt.history.files.Ranges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Two playbooks, to be tried on one past. Immutable; any number of threads may try parts of the
 * buyers at once.
 */
public final class Backtest {

  private final Engine current;
  private final Engine proposed;
  private final String definition;

  /**
   * A backtest.
   *
   * @param definition one that both playbooks have, see {@link Choice}
   * @throws IllegalArgumentException when one of them lacks it
   */
  public Backtest(Playbook current, Playbook proposed, String definition) {
    this.current = new Engine(current);
    this.proposed = new Engine(proposed);
    this.definition = definition;
    this.current.watched(List.of(definition));
    this.proposed.watched(List.of(definition));
  }

  /** For some of the buyers, to be told by one thread; every buyer belongs to one part. */
  public Part part() {
    return new Part(current, proposed, definition, current.playbook().fiscalYear());
  }

  /**
   * Tries both on an export.
   *
   * @param known only what was known by then, or null for everything
   * @param threads how many threads to use
   * @param done told what share is done, from 0 to 1, now and then
   * @throws NotAnExport when a file cannot be read
   */
  public BacktestReport over(
      ExportedLog log, @Nullable Instant known, int threads, DoubleConsumer done) {
    List<Part> parts =
        Ranges.each(
            log.manifest(),
            threads,
            range -> {
              Part part = part();
              part.read(log, range.first(), range.last(), known);
              return part;
            },
            done);
    return report(parts, known);
  }

  /**
   * What was found of all parts together.
   *
   * @param known what the parts were told was known by then, or null for everything
   */
  public BacktestReport report(List<Part> parts, @Nullable Instant known) {
    Playbook before = current.playbook();
    Playbook after = proposed.playbook();
    Findings found = new Findings(before.fiscalYear());
    parts.forEach(part -> found.addAll(part.findings()));
    return new BacktestReport(
        new BacktestHead(
            definition,
            agreement(before),
            agreement(after),
            before.fiscalYear().zone().getId(),
            found.horizon,
            known,
            found.events,
            found.buyers,
            warnings(found)),
        MetCount.of(found),
        Shift.of(found.shifts),
        NamedList.of(found.gained),
        NamedList.of(found.lost),
        Wins.of(found.wins),
        Precision.of(found),
        ClockCount.of(before, after, found),
        Load.of(before, after, found),
        StageCount.of(before, after, found),
        BacktestReport.READING);
  }

  private BacktestHead.Agreement agreement(Playbook playbook) {
    return new BacktestHead.Agreement(
        playbook.name(),
        java.util.Objects.requireNonNull(playbook.definitions().get(definition)).text());
  }

  private List<String> warnings(Findings found) {
    List<String> warnings = new ArrayList<>();
    Playbook before = current.playbook();
    Playbook after = proposed.playbook();
    if (!before.fiscalYear().zone().equals(after.fiscalYear().zone())) {
      warnings.add(
          "the proposed playbook cuts weeks in %s; here all weeks are those of the current one"
              .formatted(after.fiscalYear().zone()));
    }
    if (!before.motions().equals(after.motions())) {
      warnings.add("the playbooks have other motions; buyers are those of the log");
    }
    if (found.wins.all == 0) {
      warnings.add("nothing in the log was won, so nothing can be said about wins");
    }
    return warnings;
  }
}
