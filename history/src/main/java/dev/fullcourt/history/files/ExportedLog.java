package dev.fullcourt.history.files;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Comparison;
import dev.fullcourt.history.replay.LedgerRow;
import dev.fullcourt.history.replay.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/**
 * An export, opened to be read buyer by buyer, a buyer in memory at a time. Several threads may
 * read at once, best each its own range of partitions.
 */
public final class ExportedLog implements AutoCloseable {

  private static final String MEMORY = "512MB";

  private final Path directory;
  private final Manifest manifest;
  private final Connection duck;
  private final Closes closes;

  private ExportedLog(Path directory, Manifest manifest, Connection duck, Closes closes) {
    this.directory = directory;
    this.manifest = manifest;
    this.duck = duck;
    this.closes = closes;
  }

  /**
   * Opens the export in a directory.
   *
   * @throws NotAnExport when there is none, or when files are missing or have other columns
   */
  public static ExportedLog open(Path directory) {
    Manifest manifest = Manifest.read(directory);
    for (FileTable table : FileTable.values()) {
      if (!Files.isReadable(directory.resolve(table.file()))) {
        throw new NotAnExport(directory, "holds no " + table.file() + ", or it may not be read");
      }
    }
    try {
      Connection duck = Duck.open("", MEMORY, "");
      for (FileTable table : FileTable.values()) {
        Columns.check(duck, directory, table);
      }
      return new ExportedLog(directory, manifest, duck, Closes.read(duck, directory, manifest));
    } catch (SQLException e) {
      throw new NotAnExport(directory, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** What it holds. */
  public Manifest manifest() {
    return manifest;
  }

  /** The agreement in force at the end. */
  public Playbook playbook() {
    return playbooks().getLast();
  }

  /** Every version of the agreement, the first first; at least one. */
  public List<Playbook> playbooks() {
    if (manifest.playbooks().isEmpty()) {
      throw new NotAnExport(directory, "holds no playbook");
    }
    return manifest.playbooks().stream()
        .sorted(Comparator.comparingInt(Manifest.PlaybookEntry::version))
        .map(this::playbook)
        .toList();
  }

  private Playbook playbook(Manifest.PlaybookEntry entry) {
    if (!ExportDirectory.isOurs(entry.file())) {
      throw new NotAnExport(directory, entry.file() + " is no name of a playbook");
    }
    Path file = directory.resolve(entry.file());
    try {
      return switch (PlaybookReader.read(file.toString(), Files.readString(file))) {
        case Reading.Accepted(Playbook playbook, var notices) ->
            playbook.withVersion(entry.version());
        case Reading.Refused(var mistakes) ->
            throw new NotAnExport(file, "has mistakes: " + mistakes);
      };
    } catch (IOException e) {
      throw new NotAnExport(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** The files that are no longer those the manifest describes, by name. */
  public List<String> changedFiles() {
    try {
      List<String> changed = new ArrayList<>();
      for (Manifest.Entry entry : manifest.files()) {
        Path file = directory.resolve(entry.file());
        if (!ExportDirectory.isOurs(entry.file())
            || !Files.exists(file)
            || !Sha256.of(file).equals(entry.sha256())) {
          changed.add(entry.file());
        }
      }
      return changed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every buyer of a range of partitions with at least one decided event, in the order of
   * partitions and ids.
   *
   * @param first the first partition
   * @param last the last, included
   */
  public void read(int first, int last, Consumer<BuyerLog> consumer) {
    try (BuyerLogs buyers = buyers(first, last)) {
      for (BuyerLog buyer = buyers.next(); buyer != null; buyer = buyers.next()) {
        consumer.accept(buyer);
      }
    }
  }

  /** Replays every buyer of a range of partitions and compares with the exported ledger. */
  public void compare(int first, int last, Comparison comparison) {
    try (BuyerLogs buyers = buyers(first, last);
        SortedRows ledger = rows(FileTable.LEDGER, first, last);
        SortedRows seals = rows(FileTable.SEALS, first, last)) {
      for (BuyerLog buyer = buyers.next(); buyer != null; buyer = buyers.next()) {
        while (ledger.isBefore(buyers.partition(), buyer.buyer())) {
          comparison.withoutLog(ledger.buyer(), take(ledger));
        }
        List<LedgerRow> kept =
            ledger.isAt(buyers.partition(), buyer.buyer()) ? take(ledger) : List.of();
        while (seals.isBefore(buyers.partition(), buyer.buyer())) {
          seals.next();
        }
        comparison.replay(
            seals.isAt(buyers.partition(), buyer.buyer()) ? buyer.with(seal(seals, kept)) : buyer,
            kept);
      }
      while (!ledger.ended()) {
        comparison.withoutLog(ledger.buyer(), take(ledger));
      }
    }
  }

  private static Seal seal(SortedRows seals, List<LedgerRow> ledger) {
    return Seal.read(
        seals.number(3), seals.number(4), seals.text(5), ledger, seals.text(6));
  }

  private static List<LedgerRow> take(SortedRows ledger) {
    int partition = ledger.partition();
    String buyer = ledger.buyer();
    List<LedgerRow> rows = new ArrayList<>();
    while (ledger.isAt(partition, buyer)) {
      rows.add(
          new LedgerRow(
              ledger.number(3),
              (int) ledger.number(4),
              ledger.text(5),
              ledger.number(6),
              ledger.text(7)));
      ledger.next();
    }
    return rows;
  }

  private BuyerLogs buyers(int first, int last) {
    return new BuyerLogs(
        directory, closes, rows(FileTable.LOG, first, last), rows(FileTable.BUYERS, first, last));
  }

  private SortedRows rows(FileTable table, int first, int last) {
    try {
      // A connection holds one result at a time.
      Connection connection = duck.unwrap(DuckDBConnection.class).duplicate();
      return new SortedRows(connection, directory, table, first, last);
    } catch (SQLException e) {
      throw new NotAnExport(directory, "cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
