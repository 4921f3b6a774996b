package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.simulator.exports.CrmExports;
import dev.fullcourt.history.simulator.exports.CrmSystem;
import dev.fullcourt.history.simulator.exports.ExportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports with all that befalls records there are read to the row, and no opt-out is lost. */
class SimulatedExportsTest {

  private static final Instant END = Instant.parse("2026-06-30T00:00:00Z");
  private static final int LEADS = 2_000;

  @TempDir private Path folder;

  private Collected read(CrmSystem system, String export) throws IOException {
    Collected sink = new Collected();
    Mapping mapping = RealData.mapping(system.word());
    try (Stream<Path> found = Files.list(folder.resolve(export))) {
      Outcome outcome = Importer.read(mapping, found.sorted().toList(), END, sink);
      assertThat(outcome).isInstanceOf(Outcome.Finished.class);
    }
    return sink;
  }

  private List<Map<String, String>> truth(String name) throws IOException {
    return Truths.read(folder.resolve("truth").resolve(name));
  }

  @ParameterizedTest
  @EnumSource(CrmSystem.class)
  void objectsReconcileToTheRowAndADeltaBringsNothingButWhatChanged(CrmSystem system)
      throws IOException {
    CrmExports.write(new ExportSettings(system, LEADS, 7, END), folder);
    Collected first = read(system, CrmExports.FIRST);
    Collected delta = read(system, CrmExports.DELTA);

    Map<String, long[]> counts = new TreeMap<>();
    count(CrmExports.FIRST, first, counts);
    count(CrmExports.DELTA, delta, counts);
    for (Map<String, String> row : truth("rows.csv")) {
      String file = row.get("export") + "/" + row.get("file");
      assertThat(counts.getOrDefault(file, new long[2]))
          .as(file)
          .containsExactly(
              Long.parseLong(row.get("rows")), Long.parseLong(row.get("unusable")));
    }
    for (Collected each : List.of(first, delta)) {
      assertThat(each.rejects).allSatisfy(r -> assertThat(r.reason()).contains("belongs to no one"));
      assertThat(each.drafts.stream().map(Draft::id).distinct()).hasSize(each.drafts.size());
    }
    optOutsAreKept(CrmExports.FIRST, Stream.of(first));
    optOutsAreKept(CrmExports.DELTA, Stream.of(first, delta));
    optOutsAreKept(CrmExports.DELTA, Stream.of(delta, first));

    Set<String> before = first.drafts.stream().map(Draft::id).collect(Collectors.toSet());
    Set<String> changed =
        truth("changes.csv").stream().map(row -> row.get("firm")).collect(Collectors.toSet());
    List<Draft> fresh = delta.drafts.stream().filter(d -> !before.contains(d.id())).toList();
    assertThat(fresh).isNotEmpty();
    Map<String, String> firms =
        truth("records.csv").stream()
            .collect(Collectors.toMap(row -> row.get("email"), row -> row.get("firm"), (a, b) -> a));
    assertThat(fresh)
        .filteredOn(draft -> draft.person() != null && firms.containsKey(draft.person()))
        .allSatisfy(draft -> assertThat(changed).contains(firms.get(draft.person())));
  }

  private static void count(String export, Collected sink, Map<String, long[]> counts) {
    sink.rows.forEach(
        origin -> counts.computeIfAbsent(export + "/" + origin.file(), f -> new long[2])[0]++);
    sink.rejects.forEach(
        reject ->
            counts.computeIfAbsent(export + "/" + reject.origin().file(), f -> new long[2])[1]++);
  }

  /** Ids count once, in whichever order: who opted out has an event that says so. */
  private void optOutsAreKept(String export, Stream<Collected> inOrder) throws IOException {
    Set<String> counted = new HashSet<>();
    Set<String> without =
        inOrder
            .flatMap(sink -> sink.of("unsubscribed"))
            .filter(draft -> counted.add(draft.id()))
            .map(Draft::person)
            .collect(Collectors.toSet());
    List<String> expected =
        truth("opt_outs.csv").stream()
            .filter(row -> row.get("export").equals(export))
            .map(row -> row.get("email"))
            .toList();
    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(without).containsAll(expected);
  }
}
