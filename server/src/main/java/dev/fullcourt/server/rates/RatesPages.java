package dev.fullcourt.server.rates;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.ExchangeRate;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Agreement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts exchange rates into words. */
@Component
public class RatesPages {

  private static final int NAMED = 5;

  private final Rates rates;
  private final Agreement agreement;

  RatesPages(Rates rates, Agreement agreement) {
    this.rates = rates;
    this.agreement = agreement;
  }

  /**
   * The page.
   *
   * @param mayAdd whether who looks may bring a file
   * @param adding what came of one that was just brought, or null
   * @param trouble why one could not be read, or null
   */
  public RatesPage of(
      boolean mayAdd, ExchangeRates.@Nullable Adding adding, @Nullable String trouble) {
    return new RatesPage(
        agreement.findCurrent().map(Playbook::currency).orElse(""),
        mayAdd,
        rates.all().stream()
            .map(known ->
                new RatesPage.Row(
                    known.currency(),
                    known.perEuro().toPlainString(),
                    Dates.day(known.last()),
                    Dates.day(known.first()),
                    Numbers.whole(known.days())))
            .toList(),
        adding == null ? "" : told(adding),
        adding == null || adding.refused().isEmpty() ? "" : refused(adding),
        trouble);
  }

  /** What came of a file, in a sentence. */
  public static String told(ExchangeRates.Adding adding) {
    return "%s added, %s known already."
        .formatted(
            Numbers.count(adding.added().size(), "rate", "rates"), Numbers.whole(adding.known()));
  }

  /** Which rates were not kept and why, in sentences. */
  public static String refused(ExchangeRates.Adding adding) {
    String named =
        adding.refused().stream()
            .limit(NAMED)
            .map(RatesPages::name)
            .collect(Collectors.joining(", "));
    int more = adding.refused().size() - NAMED;
    return "Not kept, because amounts may have been converted without them: "
        + named
        + (more > 0 ? " and " + Numbers.whole(more) + " more." : ".");
  }

  private static String name(ExchangeRate rate) {
    return rate.currency() + " of " + Dates.day(rate.day());
  }
}
