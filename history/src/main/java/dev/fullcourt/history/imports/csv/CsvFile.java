package dev.fullcourt.history.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file being read, row after row. Rows are numbered as a spreadsheet numbers them: the first
 * is 1, one row may take several lines when a quoted field has line breaks, and an empty line is a
 * row that is not given.
 */
public final class CsvFile implements RowFile {

  /** A quoted field with more line breaks than this is taken for one whose quote is missing. */
  private static final int MOST_LINES = 10_000;

  private final Source source;
  private final Lines lines;
  private char separator;
  private CsvReaderBuilder splitter;
  private List<String> header = List.of();
  private int named;
  private long row;
  private boolean ended;

  private CsvFile(Source source) {
    this.source = source;
    this.lines = new Lines(source.letters());
    this.separator = ',';
    this.splitter = splitter(',');
  }

  /**
   * Opens a file and reads its header.
   *
   * @param path where it is; may be packed with gzip
   * @param encoding how its bytes are letters; a byte order mark is skipped
   * @param separator what stands between fields, or null to tell it from the header
   * @param wanted columns that should be there, which help to tell the separator
   * @throws NotReadable if it is not a CSV file with a header
   */
  public static CsvFile open(
      Path path, Charset encoding, @Nullable Character separator, Collection<String> wanted)
      throws IOException, NotReadable {
    CsvFile file = new CsvFile(Source.open(path, encoding));
    try {
      file.readHeader(separator, wanted);
      return file;
    } catch (NotReadable | IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The names of the columns, trimmed; blank where the header has nothing. */
  @Override
  public List<String> header() {
    return header;
  }

  /** What stands between two fields. */
  public char separator() {
    return separator;
  }

  /** How many bytes of the file were read so far, as they are on disk. */
  @Override
  public long bytesRead() {
    return source.bytesRead();
  }

  /** The next row, or null at the end. Never fails because of what stands in the file. */
  @Override
  public @Nullable CsvRow next() throws IOException {
    try {
      while (!ended) {
        row++;
        Lines.Line line = lines.next();
        ended = line == null;
        if (line != null && !line.text().isEmpty()) {
          return read(line);
        }
      }
      return null;
    } catch (EOFException | ZipException e) {
      ended = true;
      return CsvRow.Damaged.fromHere(row, e);
    }
  }

  private CsvRow read(Lines.Line first) throws IOException {
    if (first.cut()) {
      return damaged(first, "the line is longer than 10 MB; is the file CSV?");
    }
    List<Lines.Line> rest = new ArrayList<>();
    String text = whole(first, rest);
    if (text == null) {
      lines.putBack(rest);
      return damaged(
          first, "a quote (\") in it is not closed; close it, or write \"\" for a quote");
    }
    List<String> fields = split(text);
    String damage = Damage.find(text, fields, header, source);
    String misfit = fields.isEmpty() ? "it has far too many fields" : fitting(fields);
    if (misfit != null) {
      lines.putBack(rest);
    }
    if (misfit != null || damage != null) {
      return damaged(first, damage != null ? damage : String.valueOf(misfit));
    }
    return new CsvRow.Fields(row, fields.subList(0, Math.min(fields.size(), header.size())));
  }

  /**
   * The whole row, or null when its quotes are wrong. The lines after the first are added to {@code
   * rest}: when quotes or fields are wrong they are put back, since a stray quote would swallow
   * them.
   */
  private @Nullable String whole(Lines.Line first, List<Lines.Line> rest) throws IOException {
    Quotes quotes = Quotes.after(first.text(), separator, false);
    if (quotes == Quotes.CLOSED) {
      return first.text();
    }
    StringBuilder text = new StringBuilder(first.text());
    while (quotes == Quotes.OPEN && rest.size() < MOST_LINES && text.length() < Lines.LONGEST) {
      Lines.Line line = lines.next();
      if (line == null) {
        return null;
      }
      rest.add(line);
      if (line.cut()) {
        return null;
      }
      text.append('\n').append(line.text());
      quotes = Quotes.after(line.text(), separator, true);
    }
    return quotes == Quotes.CLOSED ? text.toString() : null;
  }

  /** The fields of a row; empty if there are more than the parser takes, which is 16,384. */
  private List<String> split(String text) {
    try {
      return Arrays.asList(splitter.ofSingleCsvRecord(StringArrayHandler.of(), text));
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  /**
   * Why the fields do not fit the header, or null. Blank fields too many are common and harmless.
   */
  private @Nullable String fitting(List<String> fields) {
    boolean more =
        fields.size() > header.size()
            && fields.subList(header.size(), fields.size()).stream().anyMatch(f -> !f.isBlank());
    if (!more && fields.size() >= named) {
      return null;
    }
    String shown = separator == '\t' ? "tab" : String.valueOf(separator);
    return "it has "
        + fields.size()
        + (fields.size() == 1 ? " field" : " fields")
        + " where the header has "
        + named
        + "; "
        + (more
            ? "put a field that contains `" + shown + "` in quotes"
            : "a `" + shown + "` is missing, or a line break within a field is not in quotes");
  }

  private CsvRow damaged(Lines.Line line, String reason) {
    String where = line.number() == row ? "" : " (line " + line.number() + " of the file)";
    return new CsvRow.Damaged(row, reason + where);
  }

  private void readHeader(@Nullable Character given, Collection<String> wanted)
      throws IOException, NotReadable {
    try {
      Lines.Line first = lines.next();
      row = 1;
      Character said = first == null ? null : separatorLine(first.text());
      if (said != null) {
        first = lines.next();
        row = 2;
      }
      if (first == null || first.text().isBlank()) {
        throw new NotReadable(
            first == null ? "the file is empty" : "the first line is blank",
            "the first line has to name the columns");
      }
      header(first, given == null ? said : given, wanted);
    } catch (EOFException | ZipException e) {
      throw new NotReadable("the file is damaged (gzip: " + e.getMessage() + ")", "fetch it again");
    }
  }

  private void header(Lines.Line first, @Nullable Character given, Collection<String> wanted)
      throws IOException, NotReadable {
    List<String> best = List.of();
    List<Lines.Line> taken = List.of();
    char chosen = given == null ? ',' : given;
    long most = -1;
    boolean broken = false;
    for (char candidate : given == null ? List.of(',', ';', '\t', '|') : List.of(given)) {
      separator = candidate;
      splitter = splitter(candidate);
      List<Lines.Line> rest = new ArrayList<>();
      String text = first.cut() ? null : whole(first, rest);
      lines.putBack(rest);
      broken |= text == null;
      if (text != null) {
        List<String> names = split(text).stream().map(String::strip).toList();
        long found = wanted.stream().filter(names::contains).count() * 100_000 + names.size();
        if (found > most) {
          most = found;
          best = names;
          taken = rest;
          chosen = candidate;
        }
      }
    }
    if (best.isEmpty() || (broken && best.size() == 1)) {
      throw new NotReadable(
          "the header has a quote that is not closed, or is far too long", "repair the header");
    }
    for (int i = 0; i < taken.size(); i++) {
      lines.next();
    }
    separator = chosen;
    splitter = splitter(chosen);
    header = best;
    named = header.size();
    while (named > 1 && header.get(named - 1).isEmpty()) {
      named--;
    }
    String damage = Damage.find(String.join("", header), header, header, source);
    if (damage != null) {
      throw new NotReadable("in the header " + damage, "save the file as UTF-8");
    }
  }

  /** Excel may write {@code sep=;} above the header. */
  private static @Nullable Character separatorLine(String line) {
    return line.length() == 5 && line.startsWith("sep=") ? line.charAt(4) : null;
  }

  private static CsvReaderBuilder splitter(char separator) {
    return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
