package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.OpportunityHistory.Outcome;
import dev.fullcourt.history.measures.Period;
import dev.fullcourt.history.measures.survival.AalenJohansen;
import dev.fullcourt.history.money.Revenue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts for {@link OpportunitiesReport}. */
final class OpportunityCount {

  private static final String WON = "won";
  private static final String LOST = "lost";

  private final Observation seen;
  private final ReportOptions options;
  private final DayCount dayCount;
  private final List<OpportunityHistory> all;
  private final @Nullable Long slowestClosed;

  OpportunityCount(Observation seen, ReportOptions options) {
    this.seen = seen;
    this.options = options;
    this.dayCount = DayCount.calendar(seen.playbook().fiscalYear().zone());
    this.all = seen.opportunities().stream().filter(this::inPeriod).toList();
    this.slowestClosed = days(all, deal -> deal.outcome() != Outcome.OPEN).max();
  }

  private boolean inPeriod(OpportunityHistory deal) {
    Instant opened = deal.opened();
    return opened == null ? options.period().equals(Period.ALL) : options.period().contains(opened);
  }

  OpportunitiesReport report() {
    String by = options.by();
    List<OpportunitiesReport.Group> groups = by == null ? List.of() : groups(OpportunityKey.of(by));
    List<String> warnings = new ArrayList<>(watch(all).warnings("opportunities"));
    warnings.addAll(warnings());
    if (groups.size() == 1 && groups.getFirst().value().equals(ConversionReport.BLANK)) {
      warnings.add("no opportunity has the property " + by);
    }
    return new OpportunitiesReport(
        Head.of("opportunities", seen, options.period(), warnings),
        by,
        group("(all)", all),
        groups);
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    long unknown = all.stream().filter(deal -> deal.opened() == null).count();
    if (unknown > 0) {
      warnings.add(
          "it is not known when %d opportunities were opened; they have no age and no days"
              .formatted(unknown));
    }
    long backward = all.stream().filter(deal -> !sound(deal) && deal.opened() != null).count();
    if (backward > 0) {
      warnings.add(
          "%d opportunities were closed before they were opened; their days are left out"
              .formatted(backward));
    }
    warnings.addAll(RevenueReport.warnings(revenue(all)));
    return warnings;
  }

  private List<OpportunitiesReport.Group> groups(OpportunityKey key) {
    Map<String, List<OpportunityHistory>> deals =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    deal -> key.value(deal, seen.playbook().fiscalYear()),
                    TreeMap::new,
                    Collectors.toList()));
    List<OpportunitiesReport.Group> groups = new ArrayList<>();
    deals.forEach((value, group) -> groups.add(group(value, group)));
    if (!key.byTime()) {
      groups.sort(Comparator.comparingDouble(OpportunityCount::rank).reversed());
    }
    return groups;
  }

  /** Groups in which nothing is closed come last. */
  private static double rank(OpportunitiesReport.Group group) {
    Double rate = group.winRate().rate();
    return rate == null ? -1 : rate;
  }

  private OpportunitiesReport.Group group(String value, List<OpportunityHistory> deals) {
    List<WonValue> wonValue = WonValue.of(deals, seen.playbook().currency());
    int won = count(deals, deal -> deal.outcome() == Outcome.WON);
    int lost = count(deals, deal -> deal.outcome() == Outcome.LOST);
    return new OpportunitiesReport.Group(
        value,
        deals.size(),
        won,
        lost,
        count(deals, deal -> deal.outcome() == Outcome.OPEN),
        count(deals, deal -> deal.opened() == null),
        Rate.of(won, won + lost),
        wonValue,
        won - wonValue.stream().mapToInt(WonValue::n).sum(),
        revenue(deals),
        days(deals, deal -> deal.outcome() == Outcome.WON),
        days(deals, deal -> deal.outcome() == Outcome.LOST),
        days(deals, deal -> deal.outcome() != Outcome.OPEN),
        openAge(deals),
        Incidence.of(
            AalenJohansen.of(watch(deals).days(dayCount)),
            List.of(WON, LOST),
            options.daysOr(OpportunitiesReport.DAYS)));
  }

  private Revenue revenue(List<OpportunityHistory> deals) {
    return Revenue.of(
        deals.stream().flatMap(deal -> deal.winnings().bookings().stream()).toList(),
        seen.currency());
  }

  private static int count(List<OpportunityHistory> deals, Predicate<OpportunityHistory> filter) {
    return (int) deals.stream().filter(filter).count();
  }

  private DaySpread days(List<OpportunityHistory> deals, Predicate<OpportunityHistory> filter) {
    return DaySpread.of(ages(deals, filter.and(deal -> deal.closed() != null)));
  }

  private OpportunitiesReport.OpenAge openAge(List<OpportunityHistory> deals) {
    List<Long> ages = ages(deals, deal -> deal.outcome() == Outcome.OPEN);
    Long slowest = slowestClosed;
    return new OpportunitiesReport.OpenAge(
        DaySpread.of(ages),
        slowest,
        slowest == null ? 0 : (int) ages.stream().filter(age -> age > slowest).count());
  }

  /** Days from opening to closing, or to the horizon for open ones. */
  private List<Long> ages(List<OpportunityHistory> deals, Predicate<OpportunityHistory> filter) {
    List<Long> ages = new ArrayList<>();
    for (OpportunityHistory deal : deals) {
      Instant opened = deal.opened();
      Instant closed = deal.closed();
      if (opened != null && sound(deal) && filter.test(deal)) {
        ages.add(dayCount.days(opened, closed == null ? seen.horizon() : closed));
      }
    }
    return ages;
  }

  /** Whether it was opened, and not after it was closed. */
  private static boolean sound(OpportunityHistory deal) {
    Instant opened = deal.opened();
    Instant closed = deal.closed();
    return opened != null && (closed == null || !closed.isBefore(opened));
  }

  private Watch watch(List<OpportunityHistory> deals) {
    List<Course> courses = new ArrayList<>();
    for (OpportunityHistory deal : deals) {
      Instant opened = deal.opened();
      if (opened != null && sound(deal)) {
        courses.add(new Course(opened, deal.closed(), outcome(deal)));
      }
    }
    return Watch.of(courses, seen, options.completeFrom());
  }

  private static @Nullable String outcome(OpportunityHistory deal) {
    return switch (deal.outcome()) {
      case OPEN -> null;
      case WON -> WON;
      case LOST -> LOST;
    };
  }
}
