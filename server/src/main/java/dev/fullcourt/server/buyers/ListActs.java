package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Part;
import java.util.Map;
import java.util.Optional;

/** What can be done about the buyers of a list, as another part of the product offers it. */
public interface ListActs {

  /**
   * The part of the page that offers it; empty when whoever looks may do nothing.
   *
   * @param said what the address of the list says
   * @param length how many buyers it has in all
   */
  Optional<Part> find(Map<String, String> said, ListLength length);
}
