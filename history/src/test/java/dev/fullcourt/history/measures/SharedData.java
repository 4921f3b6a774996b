package dev.fullcourt.history.measures;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Real data with known answers, which lie beside the project and never in it; a test that needs
 * them skips, and says so, where they are not there.
 */
public final class SharedData {

  private final Path folder;

  private SharedData(Path folder) {
    this.folder = folder;
  }

  /** The data set of that name. */
  public static SharedData of(String name) {
    String set = System.getenv("FULLCOURT_DATA");
    Path data =
        set == null ? ProjectFiles.root().resolve("../shared/data").normalize() : Path.of(set);
    Path folder = data.resolve(name);
    assumeTrue(
        Files.isDirectory(folder),
        () -> "skipped: there is no " + folder + "; set FULLCOURT_DATA to the folder of data sets");
    return new SharedData(folder);
  }

  /** A row of a file. */
  public record Row(Map<String, String> cells) {

    /** The cell under the heading; empty when blank. */
    public String get(String heading) {
      return Objects.requireNonNull(cells.get(heading), () -> "no column " + heading);
    }
  }

  /** Each row of a CSV file by heading; a file whose name ends in .gz is unpacked. */
  public void rows(String file, Consumer<Row> each) {
    Path path = folder.resolve(file);
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> headings = cells(reader.readLine());
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        List<String> cells = cells(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
          row.put(headings.get(i), cells.get(i));
        }
        each.accept(new Row(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** The table under the heading in the known answers: rows of cells, headings first. */
  public List<List<String>> answers(String heading) {
    try {
      List<List<String>> table = new ArrayList<>();
      boolean under = false;
      for (String line : Files.readAllLines(folder.resolve("ANSWERS.md"))) {
        if (line.startsWith("## ")) {
          under = line.startsWith("## " + heading);
        } else if (under && line.startsWith("|") && !line.startsWith("|---")) {
          table.add(
              List.of(line.substring(1, line.length() - 1).split("\\|", -1)).stream()
                  .map(String::strip)
                  .toList());
        }
      }
      if (table.isEmpty()) {
        throw new IllegalStateException("no table under " + heading);
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole text of the known answers. */
  public String answers() {
    try {
      return Files.readString(folder.resolve("ANSWERS.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
