package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Part;
import java.util.Optional;

/** What another part of the product shows beside a buyer. Shown in the order of the beans. */
public interface Beside {

  /** Where a buyer is shown. */
  enum Place {
    /** On its own page. */
    STORY,
    /** On the desk of whoever works on it. */
    DESK
  }

  /** What to show there; nothing when there is nothing to say. Asks no more than a query or two. */
  Optional<Part> find(String buyer, Place place);
}
