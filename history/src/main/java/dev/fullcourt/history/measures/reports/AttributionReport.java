package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.credit.Attributed;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.CreditModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is credited with what was won, by several models side by side. Each model gives away all of
 * it: its column adds up to what was won, to the cent, what nobody earned included (law 34).
 *
 * @param head what was looked at
 * @param by what credit is shared among
 * @param won what was won in the period, net
 * @param rows the most by the even model first, what nobody earned last
 */
public record AttributionReport(Head head, String by, Revenue won, List<Row> rows)
    implements Report {

  /** What stands for nobody. */
  static final String NOBODY = "(nobody)";

  public AttributionReport {
    rows = List.copyOf(rows);
  }

  /**
   * One that is credited.
   *
   * @param name its name
   * @param credits what it is credited with, model by model
   */
  public record Row(String name, List<Credit> credits) {
    public Row {
      credits = List.copyOf(credits);
    }

    BigDecimal by(CreditModel model) {
      return credits.get(model.ordinal()).amount();
    }
  }

  /**
   * What a model gives.
   *
   * @param model its name
   * @param amount in the team's currency
   */
  public record Credit(String model, BigDecimal amount) {}

  /** The report on what was seen. */
  public static AttributionReport of(Observation seen, ReportOptions options) {
    String asked = options.by();
    CreditKind kind =
        asked == null ? CreditKind.PROGRAM : CreditKind.find(asked).orElse(CreditKind.PROGRAM);
    Attributed attributed = new Attributed(kind, seen.currency());
    List<Booking> all = new ArrayList<>();
    for (OpportunityHistory deal : seen.opportunities()) {
      for (Booking entry : deal.winnings().bookings()) {
        if (options.period().contains(entry.at())) {
          all.add(entry);
          attributed.add(entry, deal.winnings().shares(entry, kind));
        }
      }
    }
    Revenue won = Revenue.of(all, seen.currency());
    return new AttributionReport(
        Head.of("attribution", seen, options.period(), RevenueReport.warnings(won)),
        kind.word(),
        won,
        attributed.byName().entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue()))
            .sorted(
                Comparator.comparing((Row row) -> row.name().equals(NOBODY))
                    .thenComparing(row -> row.by(CreditModel.EVEN), Comparator.reverseOrder())
                    .thenComparing(Row::name))
            .toList());
  }

  private static Row row(String name, List<BigDecimal> credits) {
    return new Row(
        name.isEmpty() ? NOBODY : name,
        Stream.of(CreditModel.values())
            .map(model -> new Credit(model.word(), credits.get(model.ordinal())))
            .toList());
  }

  @Override
  public List<Table> tables() {
    List<Table.Column> columns = new ArrayList<>(List.of(Table.words(by)));
    List<String> sums = new ArrayList<>(List.of("(all)"));
    for (CreditModel model : CreditModel.values()) {
      columns.add(Table.counts(model.word()));
      sums.add(
          Cell.amount(
              rows.stream().map(row -> row.by(model)).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.name()));
      row.credits().forEach(credit -> line.add(Cell.amount(credit.amount())));
      lines.add(line);
    }
    lines.add(sums);
    return List.of(
        new Table(
            "Who is credited with what was won",
            "%s %s".formatted(won.sum().toPlainString(), won.currency()),
            columns,
            lines));
  }
}
