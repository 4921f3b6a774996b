package dev.fullcourt.server.buyers.web;

import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.ListLength;
import dev.fullcourt.server.measures.KeptFigures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How long lists of buyers are: the same figure for a page and for a program, whatever its order.
 */
@Component
class Lengths {

  /** They say which part of a list is shown and how, not what is on it. */
  private static final Set<String> NO_FILTER = Set.of("after", "before", "bulk", "sort");

  private final BuyerList buyers;
  private final KeptFigures kept;

  Lengths(BuyerList buyers, KeptFigures kept) {
    this.buyers = buyers;
    this.kept = kept;
  }

  /** Exactly; counts where nobody has. */
  long of(Map<String, String> said, BuyerFilter filter) {
    return kept.get(key(said), () -> buyers.count(filter));
  }

  /** As far as it is known at once, with a part of the list at hand. */
  ListLength soon(Map<String, String> said, BuyerFilter filter, BuyerList.Slice slice) {
    int shown = slice.rows().size();
    return slice.earlier() || slice.later()
        ? kept.atHand(key(said), () -> buyers.count(filter))
            .map(ListLength::of)
            .orElse(new ListLength(shown + 1L, false))
        : ListLength.of(shown);
  }

  private static Object key(Map<String, String> said) {
    Map<String, String> words = new HashMap<>(said);
    words.keySet().removeAll(NO_FILTER);
    return List.of("buyers", words);
  }
}
