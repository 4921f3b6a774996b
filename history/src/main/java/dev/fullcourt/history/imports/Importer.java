package dev.fullcourt.history.imports;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.history.imports.csv.CsvRow;
import dev.fullcourt.history.imports.csv.NotReadable;
import dev.fullcourt.history.imports.csv.RowFile;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.Table;
import dev.fullcourt.history.imports.mapping.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads files with a mapping and hands drafts of events to a sink. The order is always the same:
 * kinds of files as in the mapping, files of a kind by name, rows as they stand. Files that others
 * look up are read ahead. A row is taken whole or rejected whole; a bad one never stops an import.
 */
public final class Importer {

  private static final int ROWS_BETWEEN_REPORTS = 2_000;

  private final Mapping mapping;
  private final List<DataFile> files;
  private final RowReader events;
  private final EventLine eventLines;
  private final Sink sink;
  private final Progress progress;
  private final Map<String, LookupTable> lookups = new HashMap<>();
  private final long ofBytes;
  private long bytesBefore;
  private long rows;
  private long taken;
  private long rejected;
  private long drafts;

  private Importer(
      Mapping mapping, List<DataFile> files, Instant latest, Sink sink, Progress progress) {
    this.mapping = mapping;
    this.files = files;
    this.events = new RowReader(mapping.source(), latest);
    this.eventLines = new EventLine(mapping.source(), latest);
    this.sink = sink;
    this.progress = progress;
    Set<String> lookedUp = lookedUp(files);
    this.ofBytes =
        files.stream()
            .mapToLong(file -> file.bytes() * (lookedUp.contains(file.table().name()) ? 2 : 1))
            .sum();
  }

  /** As {@link #read(Mapping, List, Instant, Sink, Progress)}, silently. */
  public static Outcome read(Mapping mapping, List<Path> files, Instant latest, Sink sink)
      throws IOException {
    return read(mapping, files, latest, sink, Progress.SILENT);
  }

  /**
   * Reads files.
   *
   * @param mapping what they mean
   * @param files where they are; in any order
   * @param latest what happened after it is in the future and rejected; usually now
   * @param sink takes drafts and rejects, row after row
   * @param progress is told how far it is
   * @return refused, before anything was handed to the sink, if files and mapping do not fit
   * @throws IOException if a file cannot be read; what was handed to the sink until then stands
   */
  public static Outcome read(
      Mapping mapping, List<Path> files, Instant latest, Sink sink, Progress progress)
      throws IOException {
    return readNamed(mapping, files.stream().map(GivenFile::at).toList(), latest, sink, progress);
  }

  /** The same for files that are called otherwise than they are stored. */
  public static Outcome readNamed(
      Mapping mapping, List<GivenFile> files, Instant latest, Sink sink, Progress progress)
      throws IOException {
    Matching matching = Matching.of(mapping, files);
    if (!matching.mistakes().isEmpty()) {
      return new Outcome.Refused(matching.mistakes());
    }
    try {
      return new Importer(mapping, matching.files(), latest, sink, progress).readAll();
    } catch (NotReadable e) {
      throw new IOException("a file changed while it was read: " + e.getMessage(), e);
    }
  }

  /** All that does not fit between files and mapping; nothing is read but their headers. */
  public static List<Mistake> check(Mapping mapping, List<GivenFile> files) throws IOException {
    return Matching.of(mapping, files).mistakes();
  }

  private static Set<String> lookedUp(List<DataFile> files) {
    return files.stream()
        .flatMap(file -> file.table().lookups().stream())
        .map(Table.Lookup::table)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Outcome readAll() throws IOException, NotReadable {
    Set<String> lookedUp = lookedUp(files);
    for (DataFile file : files) {
      if (lookedUp.contains(file.table().name())) {
        readAhead(file);
      }
    }
    for (DataFile file : files) {
      read(file);
    }
    progress.reached(ofBytes, ofBytes, rows);
    return new Outcome.Finished(rows, taken, rejected, rows - taken - rejected, drafts);
  }

  /** Bad rows are passed over here; they are rejected when the file has its turn. */
  private void readAhead(DataFile file) throws IOException, NotReadable {
    LookupTable table =
        lookups.computeIfAbsent(
            file.table().name(), name -> new LookupTable(mapping, file.table()));
    try (RowFile csv = file.open(mapping)) {
      Row row = new Row(file.table(), file.header(mapping, csv), lookups);
      long read = 0;
      for (CsvRow next = csv.next(); next != null; next = csv.next()) {
        if (next instanceof CsvRow.Fields fields) {
          row.take(fields.fields());
          remember(file, row, table, new Draft.Origin(file.name(), fields.row()));
        }
        report(csv, ++read);
      }
    }
    bytesBefore += file.bytes();
  }

  private static void remember(
      DataFile file, Row row, LookupTable others, Draft.Origin origin) {
    Table table = file.table();
    String key = row.holds(table.only()) ? key(table, row) : null;
    if (key == null) {
      return;
    }
    String sameAs = row.first(table.sameAs());
    others.put(key, key.equals(sameAs) ? null : sameAs, row, origin);
    for (Template other : table.otherKeys()) {
      String alias = row.text(other);
      if (alias != null) {
        others.alias(alias, key);
      }
    }
  }

  private static @Nullable String key(Table table, Row row) {
    Template key = table.key();
    return key == null ? null : row.text(key);
  }

  private void read(DataFile file) throws IOException, NotReadable {
    try (RowFile csv = file.open(mapping)) {
      Row row = new Row(file.table(), file.header(mapping, csv), lookups);
      for (CsvRow next = csv.next(); next != null; next = csv.next()) {
        Draft.Origin origin = new Draft.Origin(file.name(), next.row());
        rows++;
        switch (next) {
          case CsvRow.Damaged damaged -> reject(origin, damaged.reason());
          case CsvRow.Fields fields when file.table().eventLines() -> event(fields, origin);
          case CsvRow.Fields fields -> read(file.table(), row, fields, origin);
        }
        sink.rowRead(origin);
        report(csv, rows);
      }
    }
    bytesBefore += file.bytes();
  }

  private void read(Table table, Row row, CsvRow.Fields fields, Draft.Origin origin) {
    row.take(fields.fields());
    boolean blank = fields.fields().stream().allMatch(String::isBlank);
    if (blank || (!row.holds(table.only()) && row.complaints().isEmpty())) {
      return;
    }
    row.checkLookups();
    checkKey(table, row, origin);
    List<Draft> found = events.read(row, table.becomes(), origin);
    if (!row.complaints().isEmpty()) {
      reject(origin, String.join("; ", row.complaints()));
    } else if (!found.isEmpty()) {
      taken++;
      drafts += found.size();
      found.forEach(sink::accept);
    }
  }

  private void event(CsvRow.Fields line, Draft.Origin origin) {
    try {
      Draft draft = eventLines.read(line.fields().getFirst(), origin);
      taken++;
      drafts++;
      sink.accept(draft);
    } catch (EventLine.Wrong e) {
      reject(origin, e.why());
    }
  }

  private void checkKey(Table table, Row row, Draft.Origin origin) {
    LookupTable lookup = lookups.get(table.name());
    if (lookup == null) {
      return;
    }
    String key = key(table, row);
    Draft.Origin first = key == null ? null : lookup.origin(key);
    if (key == null && table.becomes().isEmpty()) {
      row.complain("its key (" + table.key() + ") is blank, so no row can refer to it");
    } else if (key != null && first != null && !first.equals(origin)) {
      row.complain(
          "its key " + Row.shown(key) + " is also in " + first.file() + " row " + first.row());
    }
  }

  private void reject(Draft.Origin origin, String reason) {
    rejected++;
    sink.reject(origin, reason);
  }

  private void report(RowFile csv, long count) {
    if (count % ROWS_BETWEEN_REPORTS == 0) {
      progress.reached(bytesBefore + csv.bytesRead(), ofBytes, rows);
    }
  }
}
