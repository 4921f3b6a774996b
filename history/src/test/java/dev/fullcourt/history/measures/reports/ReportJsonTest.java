package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.ProjectFiles;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.Story;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report's record components are its JSON, and docs/reports.md speaks of each of them. */
class ReportJsonTest {

  private static final Observation SEEN =
      Observation.of(
          SamplePlaybook.small(),
          Story.day(100),
          List.of(
              Story.of("ana")
                  .enters("aware", 0, Move.STARTED)
                  .enters("engaged", 10, Move.FORWARD)
                  .end()),
          List.of(
              new OpportunityHistory(
                  "o",
                  "ana",
                  "Big one",
                  Story.day(10),
                  Story.day(20),
                  OpportunityHistory.Outcome.WON,
                  new BigDecimal("1200.50"),
                  "CHF",
                  Map.of("product", "platform"))));

  private static JsonNode json(Report report) {
    JsonMapper mapper = JsonMapper.builder().build();
    return mapper.readTree(mapper.writeValueAsString(report));
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void fieldsAreTheRecordComponentsAndNothingElse(ReportKind kind) {
    Report report = kind.report(SEEN, ReportOptions.NONE);

    assertThat(json(report).propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(report.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    assertThat(json(report).at("/head/settledUpTo").asString()).isEqualTo("2026-04-11T00:00:00Z");
  }

  @Test
  void unknownIsNullAndWordsAreThoseOfThePlaybook() {
    JsonNode cycle = json(ReportKind.CYCLE.report(SEEN, ReportOptions.NONE));

    assertThat(cycle.at("/stages/0/wentTo/0").toString())
        .isEqualTo("{\"next\":\"engaged\",\"move\":\"forward\",\"stays\":1}");
    assertThat(cycle.at("/stages/0/place").asString()).isEqualTo("stem");
    assertThat(cycle.at("/stages/1/median/millis").isNull()).isTrue();
    assertThat(cycle.at("/stages/2/conversion").isNull()).isTrue();
    JsonNode deals = json(ReportKind.OPPORTUNITIES.report(SEEN, ReportOptions.NONE));
    assertThat(deals.at("/all/wonValue/0").toString())
        .contains("\"currency\":\"CHF\"", "\"sum\":1200.5");
    assertThat(deals.at("/by").isNull()).isTrue();
    assertThat(deals.at("/all/incidence/rows/1/came/won").asDouble()).isEqualTo(1);
  }

  @Test
  void everyFieldAndOptionIsDefinedInTheDocumentation() {
    String text = ProjectFiles.read("docs/reports.md");
    Set<String> missing = new LinkedHashSet<>();
    for (Class<?> report : Report.class.getPermittedSubclasses()) {
      for (Class<?> record : records(report)) {
        for (RecordComponent component : record.getRecordComponents()) {
          if (!text.contains("`" + component.getName() + "`")) {
            missing.add(record.getSimpleName() + "." + component.getName());
          }
        }
      }
    }
    for (ReportKind kind : ReportKind.values()) {
      if (!text.contains("## " + kind.word() + "\n")) {
        missing.add(kind.word());
      }
      kind.options().stream()
          .filter(option -> !text.contains("`--" + option.word()))
          .forEach(option -> missing.add(option.word()));
    }

    assertThat(missing).isEmpty();
  }

  /** The record and all records in it. */
  private static List<Class<?>> records(Class<?> report) {
    List<Class<?>> records = new ArrayList<>(List.of(report));
    for (int i = 0; i < records.size(); i++) {
      for (RecordComponent component : records.get(i).getRecordComponents()) {
        Stream.of(component.getGenericType().getTypeName().split("[<>, ]+"))
            .filter(name -> name.startsWith(Report.class.getPackageName()))
            .map(ReportJsonTest::named)
            .filter(type -> type.isRecord() && !records.contains(type))
            .forEach(records::add);
      }
    }
    return records;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
