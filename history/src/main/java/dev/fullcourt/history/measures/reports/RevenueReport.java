package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.CalendarCut;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.TeamCurrency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was won, entry by entry: in each currency as it was told, and in the team's at the rate of
 * the day it was won. What became of a win later counts in the stretch in which it became known, so
 * that no stretch that is over changes (law 33).
 *
 * @param head what was looked at
 * @param by how it is grouped: a cut of the calendar, or a property of the opportunity
 * @param all everything together
 * @param groups stretches of time in order, anything else by name
 */
public record RevenueReport(Head head, String by, Group all, List<Group> groups) implements Report {

  /** How it is grouped when nothing is asked. */
  static final String BY = CalendarCut.QUARTER.word();

  public RevenueReport {
    groups = List.copyOf(groups);
  }

  /**
   * Entries that have one value in common.
   *
   * @param value the value, or {@code (blank)}
   * @param won how many wins were booked
   * @param takenBack how many wins were taken back: opened again, or lost after all
   * @param booked what was booked as won
   * @param amended what corrections and what was taken back add to that, mostly less than nothing
   * @param net both together
   */
  public record Group(
      String value, int won, int takenBack, Revenue booked, Revenue amended, Revenue net) {

    static Group of(String value, List<Booking> entries, TeamCurrency team) {
      return new Group(
          value,
          (int) entries.stream().filter(entry -> entry.kind().wins() > 0).count(),
          (int) entries.stream().filter(entry -> entry.kind().wins() < 0).count(),
          revenue(entries, entry -> entry.kind() == Booking.Kind.WON, team),
          revenue(entries, entry -> entry.kind() != Booking.Kind.WON, team),
          revenue(entries, entry -> true, team));
    }

    private static Revenue revenue(
        List<Booking> entries, Predicate<Booking> which, TeamCurrency team) {
      return Revenue.of(entries.stream().filter(which).toList(), team);
    }
  }

  /** The report on what was seen. */
  public static RevenueReport of(Observation seen, ReportOptions options) {
    String asked = options.by();
    String by = asked == null ? BY : asked;
    Map<String, List<Booking>> groups = new TreeMap<>();
    List<Booking> all = new ArrayList<>();
    for (OpportunityHistory deal : seen.opportunities()) {
      for (Booking entry : deal.winnings().bookings()) {
        if (options.period().contains(entry.at())) {
          all.add(entry);
          groups
              .computeIfAbsent(value(seen, by, deal, entry), each -> new ArrayList<>())
              .add(entry);
        }
      }
    }
    TeamCurrency team = seen.currency();
    Group whole = Group.of("(all)", all, team);
    return new RevenueReport(
        Head.of("revenue", seen, options.period(), warnings(whole.net())),
        by,
        whole,
        groups.entrySet().stream()
            .map(group -> Group.of(group.getKey(), group.getValue(), team))
            .toList());
  }

  private static String value(Observation seen, String by, OpportunityHistory deal, Booking entry) {
    @Nullable String value =
        CalendarCut.find(by)
            .map(cut -> cut.stretch(entry.at(), seen.playbook().fiscalYear()).label())
            .orElseGet(() -> deal.properties().get(by));
    return value == null || value.isBlank() ? ConversionReport.BLANK : value;
  }

  /** What could not be converted is said, never guessed. */
  static List<String> warnings(Revenue revenue) {
    return revenue.told().stream()
        .filter(told -> told.unconverted().signum() != 0)
        .map(told ->
            "%s %s are not in the sum in %s: the rates of their days are not known"
                .formatted(told.unconverted().toPlainString(), told.currency(), revenue.currency()))
        .toList();
  }

  @Override
  public List<Table> tables() {
    List<Group> rows = new ArrayList<>(groups);
    rows.add(all);
    return List.of(
        new Table(
            "Revenue won, in %s".formatted(all.net().currency()),
            List.of(
                Table.words(by),
                Table.counts("won"),
                Table.counts("taken back"),
                Table.figures("booked"),
                Table.figures("amended"),
                Table.figures("net")),
            rows.stream()
                .map(row ->
                    List.of(
                        row.value(),
                        Cell.count(row.won()),
                        Cell.count(row.takenBack()),
                        Cell.amount(row.booked().sum()),
                        Cell.amount(row.amended().sum()),
                        Cell.amount(row.net().sum())))
                .toList()),
        toldTable(rows));
  }

  private static Table toldTable(List<Group> rows) {
    return new Table(
        "As it was told, and at which rates it was converted",
        List.of(
            Table.words(""),
            Table.words("currency"),
            Table.figures("net"),
            Table.figures("converted"),
            Table.figures("not converted"),
            Table.words("rates")),
        rows.stream()
            .flatMap(row ->
                row.net().told().stream()
                    .map(told ->
                        List.of(
                            row.value(),
                            told.currency(),
                            Cell.amount(told.amount()),
                            Cell.amount(told.converted()),
                            Cell.amount(told.unconverted()),
                            rates(told, row.net().currency()))))
            .toList());
  }

  private static String rates(Revenue.Told told, String team) {
    Revenue.Rates rates = told.rates();
    return rates == null ? "" : "%s for 1 %s: %s".formatted(told.currency(), team, rates.words());
  }
}
