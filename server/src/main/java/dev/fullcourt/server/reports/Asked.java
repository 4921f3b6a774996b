package dev.fullcourt.server.reports;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.reports.AskedOptions;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.measures.reports.ReportOption;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Query;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which report is asked for, and how.
 *
 * @param wanted the options by their names; those that say nothing are left out
 * @param options what they come to, or why they cannot be answered
 * @param playbook the agreement it is reckoned under
 */
public record Asked(
    ReportKind kind, SortedMap<String, String> wanted, AskedOptions options, Playbook playbook) {

  /** No option says more than this. */
  private static final int LONGEST = 500;

  public Asked {
    wanted = Collections.unmodifiableSortedMap(new TreeMap<>(wanted));
  }

  /**
   * Reads it from an address.
   *
   * @param besides names the address may have that are no options
   * @throws Missing when there is no such report
   */
  public static Asked read(
      String name, Map<String, String> said, Set<String> besides, Playbook playbook) {
    ReportKind kind =
        ReportKind.find(name)
            .orElseThrow(() ->
                new Missing(
                    "There is no report of that name; there are "
                        + Arrays.stream(ReportKind.values())
                            .map(ReportKind::word)
                            .collect(Collectors.joining(", "))
                        + "."));
    SortedMap<String, String> wanted = new TreeMap<>();
    said.forEach((word, value) -> {
      if (!value.isBlank() && !besides.contains(word)) {
        wanted.put(word, value.strip());
      }
    });
    return new Asked(kind, wanted, options(kind, wanted, playbook), playbook);
  }

  private static AskedOptions options(
      ReportKind kind, SortedMap<String, String> wanted, Playbook playbook) {
    boolean odd =
        wanted.values().stream()
            .anyMatch(value ->
                value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl));
    return odd
        ? new AskedOptions.Wrong(
            List.of("an option is a text of at most " + LONGEST + " letters on one line"))
        : kind.read(playbook, wanted);
  }

  /** What somebody said of an option; empty for nothing. */
  public String said(ReportOption option) {
    return wanted.getOrDefault(option.word(), "");
  }

  /** Its address, with these words besides. */
  public String address(String end, Map<String, String> besides) {
    Map<String, String> words = new TreeMap<>(wanted);
    words.putAll(besides);
    return Query.address("/reports/" + kind.word() + end, Query.write(words));
  }

  /** What its figures are kept under. */
  Object key() {
    return List.of("report", kind, wanted, playbook.version());
  }
}
