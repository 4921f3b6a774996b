package dev.fullcourt.server.reports;

import dev.fullcourt.history.measures.reports.Head;
import dev.fullcourt.history.measures.reports.Spot;
import dev.fullcourt.history.measures.text.Table;
import java.time.Instant;
import java.util.List;

/**
 * A figure of a report and the first buyers behind it, by name.
 *
 * @param head what the report looked at
 * @param spot where it stands
 * @param column what its column shows
 * @param text the figure
 * @param more whether there are more buyers
 */
public record Figure(
    Head head, Spot spot, Table.Column column, String text, List<Buyer> buyers, boolean more) {

  public Figure {
    buyers = List.copyOf(buyers);
  }

  /**
   * A buyer.
   *
   * @param buyer the buyer's id
   * @param name what people call it
   * @param stage the stage it is in, or was in last
   * @param since when it entered that
   */
  public record Buyer(String buyer, String name, String stage, Instant since) {}

  Figure with(List<Buyer> some, boolean others) {
    return new Figure(head, spot, column, text, some, others);
  }
}
