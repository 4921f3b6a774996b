package dev.fullcourt.history.simulator.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Makes exports of a system up: {@code first/} as it stood two weeks before the end, and {@code
 * delta/} with what changed until the end: people, companies and merges whole, of the rest what is
 * new. In {@code truth/} stands what no export says. Firms are made one by one: memory stays the
 * same however many there are, and the same settings give the same bytes.
 */
public final class CrmExports {

  /** The folder of the first export. */
  public static final String FIRST = "first";

  /** The folder of the second. */
  public static final String DELTA = "delta";

  private static final long BETWEEN = 14 * FirmMaker.DAY;

  private CrmExports() {}

  /**
   * Writes the exports; files of these names that are there are replaced.
   *
   * @return how many rows each file got, by its path within the folder
   * @throws IOException when the folder cannot be written to
   */
  public static SequencedMap<String, Long> write(ExportSettings settings, Path folder)
      throws IOException {
    long end = settings.end().getEpochSecond() - 1;
    Cut first = new Cut(FIRST, Long.MIN_VALUE, end - BETWEEN);
    Cut delta = new Cut(DELTA, first.at(), end);
    Export export = Export.of(settings.system());
    SequencedMap<String, Long> rows = new LinkedHashMap<>();
    try (Sheets one = new Sheets(folder.resolve(FIRST));
        Sheets two = new Sheets(folder.resolve(DELTA));
        Truth truth = new Truth(folder.resolve("truth"))) {
      export.begin(first, one);
      export.begin(delta, two);
      FirmMaker firms = new FirmMaker(settings);
      int people = 0;
      for (int number = 0; people < settings.leads(); number++) {
        Firm firm = firms.make(number, settings.leads() - people);
        people += firm.people().size();
        export.write(firm, first, one);
        export.write(firm, delta, two);
        List.of(first, delta).forEach(cut -> truth.optOuts(firm, cut));
        truth.records(firm);
        truth.stages(firm);
        truth.changes(firm, delta);
      }
      truth.rows(first, one);
      truth.rows(delta, two);
      one.counts().forEach((file, count) -> rows.put(FIRST + "/" + file, count[0]));
      two.counts().forEach((file, count) -> rows.put(DELTA + "/" + file, count[0]));
    }
    return rows;
  }
}
