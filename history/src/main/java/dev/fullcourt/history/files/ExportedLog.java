package dev.fullcourt.history.files;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.files.columns.NotDecodable;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Comparison;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.LedgerRow;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.replay.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

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
  private final PropertyColumns properties;
  private final @Nullable LogFile columns;

  private ExportedLog(
      Path directory,
      Manifest manifest,
      Connection duck,
      Closes closes,
      PropertyColumns properties,
      @Nullable LogFile columns) {
    this.properties = properties;
    this.columns = columns;
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
      PropertyColumns properties = PropertyColumns.NONE;
      for (FileTable table : FileTable.values()) {
        PropertyColumns more = Columns.check(duck, directory, table);
        properties = table == FileTable.LOG ? more : properties;
      }
      Closes closes = Closes.read(duck, directory, manifest);
      return new ExportedLog(
          directory, manifest, duck, closes, properties, LogFile.find(duck, directory, properties));
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

  /**
   * Replays every buyer of a range of partitions: straight from the columns where the files are
   * written for that, else event by event. What comes of it is the same.
   *
   * @return how many events were replayed
   */
  public long replay(Engine engine, int first, int last, Replayed sink) {
    if (columns == null || !closes.isPlain()) {
      return replayWhole(engine, first, last, sink);
    }
    try {
      Codes codes = engine.codes();
      LogScan scan = columns.scan(engine.layout(), codes, first, last);
      RangeReplay range = new RangeReplay(engine, codes, closes, scan, columns.buyers(first));
      range.run(sink);
      return range.events();
    } catch (NotDecodable | IndexOutOfBoundsException e) {
      throw new NotAnExport(directory, "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Every row of a range of partitions as the columns give it, decided or not, in the order of the
   * file.
   *
   * @param layout the columns wanted
   * @param codes the codes of the thread that reads
   * @throws NotAnExport also when the files are not written for that
   */
  public void rows(Layout layout, Codes codes, int first, int last, Consumer<Row> consumer) {
    if (columns == null) {
      throw new NotAnExport(directory, "is compressed; export it again to read it by columns");
    }
    try {
      LogScan scan = columns.scan(layout, codes, first, last);
      while (!scan.ended()) {
        consumer.accept(scan);
        scan.next();
      }
    } catch (NotDecodable | IndexOutOfBoundsException e) {
      throw new NotAnExport(directory, "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Tells the log of every buyer of a range of partitions as its corrections leave it, in the order
   * of partitions and ids: straight from the columns where the files are written for that.
   *
   * @param layout the columns wanted
   * @param codes the codes of the thread that reads
   */
  public void tell(Layout layout, Codes codes, int first, int last, BuyerRows sink) {
    if (columns == null) {
      tellAsKnown(null, layout, codes, first, last, sink);
      return;
    }
    try {
      LogScan scan = columns.scan(layout, codes, first, last);
      new RangeRows(layout, codes, closes, scan, columns.buyers(first)).tell(sink);
    } catch (NotDecodable | IndexOutOfBoundsException e) {
      throw new NotAnExport(directory, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** The same, event by event and as it was known at an instant; null for as it is known now. */
  public void tellAsKnown(
      @Nullable Instant known, Layout layout, Codes codes, int first, int last, BuyerRows sink) {
    try (BuyerLogs buyers = buyers(first, last)) {
      for (BuyerLog buyer = buyers.next(); buyer != null; buyer = buyers.next()) {
        WholeRows.tell(buyers.partition(), buyer, known, layout, codes, sink);
      }
    }
  }

  /** The same as {@link #replay}, event by event. */
  long replayWhole(Engine engine, int first, int last, Replayed sink) {
    Replay replay = new Replay(engine);
    long events = 0;
    try (BuyerLogs buyers = buyers(first, last)) {
      for (BuyerLog buyer = buyers.next(); buyer != null; buyer = buyers.next()) {
        Replay.Outcome outcome = replay.of(buyer.buyer(), buyer.motion(), buyer.batches());
        sink.buyer(buyers.partition(), buyer.buyer(), outcome.ledger());
        events += buyer.batches().stream().mapToLong(batch -> batch.events().size()).sum();
      }
    }
    return events;
  }

  /** Replays every buyer of a range of partitions and compares with the exported ledger. */
  void compare(Engines engines, int first, int last, Comparison comparison) {
    if (closes.isPlain() && manifest.rows(FileTable.SEALS) == 0) {
      compareColumns(engines.first(), first, last, comparison);
    } else {
      compareWhole(engines, first, last, comparison);
    }
  }

  private void compareColumns(Engine engine, int first, int last, Comparison comparison) {
    try (SortedRows ledger = rows(FileTable.LEDGER, first, last)) {
      replay(
          engine,
          first,
          last,
          (partition, buyer, replayed) ->
              comparison.replayed(buyer, replayed, kept(partition, buyer, ledger, comparison)));
      theRest(ledger, comparison);
    }
  }

  /** With several playbooks, or behind seals. */
  private void compareWhole(Engines engines, int first, int last, Comparison comparison) {
    Replay replay = new Replay(engines);
    try (BuyerLogs buyers = buyers(first, last);
        SortedRows ledger = rows(FileTable.LEDGER, first, last);
        SortedRows seals = rows(FileTable.SEALS, first, last)) {
      for (BuyerLog buyer = buyers.next(); buyer != null; buyer = buyers.next()) {
        int partition = buyers.partition();
        List<LedgerRow> kept = kept(partition, buyer.buyer(), ledger, comparison);
        while (seals.isBefore(partition, buyer.buyer())) {
          seals.next();
        }
        BuyerLog sealed =
            seals.isAt(partition, buyer.buyer()) ? buyer.with(seal(seals, kept)) : buyer;
        comparison.replayed(sealed, replay.of(sealed), kept);
      }
      theRest(ledger, comparison);
    }
  }

  /** The ledger of a buyer; those passed over on the way there are of nobody the log knows. */
  private static List<LedgerRow> kept(
      int partition, String buyer, SortedRows ledger, Comparison comparison) {
    while (ledger.isBefore(partition, buyer)) {
      comparison.withoutLog(ledger.buyer(), take(ledger));
    }
    return ledger.isAt(partition, buyer) ? take(ledger) : List.of();
  }

  private static void theRest(SortedRows ledger, Comparison comparison) {
    while (!ledger.ended()) {
      comparison.withoutLog(ledger.buyer(), take(ledger));
    }
  }

  private static Seal seal(SortedRows seals, List<LedgerRow> ledger) {
    return Seal.read(seals.number(3), seals.number(4), seals.text(5), ledger, seals.text(6));
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
        directory,
        closes,
        properties,
        rows(FileTable.LOG, first, last),
        rows(FileTable.BUYERS, first, last));
  }

  private SortedRows rows(FileTable table, int first, int last) {
    try {
      // A connection holds one result at a time.
      Connection connection = duck.unwrap(DuckDBConnection.class).duplicate();
      PropertyColumns more = table == FileTable.LOG ? properties : PropertyColumns.NONE;
      return new SortedRows(connection, directory, table, more, first, last);
    } catch (SQLException e) {
      throw new NotAnExport(directory, "cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      if (columns != null) {
        columns.close();
      }
      duck.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
