package dev.fullcourt.history.files;

import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.history.files.columns.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Log and buyers of an export, open to be read as columns. Any number of threads may read at once.
 */
final class LogFile implements AutoCloseable {

  private final Path directory;
  private final PropertyColumns properties;
  private final Footer log;
  private final Footer buyers;
  private final Pages logPages;
  private final Pages buyerPages;

  private LogFile(Path directory, PropertyColumns properties, Footer log, Footer buyers)
      throws IOException {
    this.directory = directory;
    this.properties = properties;
    this.log = log;
    this.buyers = buyers;
    this.logPages = Pages.of(directory.resolve(FileTable.LOG.file()));
    this.buyerPages = Pages.of(directory.resolve(FileTable.BUYERS.file()));
  }

  /** Opens them, if they are written in a way that can be decoded here; else gives null. */
  static @Nullable LogFile find(Connection duck, Path directory, PropertyColumns properties)
      throws SQLException {
    Footer log = Footer.read(duck, directory.resolve(FileTable.LOG.file()));
    Footer buyers = Footer.read(duck, directory.resolve(FileTable.BUYERS.file()));
    if (!log.decodable() || !buyers.decodable()) {
      return null;
    }
    try {
      return new LogFile(directory, properties, log, buyers);
    } catch (IOException e) {
      throw new NotAnExport(directory, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** The rows of a range of partitions, both ends included; stands before the first. */
  LogScan scan(Layout layout, Codes codes, int first, int last) {
    LogColumns columns = new LogColumns(log, logPages, properties, layout, codes);
    return new LogScan(directory.resolve(FileTable.LOG.file()), log, columns, first, last);
  }

  /** The buyers from a partition on. */
  BuyerScan buyers(int first) {
    return new BuyerScan(directory.resolve(FileTable.BUYERS.file()), buyers, buyerPages, first);
  }

  @Override
  public void close() {
    logPages.close();
    buyerPages.close();
  }
}
