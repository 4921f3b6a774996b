package dev.fullcourt.server.programs;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.CreditModel;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.buyers.LeadFilter.Kind;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.rates.RateTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts who is credited with what was won into tables whose columns add up. */
final class CreditTables {

  private static final int MOST = 12;

  private final LeadFilter leads;
  private final Period period;

  CreditTables(LeadFilter leads, Period period) {
    this.leads = leads;
    this.period = period;
  }

  /** The table; of one program, that row of it beside all that was won. */
  ProgramsPage.Credit of(Earnings.Earned earned) {
    CreditKind kind = CreditKind.find(earned.by()).orElseThrow();
    String only = leads.program();
    List<Earnings.Row> shown =
        earned.rows().stream()
            .filter(row -> only.isEmpty() || row.name().equals(only))
            .filter(row -> !row.name().isEmpty())
            .limit(MOST)
            .toList();
    List<ProgramsPage.CreditRow> rows = new ArrayList<>();
    String currency = earned.won().currency();
    shown.forEach(row ->
        rows.add(row(name(kind, row.name()), href(kind, row.name()), List.of(row), currency)));
    List<Earnings.Row> others =
        earned.rows().stream()
            .filter(row -> !row.name().isEmpty() && !shown.contains(row))
            .toList();
    if (!others.isEmpty()) {
      rows.add(row(Numbers.count(others.size(), "other", "others"), "", others, currency));
    }
    earned.rows().stream()
        .filter(row -> row.name().isEmpty())
        .forEach(row -> rows.add(row("Nobody", "", List.of(row), currency)));
    rows.add(all(earned));
    return new ProgramsPage.Credit(
        "won-by-" + kind.word(),
        "Won, by " + kind.word(),
        says(earned.won()),
        Playbook.title(kind.word()),
        Stream.of(CreditModel.values()).map(CreditModel::title).toList(),
        rows);
  }

  private static String name(CreditKind kind, String name) {
    return kind == CreditKind.FUNCTION ? Playbook.title(name) : name;
  }

  private String href(CreditKind kind, String name) {
    return kind == CreditKind.PROGRAM && leads.program().isEmpty()
        ? ProgramAddress.of(LeadFilter.ANY.behind(Kind.PROGRAM, name), period)
        : "";
  }

  private static ProgramsPage.CreditRow row(
      String name, String href, List<Earnings.Row> rows, String currency) {
    return new ProgramsPage.CreditRow(name, href, sums(rows, currency), false);
  }

  private static ProgramsPage.CreditRow all(Earnings.Earned earned) {
    return new ProgramsPage.CreditRow(
        "All that was won", "", sums(earned.rows(), earned.won().currency()), true);
  }

  private static List<String> sums(List<Earnings.Row> rows, String currency) {
    return Stream.of(CreditModel.values())
        .map(model ->
            rows.stream().map(row -> row.by(model)).reduce(BigDecimal.ZERO, BigDecimal::add))
        .map(sum -> Numbers.units(sum, currency))
        .toList();
  }

  private static String says(Revenue won) {
    String left =
        won.told().stream()
            .filter(told -> told.unconverted().signum() != 0)
            .map(told -> Numbers.money(told.unconverted(), told.currency()))
            .collect(Collectors.joining(", "));
    String rates =
        won.told().stream()
            .flatMap(told ->
                Stream.ofNullable(told.rates())
                    .map(span -> RateTexts.of(told.currency(), won.currency(), span)))
            .collect(Collectors.joining("; "));
    return "In "
        + won.currency()
        + ", net of what was opened again. Each column shares all of it."
        + (rates.isEmpty() ? "" : " Converted at " + rates + ".")
        + (left.isEmpty() ? "" : " Not in it, because no rate is known: " + left + ".");
  }
}
