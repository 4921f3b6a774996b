package dev.fullcourt.server.lists;

import java.util.Map;

/** Knows what the words of a list's address may be; asked before a look at it is kept. */
public interface ListCheck {

  /** Of which list. */
  Listing list();

  /**
   * Reads the words as the list itself would.
   *
   * @throws dev.fullcourt.server.page.Unreadable when one of them cannot be read
   */
  void check(Map<String, String> look);
}
