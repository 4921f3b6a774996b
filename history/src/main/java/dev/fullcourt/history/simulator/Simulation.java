package dev.fullcourt.history.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes up a company's year. Buyers are made one by one, in parallel, and written as they come: the
 * rows of one buyer stand together in order of time, and a file as a whole is not in order of time.
 * Memory does not grow with the number of buyers.
 */
public final class Simulation {

  private static final int AT_ONCE = 200;
  private static final double ACCOUNTS = 0.68;
  private static final double PRIVATE_PERSONS = 0.08;
  private static final double INSIGHT = 0.27;

  private final SimulationSettings settings;
  private final Season season;
  private final Companies companies;

  private Simulation(SimulationSettings settings) {
    this.settings = settings;
    season = new Season(settings);
    companies = new Companies(settings.seed());
  }

  /**
   * Writes the files of a simulated year; files of these names that are there are replaced. What
   * systems know lies in the folder itself, what no system knows in {@code truth/} below it.
   *
   * @param settings what to simulate
   * @param outDir the folder; made if it is not there
   * @return how many rows each file got
   * @throws IOException when the folder cannot be written to
   */
  public static Simulated run(SimulationSettings settings, Path outDir) throws IOException {
    return new Simulation(settings).write(outDir);
  }

  private Simulated write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("truth"));
    Map<Table, BufferedWriter> files = new EnumMap<>(Table.class);
    Map<Table, Long> rows = new EnumMap<>(Table.class);
    try {
      for (Table table : Table.values()) {
        BufferedWriter file = Files.newBufferedWriter(folder.resolve(table.file()));
        files.put(table, file);
        file.write(String.join(",", table.columns()) + "\n");
      }
      int batch = AT_ONCE * Runtime.getRuntime().availableProcessors() * 2;
      for (int first = 0; first < settings.buyers(); first += batch) {
        for (Sheets sheets : make(first, Math.min(first + batch, settings.buyers()))) {
          for (var file : files.entrySet()) {
            file.getValue().write(sheets.text(file.getKey()));
            rows.merge(file.getKey(), sheets.rows(file.getKey()), Long::sum);
          }
        }
      }
    } finally {
      for (BufferedWriter file : files.values()) {
        file.close();
      }
    }
    return Simulated.of(rows);
  }

  private List<Sheets> make(int first, int last) {
    List<Integer> starts = new ArrayList<>();
    for (int start = first; start < last; start += AT_ONCE) {
      starts.add(start);
    }
    return starts.parallelStream()
        .map(start -> some(start, Math.min(start + AT_ONCE, last)))
        .toList();
  }

  private Sheets some(int first, int last) {
    Sheets sheets = new Sheets(season);
    IntStream.range(first, last).forEach(number -> buyer(number, sheets));
    return sheets;
  }

  private void buyer(int number, Sheets sheets) {
    Chance chance = Chance.ofBuyer(settings.seed(), number);
    double kind = chance.share();
    if (kind < ACCOUNTS) {
      Company company = companies.make(number, chance);
      boolean insight = !company.rival() && chance.yes(INSIGHT * (0.4 + 1.2 * company.fit()));
      Prospect prospect = new Prospect(number, company, insight, chance, season);
      new AccountLife(prospect).live();
      sheets.account(prospect);
      return;
    }
    Diary diary = new Diary(season);
    if (kind < ACCOUNTS + PRIVATE_PERSONS) {
      PrivatePerson person = new PrivatePerson(number, chance, season, diary);
      person.live();
      sheets.person(person.contact(), "", diary);
      sheets.events(number, "", diary);
      sheets.truth(person.contact().email(), "private person", "", "", diary);
      return;
    }
    String cookie = "visitor-%08x-%d".formatted(chance.bits(), number);
    PassingVisitor.live(chance, season, diary, cookie);
    sheets.events(number, "", diary);
    sheets.truth(cookie, "passing visitor", "", "", diary);
  }
}
