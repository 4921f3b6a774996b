package dev.fullcourt.history.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.Winnings;
import dev.fullcourt.history.measures.WinningsReading;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.ExchangeRate;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.TeamCurrency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One buyer of a team that reports in euros, told event by event. */
final class MoneyStory {

  private static final String AGREED =
      """
      playbook: Money
      currency: EUR
      fiscal-year: { starts: 01-01, zone: Europe/Berlin }
      teams:
        growth: { function: marketing, lead: chloe }
        closers: { function: sales, lead: jonas }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: customer, leads: sales, enter: opportunity.won }
      """;

  private final List<Event> events = new ArrayList<>();
  private final List<ExchangeRate> rates = new ArrayList<>();
  private int booked;

  static Playbook playbook() {
    return switch (PlaybookReader.read("money.yaml", AGREED)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }

  /** A rate of the dollar becomes known. */
  MoneyStory knows(String day, String perEuro) {
    ExchangeRate rate = new ExchangeRate(LocalDate.parse(day), "USD", new BigDecimal(perEuro));
    ExchangeRates.Adding adding = rates().adding(List.of(rate));
    assertThat(adding.added()).containsExactly(rate);
    rates.add(rate);
    return this;
  }

  /** A rate of the dollar is brought that would change what was converted. */
  MoneyStory refuses(String day, String perEuro) {
    ExchangeRate rate = new ExchangeRate(LocalDate.parse(day), "USD", new BigDecimal(perEuro));
    assertThat(rates().adding(List.of(rate)).refused()).containsExactly(rate);
    return this;
  }

  ExchangeRates rates() {
    return new ExchangeRates(rates);
  }

  /** Something happens; words after the type are names and values. */
  MoneyStory on(String at, String type, String... said) {
    Map<String, Value> properties = new HashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      properties.put(
          said[i],
          said[i].equals("amount") ? Value.of(new BigDecimal(said[i + 1])) : Value.of(said[i + 1]));
    }
    Instant when = Instant.parse(at);
    events.add(
        new Event(
            events.size() + 1,
            "crm",
            "e" + events.size(),
            "b",
            "p",
            type,
            when,
            when,
            when,
            properties));
    return this;
  }

  /** What that books, as text; each entry with its reason: the rate and its day. */
  MoneyStory books(String... entries) {
    List<Booking> all =
        winnings().values().stream().flatMap(each -> each.bookings().stream()).toList();
    TeamCurrency team = TeamCurrency.of(playbook(), rates());
    assertThat(all.subList(booked, all.size()).stream().map(entry -> text(entry, team)))
        .containsExactly(entries);
    booked = all.size();
    return this;
  }

  /** The last entry again, now that more is known. */
  MoneyStory bookedLast(String entry) {
    booked--;
    return books(entry);
  }

  private static String text(Booking entry, TeamCurrency team) {
    BigDecimal amount = entry.amount();
    String told =
        entry.kind().word() + (amount == null ? "" : " " + amount + " " + entry.currency());
    return team.converted(entry)
        .flatMap(converted ->
            team.conversion(entry)
                .map(rate ->
                    told
                        + (rate.isNone()
                            ? ""
                            : " = %s EUR, %s".formatted(converted, rate.words()))))
        .orElse(told + ", no rate of its day");
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  Map<String, Winnings> winnings() {
    return new WinningsReading(List.of(playbook())).of(events, stays());
  }

  private List<Stay> stays() {
    Instant began = events.getFirst().effective();
    return List.of(
        new Stay("b", 0, "aware", began, null, null, null, Move.STARTED, "inbound", 1, null, 1, 0));
  }

  /** What reports look at. */
  Observation seen() {
    List<OpportunityHistory> deals = new ArrayList<>();
    winnings()
        .forEach((key, won) ->
            deals.add(
                new OpportunityHistory(
                    key,
                    "b",
                    key,
                    events.getFirst().effective(),
                    null,
                    OpportunityHistory.Outcome.OPEN,
                    null,
                    null,
                    Map.of(),
                    won)));
    return new Observation(
        playbook(),
        events.getLast().effective(),
        List.of(new BuyerHistory("b", "B", stays(), Map.of())),
        deals,
        List.of(),
        rates());
  }
}
