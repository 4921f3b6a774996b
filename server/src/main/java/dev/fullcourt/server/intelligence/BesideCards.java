package dev.fullcourt.server.intelligence;

import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.buyers.Beside;
import dev.fullcourt.server.page.Part;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Cards that show up at a buyer; not for partners, who are of other companies. */
@Component
@Order(10)
class BesideCards implements Beside {

  private final Intelligence intelligence;
  private final Agreement agreement;

  BesideCards(Intelligence intelligence, Agreement agreement) {
    this.intelligence = intelligence;
    this.agreement = agreement;
  }

  @Override
  public Optional<Part> find(String buyer, Place place) {
    boolean sees =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            && Present.in(attributes.getRequest())
                .filter(member -> member.may(Right.SEE))
                .isPresent();
    List<Card> cards = sees ? intelligence.at(buyer) : List.of();
    if (cards.isEmpty()) {
      return Optional.empty();
    }
    return agreement
        .findCurrent()
        .map(playbook -> new CardPages(playbook, Instant.now()).of(cards))
        .map(pages ->
            new Part(
                "intelligence/beside",
                new CardPage.Beside(buyer, place == Place.DESK ? "desk" : "story", pages)));
  }
}
