package dev.fullcourt.history.files;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file about some partitions, one after the other, buyer by buyer. Finds out when a
 * file is not sorted as it must be.
 */
final class SortedRows implements AutoCloseable {

  private final Path file;
  private final FileTable table;
  private final Connection connection;
  private final Statement statement;
  private final ResultSet rows;
  private final int buyerAt;
  private boolean ended;
  private int partition = Integer.MIN_VALUE;
  private String buyer = "";

  /** The rows of a range of partitions, both ends included; stands on the first. */
  SortedRows(
      Connection connection,
      Path directory,
      FileTable table,
      PropertyColumns properties,
      int first,
      int last) {
    this.file = directory.resolve(table.file());
    this.table = table;
    this.connection = connection;
    this.buyerAt = table.place("buyer");
    try {
      this.statement = connection.createStatement();
      this.rows =
          statement.executeQuery(
              table.read(file, properties) + " where partition between " + first + " and " + last);
    } catch (SQLException e) {
      throw unreadable(e);
    }
    next();
  }

  /** Whether there is no row any more. */
  boolean ended() {
    return ended;
  }

  int partition() {
    return partition;
  }

  String buyer() {
    return buyer;
  }

  /** Whether the row is about that buyer. */
  boolean isAt(int someone, String buyerThere) {
    return !ended && partition == someone && buyer.equals(buyerThere);
  }

  /** Whether the row comes before that buyer's. */
  boolean isBefore(int someone, String buyerThere) {
    return !ended && compare(partition, buyer, someone, buyerThere) < 0;
  }

  /** Goes on to the next row. */
  void next() {
    try {
      ended = !rows.next();
      if (!ended) {
        int nextPartition = rows.getInt(1);
        String nextBuyer = text(buyerAt);
        if (compare(nextPartition, nextBuyer, partition, buyer) < 0) {
          throw new NotAnExport(file, "is not sorted by " + table.order());
        }
        partition = nextPartition;
        // One text per buyer, not one per row.
        buyer = nextBuyer.equals(buyer) ? buyer : nextBuyer;
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static int compare(int partition, String buyer, int otherPartition, String otherBuyer) {
    int byPartition = Integer.compare(partition, otherPartition);
    return byPartition != 0 ? byPartition : buyer.compareTo(otherBuyer);
  }

  /** A text that every row has. */
  String text(int place) {
    String text = textOrNull(place);
    if (text == null) {
      throw new NotAnExport(file, "has a row without " + table.columns().get(place - 1).name());
    }
    return text;
  }

  @Nullable String textOrNull(int place) {
    try {
      return rows.getString(place);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** A number that every row has. */
  long number(int place) {
    try {
      long number = rows.getLong(place);
      if (rows.wasNull()) {
        throw new NotAnExport(file, "has a row without " + table.columns().get(place - 1).name());
      }
      return number;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private NotAnExport unreadable(SQLException e) {
    return new NotAnExport(file, "cannot be read: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
      connection.close();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }
}
