package dev.fullcourt.history.files;

import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A place in the log that moves from row to row, buyer by buyer, through a range of partitions. Is
 * itself the row it stands on. Finds out when the file is not sorted as it must be. One thread.
 */
final class LogScan implements Row {

  private final Path file;
  private final Footer footer;
  private final LogColumns columns;
  private final int last;
  private int group;
  private int row;
  private int rows;
  private boolean ended;
  private int partition = Integer.MIN_VALUE;
  private String buyer = "";
  private int buyerPlace;
  private int firstGroup;
  private int firstRow;

  LogScan(Path file, Footer footer, LogColumns columns, int first, int last) {
    this.file = file;
    this.footer = footer;
    this.columns = columns;
    this.last = last;
    ended = !load(footer.firstOf(first));
    while (!ended && columns.partition.at(row) < first) {
      forward();
    }
    if (!ended) {
      arrive();
    }
  }

  private boolean load(int number) {
    if (number >= footer.groups().size()) {
      return false;
    }
    group = number;
    columns.load(number);
    rows = columns.rows();
    row = 0;
    return true;
  }

  private void forward() {
    row++;
    if (row == rows) {
      ended = !load(group + 1);
    }
  }

  /** Whether all rows of the range were passed. */
  boolean ended() {
    return ended;
  }

  int partition() {
    return partition;
  }

  String buyer() {
    return buyer;
  }

  /** Moves on by a row; says whether it is still the same buyer's. */
  boolean next() {
    forward();
    if (ended) {
      return false;
    }
    return columns.buyer.place(row) == buyerPlace
            && row > 0
            && columns.partition.at(row) == partition
        || arrive();
  }

  /** Takes note of whose row it is; says whether it is still the same buyer's. */
  private boolean arrive() {
    int place = columns.buyer.place(row);
    String there = columns.buyer.text(place);
    if (there == null) {
      throw new NotAnExport(file, "has a row without buyer");
    }
    int partitionThere = (int) columns.partition.at(row);
    int order = Integer.compare(partitionThere, partition);
    order = order == 0 ? there.compareTo(buyer) : order;
    if (order < 0) {
      throw new NotAnExport(file, "is not sorted by " + FileTable.LOG.order());
    }
    buyerPlace = place;
    if (order == 0) {
      return true;
    }
    if (partitionThere > last) {
      ended = true;
      return false;
    }
    partition = partitionThere;
    buyer = there;
    firstGroup = group;
    firstRow = row;
    return false;
  }

  /** Back to the first row of the buyer; as long as it stands on one of them. */
  void again() {
    load(firstGroup);
    row = firstRow;
    buyerPlace = columns.buyer.place(row);
  }

  /** Whether the row may say something of other rows. */
  boolean mayCorrect() {
    return columns.mayCorrect(row);
  }

  @Override
  public long seq() {
    return columns.seq.at(row);
  }

  @Override
  public long effective() {
    return columns.effective(row);
  }

  @Override
  public int type() {
    return columns.type(row);
  }

  @Override
  public @Nullable String person() {
    return columns.person.text(columns.person.place(row));
  }

  @Override
  public int code(int column) {
    return columns.code(column, row);
  }

  @Override
  public String typeName() {
    return columns.typeName(row);
  }

  @Override
  public @Nullable Value property(String name) {
    try {
      return columns.property(name, row);
    } catch (JacksonException | DateTimeException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Map<String, Value> properties() {
    try {
      return columns.properties(row);
    } catch (JacksonException | DateTimeException e) {
      throw unreadable(e);
    }
  }

  private NotAnExport unreadable(RuntimeException e) {
    return new NotAnExport(
        file, "has properties that are not as described: row " + row + " of group " + group, e);
  }

  @Override
  public Event event() {
    WholeColumns whole = columns.whole();
    return new Event(
        seq(),
        whole.source(row),
        whole.id(row),
        Objects.requireNonNullElse(whole.adoptedFrom(row), buyer),
        person(),
        typeName(),
        Instant.ofEpochMilli(whole.occurredAt(row)),
        Instant.ofEpochMilli(whole.known(row)),
        Instant.ofEpochMilli(effective()),
        properties());
  }
}
