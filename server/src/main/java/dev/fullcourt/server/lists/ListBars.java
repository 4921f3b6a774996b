package dev.fullcourt.server.lists;

import dev.fullcourt.server.page.Part;
import java.util.List;
import java.util.Map;

/** Makes what is above a list, for whoever looks at it; in one query, whatever there is. */
@FunctionalInterface
public interface ListBars {

  /**
   * For a list.
   *
   * @param said what its address says
   * @param choices what can be chosen
   */
  Part above(Listing list, Map<String, String> said, List<Choice> choices);

  /** For a list with a form of its own. */
  default Part above(Listing list, Map<String, String> said) {
    return above(list, said, List.of());
  }
}
