package dev.fullcourt.server.intelligence;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which cards show up at a buyer. */
@Component
public class Intelligence {

  private final CardBook book;

  Intelligence(CardBook book) {
    this.book = book;
  }

  /** The cards that fit, in two queries whatever their number. */
  public List<Card> at(String buyer) {
    List<Card> all = book.all();
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> keywords =
        all.stream().flatMap(card -> card.shown().keywords().stream()).distinct().toList();
    return book.findFacts(buyer, keywords)
        .map(facts -> all.stream().filter(card -> card.shown().fits(facts)).toList())
        .orElse(List.of());
  }
}
