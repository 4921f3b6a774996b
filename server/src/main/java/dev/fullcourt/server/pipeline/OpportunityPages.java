package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.pipeline.OpportunityStay;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.buyers.Place;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Typed;
import dev.fullcourt.server.pipeline.OpportunityPage.Fact;
import dev.fullcourt.server.pipeline.OpportunityPage.Stay;
import dev.fullcourt.server.pipeline.OpportunityPage.Todo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads one opportunity and puts it into words. */
@Component
public class OpportunityPages {

  private final Pipeline pipeline;
  private final StepPaces.Source source;
  private final Asks asks;
  private final Worth worth;

  OpportunityPages(Pipeline pipeline, StepPaces.Source source, Asks asks, Worth worth) {
    this.pipeline = pipeline;
    this.source = source;
    this.asks = asks;
    this.worth = worth;
  }

  /**
   * The page.
   *
   * @param typed what was typed where that could not be taken
   */
  public OpportunityPage of(
      Playbook playbook,
      Instant now,
      Opportunity one,
      boolean works,
      String told,
      String trouble,
      Typed typed) {
    StepPaces paces = source.at(now);
    SalesTexts texts = new SalesTexts(playbook, paces);
    List<PlannedActivity> said =
        pipeline.activities(List.of(one)).getOrDefault(one.id(), List.of());
    List<Checklist.Item> items = Checklist.of(playbook, one, said).items();
    return new OpportunityPage(
        texts.card(one, said, "?"),
        one.outcome(),
        facts(texts, one),
        worth.booked(playbook, pipeline.bookings(one)).stream()
            .map(each -> booked(texts, playbook, each))
            .toList(),
        pipeline.stays(one).reversed().stream().map(each -> stay(texts, one, each)).toList(),
        one.open()
            ? items.stream().filter(Checklist.Item::open).map(item -> todo(texts, item)).toList()
            : List.of(),
        items.stream()
            .filter(item -> item.ended() != null)
            .sorted(
                Comparator.comparing(
                    Checklist.Item::ended, Comparator.nullsFirst(Comparator.reverseOrder())))
            .map(item -> todo(texts, item))
            .toList(),
        paces.columns(playbook).stream()
            .filter(step -> !step.isEmpty() && !step.equals(one.step()))
            .map(step -> new BoardPage.Way(SalesTexts.step(step), step, ""))
            .toList(),
        asks.ask(playbook, paces, one, SalesAct.CHANGE).with(typed),
        asks.ask(playbook, paces, one, SalesAct.WON).with(typed),
        asks.ask(playbook, paces, one, SalesAct.LOST).with(typed),
        told,
        trouble,
        UUID.randomUUID().toString(),
        works && one.open(),
        typed);
  }

  private static List<Fact> facts(SalesTexts texts, Opportunity one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Amount", SalesTexts.money(one.amount(), one.currency()), ""));
    facts.add(
        one.open()
            ? new Fact(
                "Decision",
                one.closes() == null ? "no day" : texts.day(one.closes()),
                texts.overdue(one) ? "overdue" : "")
            : new Fact(Playbook.title(one.outcome()), texts.day(one.closed()), ""));
    facts.add(new Fact("Product", Objects.requireNonNullElse(one.product(), "unknown"), ""));
    facts.add(new Fact("Owner", Objects.requireNonNullElse(one.owner(), "nobody"), ""));
    if (one.opened() != null) {
      facts.add(new Fact("Opened", texts.day(one.opened()), ""));
    }
    if (one.reason() != null) {
      facts.add(new Fact("Lost for", Playbook.title(one.reason()), ""));
    }
    return facts;
  }

  private static OpportunityPage.Booked booked(
      SalesTexts texts, Playbook playbook, Worth.Booked each) {
    Booking booking = each.booking();
    var amount = booking.amount();
    boolean told = amount != null;
    boolean foreign = told && !booking.currencyOr(playbook.currency()).equals(playbook.currency());
    return new OpportunityPage.Booked(
        texts.day(booking.at()),
        switch (booking.kind()) {
          case WON -> "Won";
          case CORRECTED -> "Corrected from";
          case CORRECTION -> "Corrected to";
          case REOPENED -> "Opened again";
          case LOST -> "Lost after all";
        },
        amount == null
            ? "no amount"
            : Numbers.exactly(amount, booking.currencyOr(playbook.currency())),
        each.converted() == null
            ? told ? "no rate of its day yet" : ""
            : Numbers.exactly(each.converted(), playbook.currency()),
        foreign ? Objects.requireNonNullElse(each.rate(), "") : "");
  }

  private static Stay stay(SalesTexts texts, Opportunity one, Pipeline.Moved moved) {
    OpportunityStay stay = moved.stay();
    Long event = moved.event();
    String next = stay.next();
    return new Stay(
        SalesTexts.step(stay.step()),
        texts.moment(stay.entered()),
        stay.left() == null ? "" : texts.moment(stay.left()),
        texts.lasted(stay.entered(), stay.left()),
        next == null ? "" : SalesTexts.step(next),
        Objects.requireNonNullElse(stay.by(), ""),
        event == null
            ? ""
            : "/buyers/%s?before=%s#event-%d"
                .formatted(one.buyer(), new Place(stay.entered(), event + 1).text(), event));
  }

  private static Todo todo(SalesTexts texts, Checklist.Item item) {
    PlannedActivity said = item.said();
    Instant due = item.due();
    Instant ended = item.ended();
    String note =
        Stream.of(said == null ? item.owner() : said.by(), said == null ? null : said.note())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return new Todo(
        item.activity(),
        SalesTexts.capital(item.activity()),
        item.agreed(),
        item.state().word(),
        ended != null ? texts.day(ended) : due == null ? "" : texts.day(due),
        item.open() && due != null && texts.isPast(due),
        note);
  }
}
