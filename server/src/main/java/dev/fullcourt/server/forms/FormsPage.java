package dev.fullcourt.server.forms;

import java.util.List;

/** The page that lists forms. */
public record FormsPage(List<Row> rows) {
  public FormsPage {
    rows = List.copyOf(rows);
  }

  /**
   * One form: what was seen and sent in the last 30 days, and the share of views that were sent.
   */
  public record Row(
      int id, String name, String slug, String kind, String views, String sent, String share) {}
}
