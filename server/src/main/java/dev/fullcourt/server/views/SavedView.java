package dev.fullcourt.server.views;

import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Query;

/**
 * A look at a list that was kept under a name, as somebody sees it.
 *
 * @param query what the list's address says
 * @param owner the full name of whoever keeps it
 * @param shared {@code me}, {@code everybody}, or the function it is shared with
 * @param mine whether whoever looks keeps it
 * @param pinned whether whoever looks wants to see it first
 */
public record SavedView(
    int id,
    Listing list,
    String name,
    String query,
    String owner,
    String shared,
    boolean mine,
    boolean pinned) {

  /** Only whoever keeps it sees it. */
  public static final String ME = "me";

  /** Whoever may see the list sees it. */
  public static final String EVERYBODY = "everybody";

  /** The list, looked at like that. */
  public String href() {
    return Query.address(list.path(), query);
  }

  /** Where it can be opened by its number, whatever becomes of what it says. */
  public String link() {
    return "/views/" + id;
  }

  /** Whether other things can be narrowed to it: a look at buyers that everybody may share. */
  public boolean isSegment() {
    return list == Listing.BUYERS && shared.equals(EVERYBODY);
  }
}
