package dev.fullcourt.history.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Why rows were rejected, those of one kind together, with a few examples of each. */
final class Reasons {

  private static final int KINDS = 100;
  private static final int SAMPLES = 3;
  private static final String OTHERS = "other reasons";

  /** What differs from row to row: words in backticks, instants, numbers. */
  private static final Pattern VALUE =
      Pattern.compile("(?<= is )`[^`]*`|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\b\\d+\\b|(?<=no )`[^`]*`|(?<=key )`[^`]*`");

  private static final class Kind {
    private long rows;
    private final List<DryRunReport.Sample> samples = new ArrayList<>();
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  void add(Draft.Origin origin, String reason) {
    String name = VALUE.matcher(reason).replaceAll("…");
    boolean room = kinds.size() < KINDS || kinds.containsKey(name);
    Kind kind = kinds.computeIfAbsent(room ? name : OTHERS, each -> new Kind());
    kind.rows++;
    if (kind.samples.size() < SAMPLES) {
      kind.samples.add(new DryRunReport.Sample(origin.file(), origin.row(), reason));
    }
  }

  /** The most frequent first. */
  List<DryRunReport.Reason> all() {
    return kinds.entrySet().stream()
        .map(entry ->
            new DryRunReport.Reason(
                entry.getKey(), entry.getValue().rows, entry.getValue().samples))
        .sorted(Comparator.comparingLong(DryRunReport.Reason::rows).reversed())
        .toList();
  }
}
