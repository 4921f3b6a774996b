package dev.fullcourt.server.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.TeamCurrency;
import dev.fullcourt.history.money.credit.CreditModel;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was won, shared out on the page of programs, in any currency. */
class CreditTablesTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

  private static List<ProgramsPage.Credit> credits(
      String team, String told, String amount, List<Earnings.Row> rows) {
    Playbook playbook = playbook(team);
    Revenue won =
        Revenue.of(
            List.of(new Booking(1, Booking.Kind.WON, AT, AT, new BigDecimal(amount), told)),
            TeamCurrency.of(playbook, ExchangeRates.NONE));
    return new ProgramsPages(playbook, List.of(playbook), AT, LeadFilter.ANY, Period.ALL)
        .of(
            new Feedback.Tally(null, "", Map.of()),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(new Earnings.Earned("program", won, rows)),
            "mark")
        .credits();
  }

  private static Playbook playbook(String currency) {
    String text =
        """
        playbook: Money
        currency: %s
        teams:
          growth: { function: marketing, lead: chloe }
        cycle:
          stages:
            - { stage: aware, leads: marketing }
        """
            .formatted(currency);
    return switch (PlaybookReader.read("money.yaml", text)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }

  @Test
  void whatNoRateIsKnownOfIsSaidEvenWhereNothingElseWasWon() {
    assertThat(credits("EUR", "USD", "1200", List.of()))
        .singleElement()
        .extracting(ProgramsPage.Credit::says)
        .asString()
        .endsWith("Not in it, because no rate is known: " + dollars() + ".");
  }

  private static String dollars() {
    return Numbers.money(new BigDecimal("1200"), "USD");
  }

  @Test
  void aCurrencyWithoutCentsIsShownWithoutThem() {
    Map<String, BigDecimal> all =
        Stream.of(CreditModel.values())
            .collect(Collectors.toMap(CreditModel::word, model -> new BigDecimal("310")));
    ProgramsPage.Credit credit =
        credits("JPY", "JPY", "310", List.of(new Earnings.Row("show", all))).getFirst();
    assertThat(credit.rows()).extracting(row -> row.amounts().getFirst()).containsOnly("310");
    assertThat(Numbers.units(new BigDecimal("1.5"), "BHD")).isEqualTo("1.500");
    assertThat(Numbers.units(new BigDecimal("-1.5"), "EUR")).isEqualTo("−1.50");
    assertThat(Numbers.exactly(new BigDecimal("100"), "JPY")).endsWith("100").doesNotContain(".");
  }
}
