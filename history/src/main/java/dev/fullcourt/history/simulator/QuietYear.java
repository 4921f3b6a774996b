package dev.fullcourt.history.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up the year of a quiet company, with fifty troubles or with none: what alerts are to tell,
 * and when they are to keep silent. A third of a year goes before it, so that the company has a
 * past.
 */
public final class QuietYear {

  private static final int WEEKS_BEFORE = 18;
  private static final int WEEKS = 52;

  private QuietYear() {}

  /**
   * Writes {@code quiet.csv}, all that was done, and {@code truth/troubles.csv}, what went wrong:
   * what, whose, from when to when and to whom; files of these names that are there are replaced.
   *
   * @param starts the first day of the year, in Berlin
   * @param troubled whether the fifty troubles come
   * @param seed the same seed gives the same files
   * @param folder the folder; made if it is not there
   * @return when the year ends
   * @throws IOException when the folder cannot be written to
   */
  public static Instant run(LocalDate starts, boolean troubled, long seed, Path folder)
      throws IOException {
    Instant end = starts.plusYears(1).plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
    TroublePlan plan = troubled ? TroublePlan.fifty(starts) : TroublePlan.none(starts);
    QuietSheet sheet = new QuietSheet(end);
    QuietCompany company = new QuietCompany(plan, sheet);
    LocalDate monday = starts.minusDays(starts.getDayOfWeek().getValue() - 1L);
    int number = 0;
    for (int week = -WEEKS_BEFORE; week <= WEEKS; week++) {
      for (int place = 0; place < QuietCompany.EACH_WEEK; place++) {
        LocalDate day = monday.plusWeeks(week).plusDays(place * 5L / QuietCompany.EACH_WEEK);
        company.buyer(number, day, place, Chance.ofBuyer(seed, number));
        number++;
      }
    }
    Files.createDirectories(folder.resolve("truth"));
    write(folder.resolve("quiet.csv"), QuietSheet.COLUMNS, sheet.rows());
    List<List<String>> troubles = new ArrayList<>();
    for (Trouble trouble : plan.all()) {
      troubles.add(trouble.row(troubles.size() + 1));
    }
    write(
        folder.resolve("truth/troubles.csv"),
        List.of("number", "trouble", "whose", "from", "until", "accounts"),
        troubles);
    return end;
  }

  private static void write(Path file, List<String> columns, List<List<String>> rows)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", columns) + "\n");
      for (List<String> row : rows) {
        out.write(String.join(",", row) + "\n");
      }
    }
  }
}
