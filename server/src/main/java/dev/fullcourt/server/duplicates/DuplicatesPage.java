package dev.fullcourt.server.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of likely duplicates.
 *
 * @param title how many wait
 * @param lines those that wait, the likeliest first
 * @param card the one that is looked at; null when none waits
 * @param told what came of the last decision
 * @param trouble why it could not be done; null when it could
 * @param settled what was decided lately
 * @param searched when was searched last, and what
 * @param searching whether a search is running
 * @param mayDecide whether the visitor may merge and separate
 * @param only which buyer the page is about; empty for all
 */
public record DuplicatesPage(
    String title,
    List<Line> lines,
    @Nullable Card card,
    String told,
    @Nullable String trouble,
    List<SettledLine> settled,
    String searched,
    boolean searching,
    boolean mayDecide,
    String only) {
  public DuplicatesPage {
    lines = List.copyOf(lines);
    settled = List.copyOf(settled);
  }

  /** A pair in the list. */
  public record Line(String href, String names, String why, String chance, boolean current) {}

  /** A reason and what it weighs. */
  public record ReasonLine(String words, String weight, boolean against) {}

  /** What is known of both, side by side. */
  public record Row(String name, List<String> stays, List<String> ends) {
    public Row {
      stays = List.copyOf(stays);
      ends = List.copyOf(ends);
    }
  }

  /** A buyer one of the two is in. */
  public record Place(String href, String name) {}

  /** One of the two. */
  public record Half(String id, String name, List<Place> places) {
    public Half {
      places = List.copyOf(places);
    }
  }

  /**
   * The pair that is looked at.
   *
   * @param path where it is decided
   * @param what {@code people} or {@code buyers}
   * @param changes what a merge would change, in words
   * @param otherWay the same with the other one staying
   */
  public record Card(
      String path,
      String what,
      String chance,
      Half stays,
      Half ends,
      List<ReasonLine> reasons,
      List<Row> rows,
      List<String> changes,
      String otherWay) {
    public Card {
      reasons = List.copyOf(reasons);
      rows = List.copyOf(rows);
      changes = List.copyOf(changes);
    }
  }

  /** Something decided, and where it is taken back. */
  public record SettledLine(String words, String by, String path, String undo) {}
}
