package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Year.column;
import static dev.fullcourt.history.simulator.Year.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

  private static final List<Table> TABLES = List.of(Table.values());

  @TempDir static Path shared;
  private static Year demo;

  @BeforeAll
  static void simulateTheDemoYear() {
    demo = Year.simulate(SimulationSettings.demo(Year.END), shared.resolve("demo"));
  }

  @Test
  void sameSettingsGiveTheSameBytes(@TempDir Path folder) throws IOException {
    Simulation.run(SimulationSettings.demo(Year.END), folder);
    for (Table table : TABLES) {
      assertThat(
              Files.mismatch(folder.resolve(table.file()), shared.resolve("demo/" + table.file())))
          .as(table.file())
          .isEqualTo(-1);
    }
  }

  @Test
  void anotherSeedGivesAnotherYear(@TempDir Path folder) {
    Year other = Year.simulate(new SimulationSettings(2_000, 12, 8, Year.END), folder);
    Set<String> companies = new HashSet<>(column(demo.accounts(), "company"));
    companies.retainAll(column(other.accounts(), "company"));
    assertThat(companies).hasSizeLessThan(demo.accounts().size() / 5);
    assertThat(column(other.activities(), "occurred_at"))
        .isNotEqualTo(column(demo.activities(), "occurred_at"));
  }

  @Test
  void aBuyersLifeDoesNotDependOnHowManyOthersThereAre(@TempDir Path folder) {
    Year few = Year.simulate(new SimulationSettings(100, 12, 1, Year.END), folder);
    int rows = few.activities().size();
    assertThat(rows).isPositive();
    assertThat(column(few.activities(), "activity_id"))
        .isEqualTo(column(demo.activities().subList(0, rows), "activity_id"));
    assertThat(column(few.activities(), "occurred_at"))
        .isEqualTo(column(demo.activities().subList(0, rows), "occurred_at"));
  }

  @Test
  void countsRowsAsWritten(@TempDir Path folder) throws IOException {
    Simulated simulated = Simulation.run(new SimulationSettings(300, 6, 1, Year.END), folder);
    for (Table table : TABLES) {
      try (var lines = Files.lines(folder.resolve(table.file()))) {
        assertThat(simulated.rows().get(table.file())).isEqualTo(lines.count() - 1);
      }
    }
  }

  @Test
  void theDemoIsAYearOfOneCompany() {
    int events = demo.activities().size() + demo.opportunities().size();
    assertThat(events).isBetween(80_000, 125_000);
    assertThat(demo.accounts()).hasSizeBetween(1_200, 1_500);
    assertThat(demo.changes("opportunity_created")).isBetween(150L, 350L);
    assertThat(demo.changes("opportunity_won")).isBetween(60L, 150L);
    assertThat(demo.changes("opportunity_lost")).isBetween(60L, 180L);
    assertThat(demo.activities("recycled")).isBetween(100L, 400L);
    assertThat(demo.activities("renewed") + demo.activities("referral_made")).isBetween(24L, 150L);
    assertThat(demo.activities("churned")).isBetween(2L, 30L);
  }

  @Test
  void everyReasonIsGivenToSomebody() {
    assertThat(reasons("recycled"))
        .containsOnly("no budget", "bad timing", "wrong person", "went silent");
    assertThat(reasons("disqualified")).containsOnly("not a company", "competitor", "student");
    assertThat(reasons("lead_rejected"))
        .containsOnly("not our market", "no such person", "too early");
    assertThat(
            demo.opportunities().stream()
                .filter(row -> row.getField("change").equals("opportunity_lost"))
                .map(row -> row.getField("loss_reason")))
        .containsOnly("price", "competitor", "no decision")
        .contains("price", "competitor", "no decision");
  }

  private static Set<String> reasons(String type) {
    return demo.activities().stream()
        .filter(row -> row.getField("activity").equals(type))
        .map(row -> row.getField("reason"))
        .collect(Collectors.toSet());
  }

  @Test
  void badTimingComesWithADate() {
    for (NamedCsvRecord row : demo.activities()) {
      if (row.getField("reason").equals("bad timing")) {
        assertThat(instant(row, "until")).isAfter(instant(row, "occurred_at"));
      } else {
        assertThat(row.getField("until")).isEmpty();
      }
    }
  }

  @Test
  void bothArmsAndEveryStateAreThere() {
    Map<String, Long> arms =
        demo.truth().stream()
            .filter(row -> row.getField("state").equals("deciding"))
            .collect(Collectors.groupingBy(row -> row.getField("arm"), Collectors.counting()));
    assertThat(arms.get("inbound")).isGreaterThan(60);
    assertThat(arms.get("insight")).isGreaterThan(30);
    Map<String, Long> now =
        demo.truth().stream()
            .filter(row -> row.getField("to").isEmpty())
            .filter(row -> row.getField("kind").equals("account"))
            .collect(Collectors.groupingBy(row -> row.getField("state"), Collectors.counting()));
    for (String state : List.of("aware", "exploring", "evaluating", "deciding", "bought")) {
      assertThat(now.get(state)).as(state).isGreaterThan(15);
    }
  }

  @Test
  void nothingHappensAtTheEndOrLaterNorBeforeTheStart() {
    Instant start = OffsetDateTime.parse("2025-11-22T10:00:00+01:00").toInstant();
    for (Instant at : instants()) {
      assertThat(at).isBefore(Year.END).isAfterOrEqualTo(start.minusSeconds(60));
    }
  }

  private static List<Instant> instants() {
    List<Instant> instants = new ArrayList<>();
    demo.accounts().forEach(row -> instants.add(instant(row, "created_at")));
    demo.people().forEach(row -> instants.add(instant(row, "created_at")));
    demo.activities().forEach(row -> instants.add(instant(row, "occurred_at")));
    demo.opportunities().forEach(row -> instants.add(instant(row, "changed_at")));
    demo.corrections().forEach(row -> instants.add(instant(row, "changed_at")));
    return instants;
  }

  @Test
  void idsAreUnique() {
    assertThat(column(demo.activities(), "activity_id")).doesNotHaveDuplicates();
    assertThat(column(demo.opportunities(), "history_id")).doesNotHaveDuplicates();
    assertThat(column(demo.corrections(), "change_id")).doesNotHaveDuplicates();
    assertThat(column(demo.people(), "email")).doesNotHaveDuplicates();
    assertThat(column(demo.accounts(), "domain")).doesNotHaveDuplicates();
  }

  @Test
  void whoeverIsReferredToIsThereAndInTime() {
    Map<String, Instant> accounts = created(demo.accounts(), "domain");
    Map<String, Instant> people = created(demo.people(), "email");
    for (NamedCsvRecord row : demo.people()) {
      String domain = row.getField("account_domain");
      if (!domain.isEmpty()) {
        assertThat(accounts.get(domain)).isBefore(instant(row, "created_at"));
      }
    }
    for (NamedCsvRecord row : demo.activities()) {
      Instant at = instant(row, "occurred_at");
      String domain = row.getField("account_domain");
      String person = row.getField("person");
      if (!domain.isEmpty()) {
        assertThat(accounts.get(domain)).isBefore(at);
      }
      if (person.contains("@")) {
        assertThat(people.get(person)).as(row.toString()).isBeforeOrEqualTo(at);
      } else {
        assertThat(domain + person).isNotEmpty();
      }
    }
    for (NamedCsvRecord row : demo.opportunities()) {
      assertThat(accounts.get(row.getField("account_domain"))).isBefore(instant(row, "changed_at"));
    }
  }

  private static Map<String, Instant> created(List<NamedCsvRecord> rows, String key) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.getField(key), row -> instant(row, "created_at")));
  }

  @Test
  void rowsOfABuyerAreInOrderOfTime() {
    Map<String, Instant> last = new HashMap<>();
    for (NamedCsvRecord row : demo.activities()) {
      String buyer = row.getField("activity_id").split("-", -1)[1];
      Instant at = instant(row, "occurred_at");
      assertThat(at).isAfterOrEqualTo(last.getOrDefault(buyer, Instant.MIN));
      last.put(buyer, at);
    }
  }

  @Test
  void anOpportunityIsCreatedOnceThenUpdatedThenClosedAtMostOnce() {
    Map<String, List<NamedCsvRecord>> histories =
        demo.opportunities().stream()
            .collect(Collectors.groupingBy(row -> row.getField("opportunity_id")));
    for (List<NamedCsvRecord> history : histories.values()) {
      List<String> changes = column(history, "change");
      assertThat(changes.getFirst()).isEqualTo("opportunity_created");
      assertThat(changes.subList(1, changes.size())).doesNotContain("opportunity_created");
      assertThat(changes.subList(0, changes.size() - 1))
          .doesNotContain("opportunity_won", "opportunity_lost");
      List<Instant> times = history.stream().map(row -> instant(row, "changed_at")).toList();
      assertThat(times).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void trueLivesTileTimeAndOnlyTheLastIsOpen() {
    Map<String, List<NamedCsvRecord>> lives =
        demo.truth().stream().collect(Collectors.groupingBy(row -> row.getField("buyer")));
    for (List<NamedCsvRecord> life : lives.values()) {
      for (int i = 0; i < life.size() - 1; i++) {
        assertThat(life.get(i).getField("to")).isEqualTo(life.get(i + 1).getField("from"));
        assertThat(life.get(i).getField("next_state")).isEqualTo(life.get(i + 1).getField("state"));
        assertThat(instant(life.get(i), "to")).isAfterOrEqualTo(instant(life.get(i), "from"));
      }
      assertThat(life.getLast().getField("to")).isEmpty();
    }
  }

  @Test
  void exploringTakesLongerThanAnyOtherWay() {
    Map<String, Double> medians = new HashMap<>();
    for (String state : List.of("aware", "exploring", "evaluating", "deciding")) {
      List<Long> days =
          demo.truth().stream()
              .filter(row -> row.getField("state").equals(state))
              .filter(row -> !row.getField("to").isEmpty())
              .map(row -> Duration.between(instant(row, "from"), instant(row, "to")).toDays())
              .sorted()
              .toList();
      medians.put(state, (double) days.get(days.size() / 2));
    }
    assertThat(medians.get("exploring"))
        .isGreaterThan(medians.get("aware"))
        .isGreaterThan(medians.get("evaluating"))
        .isGreaterThan(medians.get("deciding"));
  }

  @Test
  void peopleWorkOnWeekdaysAndLookAroundLessInSummer() {
    Map<YearMonth, Long> visits = new HashMap<>();
    long weekend = 0;
    for (NamedCsvRecord row : demo.activities()) {
      OffsetDateTime at = OffsetDateTime.parse(row.getField("occurred_at"));
      boolean free =
          at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
      weekend += free ? 1 : 0;
      if (row.getField("activity").equals("page_viewed")) {
        visits.merge(YearMonth.from(at), 1L, Long::sum);
      }
      if (row.getField("activity").startsWith("lead_")) {
        assertThat(free).as(row.toString()).isFalse();
        assertThat(at.getHour()).isBetween(9, 17);
      }
    }
    assertThat(weekend).isBetween(1L, demo.activities().size() / 10L);
    assertThat(visits.get(YearMonth.of(2026, 8)))
        .isLessThan(visits.get(YearMonth.of(2026, 6)))
        .isLessThan(visits.get(YearMonth.of(2026, 9)));
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new SimulationSettings(0, 12, 1, Year.END))
        .hasMessageContaining("buyers must be from 1");
    assertThatThrownBy(() -> new SimulationSettings(10, 0, 1, Year.END))
        .hasMessageContaining("months must be from 1 to 60");
  }

  @Test
  void namesDoNotRunOut() {
    Companies companies = new Companies(3);
    Set<String> domains = new HashSet<>();
    for (int number = 0; number < 60_000; number++) {
      domains.add(companies.make(number, Chance.ofBuyer(3, number)).domain());
    }
    assertThat(domains).hasSize(60_000).allMatch(domain -> domain.matches("[a-z0-9-]+\\.example"));
  }
}
