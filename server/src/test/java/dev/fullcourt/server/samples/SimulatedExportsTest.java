package dev.fullcourt.server.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.fullcourt.history.simulator.exports.CrmExports;
import dev.fullcourt.history.simulator.exports.CrmSystem;
import dev.fullcourt.history.simulator.exports.ExportSettings;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.intake.ImportSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Simulated exports of four systems, imported: buyers stay in the stages of their opportunities as
 * long as the system says, a delta changes only what it is about, and no opt-out is lost. {@code
 * -Dfullcourt.leads=50000 -Dfullcourt.system=hubspot} tries as many people of one system.
 */
class SimulatedExportsTest {

  private static final int LEADS = Integer.getInteger("fullcourt.leads", 400);

  private static final List<CrmSystem> SYSTEMS =
      Arrays.stream(CrmSystem.values())
          .filter(each -> each.word().equals(System.getProperty("fullcourt.system", each.word())))
          .toList();

  private static final Instant END = Instant.parse("2026-06-30T00:00:00Z");

  /** The stages of opportunities as stages of the cycle. */
  private static final String PLAYBOOK =
      """
      playbook: Stages of opportunities
      currency: EUR
      fiscal-year: { starts: 01-01, zone: UTC }
      cycle:
        arms: { inbound: all of them }
        stages:
          - { stage: known, phase: early, leads: marketing }
          - { stage: discovery, phase: late, leads: sales, from: [known, lost], enter: event.step == "Discovery" }
          - { stage: proposal, phase: late, leads: sales, from: [discovery, negotiation], enter: event.step == "Proposal" }
          - { stage: negotiation, phase: late, leads: sales, from: [discovery, proposal], enter: event.step == "Negotiation" }
          - { stage: customer, phase: late, leads: sales, enter: opportunity.won, outcome: won }
        detours:
          - stage: lost
            from: [discovery, proposal, negotiation]
            leads: sales
            enter: opportunity.lost
            outcome: lost
            back-to: discovery
        again: { from: [customer], into: [discovery] }
      """;

  private static final Map<String, String> STAGE =
      Map.of(
          "Discovery", "discovery",
          "Proposal", "proposal",
          "Negotiation", "negotiation",
          "Closed Won", "customer",
          "Closed Lost", "lost");

  @TempDir private Path folder;

  @Test
  void staysAreThoseOfTheOpportunitiesAndADeltaChangesNothingElse() throws IOException {
    Set<String> taken = new HashSet<>();
    try (Installation installation = Installation.open(folder.resolve("data"))) {
      for (CrmSystem system : SYSTEMS) {
        Path made = make(system, taken);
        String mapping = Files.readString(Project.sample(system.word()).resolve("mapping.yaml"));
        ImportSummary first = bring(installation, mapping, made.resolve(CrmExports.FIRST));
        Map<String, Long> before = ledgerRows(installation);
        ImportSummary delta = bring(installation, mapping, made.resolve(CrmExports.DELTA));

        assertThat(first.added()).as(system.word()).isEqualTo(first.eventsMade());
        assertThat(delta.added()).as(system.word()).isPositive().isLessThan(first.added() / 4);
        staysAreTrue(installation, made, system);
        onlyTheDeltaChanged(installation, made, before, system);
        optOutsAreKept(installation, made, system);
        assertThat(bring(installation, mapping, made.resolve(CrmExports.DELTA)).added()).isZero();
      }
      assertThat(installation.verify().holds()).isTrue();
    }
  }

  /** Another seed where a company would be one of another system's, too. */
  private Path make(CrmSystem system, Set<String> taken) throws IOException {
    for (int seed = 1; ; seed++) {
      Path made = folder.resolve(system.word() + seed);
      CrmExports.write(new ExportSettings(system, LEADS, seed, END), made);
      Set<String> domains =
          read(made, "records.csv").stream()
              .map(row -> row.get("email").replaceFirst(".*@", ""))
              .collect(Collectors.toSet());
      if (Collections.disjoint(domains, taken)) {
        taken.addAll(domains);
        return made;
      }
    }
  }

  private static ImportSummary bring(Installation installation, String mapping, Path export)
      throws IOException {
    try (Stream<Path> files = Files.list(export)) {
      return installation.importFiles(PLAYBOOK, mapping, files.sorted().toList());
    }
  }

  private static List<Map<String, String>> read(Path made, String truth) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(made.resolve("truth").resolve(truth))) {
      return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }

  private static void staysAreTrue(Installation installation, Path made, CrmSystem system)
      throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    Set<String> deleted = new HashSet<>();
    for (Map<String, String> row : read(made, "stages.csv")) {
      String domain = Objects.requireNonNull(row.get("domain"));
      boolean counts = Instant.parse(row.get("entered_at")).isBefore(END.minusSeconds(1));
      if (!domain.isEmpty() && counts) {
        expected
            .computeIfAbsent(domain, key -> new ArrayList<>())
            .add(STAGE.get(row.get("stage")) + " " + row.get("entered_at"));
      }
      if (row.get("deleted").equals("true")) {
        deleted.add(domain);
      }
    }
    expected.keySet().removeAll(deleted);
    Map<String, List<String>> found = new HashMap<>();
    installation
        .sql()
        .sql(
            """
            select b.label, s.stage, s.entered from stay s join buyer b on b.id = s.buyer
            where s.stage <> 'known' order by b.label, s.number
            """)
        .query(row -> {
          found
              .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
              .add(row.getString(2) + " " + row.getObject(3, OffsetDateTime.class).toInstant());
        });
    assertThat(expected).as(system.word()).hasSizeGreaterThan(20);
    expected.forEach((domain, stays) ->
        assertThat(found.get(domain)).as(system.word() + " " + domain).isEqualTo(stays));
  }

  private static Map<String, Long> ledgerRows(Installation installation) {
    Map<String, Long> rows = new HashMap<>();
    installation
        .sql()
        .sql(
            """
            select b.label, count(*) from ledger l join buyer b on b.id = l.buyer group by b.label
            """)
        .query(row -> {
          rows.put(row.getString(1), row.getLong(2));
        });
    return rows;
  }

  /** Buyers are called by their company's domain, or by an address. */
  private static void onlyTheDeltaChanged(
      Installation installation, Path made, Map<String, Long> before, CrmSystem system)
      throws IOException {
    Set<String> changed =
        read(made, "changes.csv").stream().map(row -> row.get("firm")).collect(Collectors.toSet());
    Set<String> untouched =
        read(made, "records.csv").stream()
            .filter(row -> !changed.contains(row.get("firm")))
            .flatMap(row ->
                Stream.of(row.get("email"), row.get("email").replaceFirst(".*@(new[.])?", "")))
            .collect(Collectors.toSet());
    Map<String, Long> after = ledgerRows(installation);
    assertThat(untouched).as(system.word()).hasSizeGreaterThan(50);
    untouched.forEach(label -> assertThat(after.get(label)).as(label).isEqualTo(before.get(label)));
  }

  private static void optOutsAreKept(Installation installation, Path made, CrmSystem system)
      throws IOException {
    Set<String> kept =
        new HashSet<>(
            installation
                .sql()
                .sql(
                    """
                    select distinct p.key from event e join person p on p.id = e.person
                    where e.type = 'unsubscribed'
                    """)
                .query(String.class)
                .list());
    List<String> expected =
        read(made, "opt_outs.csv").stream()
            .filter(row -> row.get("export").equals(CrmExports.DELTA))
            .map(row -> row.get("email"))
            .toList();
    assertThat(expected).as(system.word()).hasSizeGreaterThan(10);
    assertThat(kept).as(system.word()).containsAll(expected);
  }
}
