package dev.fullcourt.history.backtest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was tried on what.
 *
 * @param definition the name of the definition
 * @param current the playbook so far
 * @param proposed the one it is compared with
 * @param zone the zone in which weeks are cut: that of the current playbook's fiscal year
 * @param settledUpTo up to when everything is in; timers fire up to then and no further
 * @param knownAt only what was known by then was looked at; null for everything
 * @param events how many events were looked at
 * @param buyers of how many buyers
 * @param warnings what to know before trusting a figure, in sentences
 */
public record BacktestHead(
    String definition,
    Agreement current,
    Agreement proposed,
    String zone,
    Instant settledUpTo,
    @Nullable Instant knownAt,
    long events,
    long buyers,
    List<String> warnings) {

  public BacktestHead {
    warnings = List.copyOf(warnings);
  }

  /**
   * A playbook.
   *
   * @param playbook what it is called
   * @param definition what the definition says there
   */
  public record Agreement(String playbook, String definition) {}

  String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        "Backtest of %s on %,d events of %,d buyers\n".formatted(definition, events, buyers));
    out.append("Current:  %s, %s\n".formatted(current.playbook(), oneLine(current)));
    out.append("Proposed: %s, %s\n".formatted(proposed.playbook(), oneLine(proposed)));
    out.append("Settled up to %s; weeks in %s".formatted(settledUpTo, zone));
    out.append(knownAt == null ? "\n" : "; as it was known at " + knownAt + "\n");
    warnings.forEach(warning -> out.append("Warning: ").append(warning).append('\n'));
    return out.toString();
  }

  private String oneLine(Agreement agreement) {
    return definition + " is " + agreement.definition().strip().replaceAll("\\s+", " ");
  }
}
