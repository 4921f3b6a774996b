package dev.fullcourt.history.measures.reports;

import static java.util.stream.Collectors.groupingBy;

import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the buyers behind a figure of a report: those who have something there in the report on
 * them alone. What a report counts of some buyers is the sum of what it counts of each, so many are
 * asked at once, and only where there is something it is asked for which of them.
 */
public final class Behind {

  private static final int AT_ONCE = 1_024;

  private final Observation seen;
  private final ReportKind kind;
  private final ReportOptions options;
  private final Map<String, List<OpportunityHistory>> opportunities;

  /** Behind figures of that report on what was seen. */
  public Behind(Observation seen, ReportKind kind, ReportOptions options) {
    this.seen = seen;
    this.kind = kind;
    this.options = options;
    this.opportunities =
        seen.opportunities().stream().collect(groupingBy(OpportunityHistory::buyer));
  }

  /**
   * Tells of each, by name.
   *
   * @param to whom they are told, until it says that it has had enough
   */
  public void each(Spot spot, Predicate<BuyerHistory> to) {
    List<BuyerHistory> buyers =
        seen.buyers().stream()
            .sorted(Comparator.comparing(BuyerHistory::name).thenComparing(BuyerHistory::buyer))
            .toList();
    for (int from = 0; from < buyers.size(); from += AT_ONCE) {
      if (!among(buyers.subList(from, Math.min(buyers.size(), from + AT_ONCE)), spot, to)) {
        return;
      }
    }
  }

  /** Whether more is wanted. */
  private boolean among(List<BuyerHistory> some, Spot spot, Predicate<BuyerHistory> to) {
    if (!spot.isIn(kind.part(only(some), options))) {
      return true;
    }
    if (some.size() == 1) {
      return to.test(some.getFirst());
    }
    int half = some.size() / 2;
    return among(some.subList(0, half), spot, to)
        && among(some.subList(half, some.size()), spot, to);
  }

  private Observation only(List<BuyerHistory> some) {
    return new Observation(
        seen.playbook(),
        seen.horizon(),
        some,
        some.stream()
            .flatMap(buyer -> opportunities.getOrDefault(buyer.buyer(), List.of()).stream())
            .toList(),
        seen.behaviours(),
        seen.rates());
  }
}
