package dev.fullcourt.server.buyers.web;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.Beside;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.buyers.Place;
import dev.fullcourt.server.buyers.ScorePage;
import dev.fullcourt.server.buyers.StoryPages;
import dev.fullcourt.server.buyers.WhyPages;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One buyer, and why it is where it is. */
@Controller
class BuyerController {

  private static final int HAPPENINGS = 50;

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Buyers buyers;
  private final List<Beside> beside;

  BuyerController(
      Pages pages,
      Agreement agreement,
      Horizon horizon,
      Buyers buyers,
      ObjectProvider<Beside> beside) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.buyers = buyers;
    this.beside = beside.orderedStream().toList();
  }

  @GetMapping("/buyers/{id}")
  ResponseEntity<String> buyer(
      @PathVariable("id") String id,
      @RequestParam(name = "before", defaultValue = "") String before) {
    Buyer buyer = buyer(id);
    Place place = Place.read(before);
    return pages.show(
        HttpStatusCode.valueOf(200),
        "buyers/buyer",
        Frame.of(buyer.row().name(), Frame.Section.BUYERS),
        StoryPages.of(
            agreement.getCurrent(),
            asOf(buyer),
            buyer,
            place,
            buyers.before(id, place, HAPPENINGS + 1),
            HAPPENINGS),
        beside.stream().flatMap(each -> each.find(id, Beside.Place.STORY).stream()).toList());
  }

  @GetMapping("/buyers/{id}/why")
  ResponseEntity<String> why(@PathVariable("id") String id) {
    Buyer buyer = buyer(id);
    if (buyer.stays().isEmpty()) {
      throw new Missing(buyer.row().name() + " is not in the cycle yet, so there is no why.");
    }
    return explain(buyer, buyer.stays().getLast());
  }

  /** The score as it was at the end of a day. */
  @GetMapping("/buyers/{id}/score")
  ResponseEntity<String> score(
      @PathVariable("id") String id, @RequestParam(name = "on", defaultValue = "") String on) {
    Buyer buyer = buyer(id);
    Instant asOf = asOf(buyer);
    Dates dates = new Dates(agreement.getCurrent().fiscalYear().zone());
    LocalDate day = on.isEmpty() ? dates.date(asOf) : day(on);
    Instant end = dates.end(day);
    Instant at = end.isAfter(asOf) ? asOf : end;
    return pages.show(
        "buyers/then",
        Frame.of("Score of " + buyer.row().name(), Frame.Section.BUYERS),
        ScorePage.of(
            agreement.getCurrent(),
            buyer,
            day,
            dates.moment(at),
            buyers.findScore(id, at).orElse(Cause.Score.NONE)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Unreadable("on", text, "a day, for example 2026-03-31");
    }
  }

  @GetMapping("/buyers/{id}/stays/{number}")
  ResponseEntity<String> stay(
      @PathVariable("id") String id, @PathVariable("number") String number) {
    Buyer buyer = buyer(id);
    return buyer.stays().stream()
        .filter(stay -> Integer.toString(stay.number()).equals(number))
        .findFirst()
        .map(stay -> explain(buyer, stay))
        .orElseThrow(
            () -> new Missing(buyer.row().name() + " has no stay with the number " + number + "."));
  }

  private ResponseEntity<String> explain(Buyer buyer, Stay stay) {
    Decision.StageEntered decision =
        buyers
            .findDecision(buyer.row().id(), stay.position())
            .orElseThrow(() -> new IllegalStateException("a stay without decision: " + stay));
    Playbook playbook =
        agreement.findVersion(decision.cause().playbook()).orElseGet(agreement::getCurrent);
    return pages.show(
        "buyers/why",
        Frame.of("Why " + Playbook.title(stay.stage()), Frame.Section.BUYERS),
        WhyPages.of(playbook, asOf(buyer), buyer, stay, decision, buyers));
  }

  private Buyer buyer(String id) {
    return Optional.of(id)
        .filter(word -> word.chars().noneMatch(Character::isISOControl))
        .flatMap(buyers::find)
        .orElseThrow(() -> new Missing("There is no buyer with the id “" + id + "”."));
  }

  private Instant asOf(Buyer buyer) {
    return horizon.findInstant().orElse(buyer.row().lastActivity());
  }
}
