package dev.fullcourt.server.pipeline;

import dev.fullcourt.server.page.Unreadable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order of the table.
 *
 * @param by the column
 * @param down whether the greatest come first
 */
public record PipelineSort(Column by, boolean down) {

  /** Columns that may be sorted by. */
  public enum Column {
    CLOSES("closes", "Decision"),
    BUYER("buyer", "Buyer"),
    NAME("name", "Opportunity"),
    STEP("step", "Step"),
    SINCE("since", "In step for"),
    AMOUNT("amount", "Amount"),
    PRODUCT("product", "Product"),
    OWNER("owner", "Owner");

    private final String word;
    private final String title;

    Column(String word, String title) {
      this.word = word;
      this.title = title;
    }

    /** In addresses. */
    public String word() {
      return word;
    }

    /** On pages. */
    public String title() {
      return title;
    }
  }

  /** Those to be decided soonest first. */
  public static final PipelineSort USUAL = new PipelineSort(Column.CLOSES, false);

  /** Reads {@code amount}, or {@code -amount} for the greatest first. */
  public static PipelineSort read(String text) {
    if (text.isEmpty()) {
      return USUAL;
    }
    boolean down = text.startsWith("-");
    Optional<Column> column =
        Stream.of(Column.values())
            .filter(each -> each.word.equals(down ? text.substring(1) : text))
            .findFirst();
    return new PipelineSort(
        column.orElseThrow(() ->
            new Unreadable(
                "sort",
                text,
                "closes, buyer, name, step, since, amount, product or owner, with a - before it"
                    + " for the greatest first")),
        down);
  }

  /** As an address says it. */
  public String text() {
    return (down ? "-" : "") + by.word;
  }
}
