package dev.fullcourt.history.measures.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.fullcourt.engine.alert.AlertRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fifty troubles at a company where all else goes as it should: one alert each, over when the
 * trouble is, and none besides. <em>One</em> is one group: where a rep, a queue, a stage or the
 * team lets it happen to several buyers, these are told of as one; where it is one buyer's own, it
 * is that buyer's.
 */
class QuietYearTest {

  /** Within so long after the end of a trouble its alert is over; a weekend may lie between. */
  private static final Duration SOON = Duration.ofDays(3);

  @TempDir Path folder;

  private record Expected(String kind, String subject, String whose) {}

  /** One year as a rule; {@code -Dquiet.years=20} looks at twenty others besides. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 1 + Integer.getInteger("quiet.years", 0));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTroubleIsToldOnceAndNothingElseIs(long seed) throws IOException {
    QuietCompanyYear year = QuietCompanyYear.of(true, seed, folder);
    List<AlertGroup> groups = AlertGroups.of(year.alerts());
    List<String> wrong = new ArrayList<>();
    Set<AlertGroup> claimed = new HashSet<>();
    int goals = 0;
    for (NamedCsvRecord trouble : year.troubles()) {
      if (trouble.getField("trouble").equals("quarter_behind")) {
        goals++;
        wrong.addAll(goal(year, trouble));
        continue;
      }
      List<AlertGroup> found =
          groups.stream().filter(group -> isAbout(group, trouble, year)).toList();
      if (found.size() != 1) {
        wrong.add(found.size() + " alerts for " + trouble + ": " + found);
        continue;
      }
      AlertGroup group = found.getFirst();
      claimed.add(group);
      Instant until = Instant.parse(trouble.getField("until"));
      if (group.ended() == null || group.ended().isAfter(until.plus(SOON))) {
        wrong.add("not over in time: " + trouble + ": " + group);
      }
      if (!group.cause().isBuyer() && hasOneTwice(group)) {
        wrong.add("a buyer twice: " + group);
      }
    }
    groups.stream()
        .filter(group -> !claimed.contains(group))
        .forEach(group -> wrong.add("none's: " + group));

    assertThat(year.troubles()).hasSize(50);
    assertThat(wrong).isEmpty();
    assertThat(year.offTrack()).hasSize(goals);
    assertThat(perPersonAndDay(year, groups)).isLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsToldInAYearWithoutTrouble(long seed) throws IOException {
    QuietCompanyYear year = QuietCompanyYear.of(false, seed, folder);

    assertThat(year.alerts()).isEmpty();
    assertThat(year.offTrack()).isEmpty();
  }

  private static boolean hasOneTwice(AlertGroup group) {
    return group.runs().stream().map(AlertRun::buyer).distinct().count() != group.runs().size();
  }

  private static boolean isAbout(AlertGroup group, NamedCsvRecord trouble, QuietCompanyYear year) {
    String whose = trouble.getField("whose");
    Expected expected =
        switch (trouble.getField("trouble")) {
          case "rep_stops_calling" -> new Expected("breach", "first conversation", whose);
          case "rep_stops_answering" -> new Expected("leak", "to_development", whose);
          case "queue_unworked" -> new Expected("leak", "lead", "development");
          case "batch_not_nurtured" -> new Expected("leak", "recycled", "marketing");
          case "stuck" -> new Expected("stall", whose, "");
          case "swarm" -> new Expected("surge", "", "");
          case "silent_deal" -> new Expected("silence", "opportunity", "");
          default -> throw new AssertionError(trouble);
        };
    AlertGroup.Cause cause = group.cause();
    boolean same =
        cause.kind().equals(expected.kind())
            && (cause.subject() == null || cause.subject().equals(expected.subject()))
            && (cause.isBuyer() || cause.whose().equals(expected.whose()));
    List<String> accounts = List.of(trouble.getField("accounts").split(" "));
    return same
        && group.runs().stream()
            .allMatch(run -> accounts.contains(year.accounts().get(run.buyer())))
        && !group.raised().isBefore(Instant.parse(trouble.getField("from")))
        && !group.raised().isAfter(Instant.parse(trouble.getField("until")));
  }

  private static List<String> goal(QuietCompanyYear year, NamedCsvRecord trouble) {
    Instant from = Instant.parse(trouble.getField("from"));
    Instant until = Instant.parse(trouble.getField("until"));
    List<GoalWatch.OffTrack> found =
        year.offTrack().stream()
            .filter(off -> !off.raised().isBefore(from) && off.raised().isBefore(until))
            .toList();
    return found.size() == 1 && until.equals(found.getFirst().ended())
        ? List.of()
        : List.of("for " + trouble + ": " + found);
  }

  /** Of all days on which somebody was told something, how many alerts nine in ten and five had. */
  private static int perPersonAndDay(QuietCompanyYear year, List<AlertGroup> groups) {
    Map<String, Integer> told = new HashMap<>();
    for (AlertGroup group : groups) {
      LocalDate day = group.raised().atZone(year.playbook().fiscalYear().zone()).toLocalDate();
      for (String person : Told.of(year.playbook(), group.runs().getFirst())) {
        told.merge(person + " " + day, 1, Integer::sum);
      }
    }
    List<Integer> counts = told.values().stream().sorted().toList();
    return counts.get((int) Math.ceil(counts.size() * 0.95) - 1);
  }
}
