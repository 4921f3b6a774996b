package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Unreadable;
import java.util.List;

/** The segments there are. */
public interface Segments {

  /** All of them, by name. */
  List<Segment.Choice> all();

  /**
   * The one of a word in an address.
   *
   * @throws Unreadable when there is none
   * @throws dev.fullcourt.server.page.Outdated when it asks for what the agreement no longer knows
   */
  Segment get(String word);
}
