package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report looked at, so that its figures can be judged.
 *
 * @param report its name
 * @param playbook what the agreement is called
 * @param playbookVersion the version whose stages and calendar it uses
 * @param zone the zone in which its days, weeks, months and quarters are cut
 * @param settledUpTo the horizon: everything up to it is in, nothing after it
 * @param from the period's first instant, or null for no limit
 * @param before the first instant after the period, or null for no limit
 * @param buyers how many buyers there were to look at
 * @param opportunities how many opportunities there were to look at
 * @param warnings what to know before trusting a figure, in sentences
 */
public record Head(
    String report,
    String playbook,
    int playbookVersion,
    String zone,
    Instant settledUpTo,
    @Nullable Instant from,
    @Nullable Instant before,
    int buyers,
    int opportunities,
    List<String> warnings) {

  public Head {
    warnings = List.copyOf(warnings);
  }

  static Head of(String report, Observation seen, Period period, List<String> warnings) {
    List<String> all = new ArrayList<>(unknownStages(seen));
    all.addAll(warnings);
    Playbook playbook = seen.playbook();
    return new Head(
        report,
        playbook.name(),
        playbook.version(),
        playbook.fiscalYear().zone().getId(),
        seen.horizon(),
        period.from(),
        period.before(),
        seen.buyers().size(),
        seen.opportunities().size(),
        all);
  }

  /** Stays under an earlier playbook may be in stages that this one does not have. */
  private static List<String> unknownStages(Observation seen) {
    Map<String, Long> unknown =
        seen.stays()
            .filter(stay -> seen.playbook().cycle().find(stay.stage()).isEmpty())
            .collect(Collectors.groupingBy(Stay::stage, TreeMap::new, Collectors.counting()));
    return unknown.entrySet().stream()
        .map(entry ->
            "%d stays are in stage %s, which this playbook does not have; they are left out"
                .formatted(entry.getValue(), entry.getKey()))
        .toList();
  }

  String text() {
    String period =
        (from == null ? "the beginning" : from) + " to " + (before == null ? "the end" : before);
    StringBuilder out = new StringBuilder();
    out.append("Report %s, playbook %s, version %d\n".formatted(report, playbook, playbookVersion));
    out.append("Settled up to %s; period: %s; zone %s\n".formatted(settledUpTo, period, zone));
    out.append("%d buyers, %d opportunities\n".formatted(buyers, opportunities));
    warnings.forEach(warning -> out.append("Warning: ").append(warning).append('\n'));
    return out.toString();
  }
}
