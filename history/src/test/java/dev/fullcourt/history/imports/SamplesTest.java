package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples' mappings on real data, compared with the answers that came with the data. */
class SamplesTest {

  private static final Instant LATEST = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void loanApplicationsAreReadAsTheyHappened() throws IOException {
    Collected sink = new Collected();
    Path file = RealData.file("bpi2012/bpi2012_events.csv.gz");
    Outcome outcome = Importer.read(RealData.mapping("bpi2012"), List.of(file), LATEST, sink);

    assertThat(outcome).isEqualTo(new Outcome.Finished(262_200, 262_200, 0, 0, 262_200));
    assertThat(sink.drafts.stream().map(Draft::buyer).distinct()).hasSize(13_087);
    assertThat(sink.drafts.stream().map(Draft::id).distinct()).hasSize(262_200);
    Comparator<Instant> byTime = Comparator.naturalOrder();
    List<Instant> times =
        sink.drafts.stream().map(Draft::occurredAt).map(Objects::requireNonNull).toList();
    assertThat(times.stream().min(byTime)).contains(Instant.parse("2011-09-30T22:38:44.546Z"));
    assertThat(times.stream().max(byTime)).contains(Instant.parse("2012-03-14T15:04:54.681Z"));
    assertThat(sink.drafts.stream().filter(d -> !d.properties().containsKey("resource")))
        .hasSize(18_010);
    assertThat(
            sink.drafts.stream()
                .map(d -> d.properties().get("resource"))
                .filter(Objects::nonNull)
                .distinct())
        .hasSize(68);
    assertThat(sum(sink.of("A_SUBMITTED"), "amount")).isEqualTo(new BigDecimal(177_634_511));
    assertThat(sink.of("A_APPROVED")).hasSize(2_246);
    assertThat(sink.of("A_DECLINED")).hasSize(7_635);
    assertThat(sink.of("A_CANCELLED")).hasSize(2_807);
    assertThat(sink.of("work_item_started").map(Draft::buyer).distinct()).hasSize(9_657);
  }

  @Test
  void opportunitiesFindTheirProductSellerAndAccount() throws IOException {
    Collected sink = new Collected();
    List<Path> files =
        Stream.of("accounts", "products", "sales_pipeline", "sales_teams")
            .map(name -> RealData.file("maven_crm/" + name + ".csv"))
            .toList();
    Outcome outcome = Importer.read(RealData.mapping("maven_crm"), files, LATEST, sink);

    assertThat(sink.rejects).isEmpty();
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Finished(
                8_800 + 85 + 7 + 35, 8_800 + 85, 0, 7 + 35, 85 + 8_800 + 4_238 + 2_473));
    assertThat(sink.of("account_described")).hasSize(85);
    assertThat(sink.of("opportunity_created").map(Draft::id).distinct()).hasSize(8_800);
    assertThat(sink.of("opportunity_created").filter(d -> d.occurredAt() == null)).hasSize(500);
    assertThat(sink.of("opportunity_won")).hasSize(4_238);
    assertThat(sink.of("opportunity_lost")).hasSize(2_473);
    assertThat(sum(sink.of("opportunity_won"), "amount")).isEqualTo(new BigDecimal(10_005_534));
    assertThat(sink.of("opportunity_lost"))
        .allMatch(d -> !d.properties().containsKey("amount"))
        .allMatch(d -> d.properties().containsKey("list_price"));
    assertThat(counts(sink.of("opportunity_won"), "product"))
        .containsEntry("GTX Pro", 729L)
        .doesNotContainKey("GTXPro");
    assertThat(counts(sink.of("opportunity_lost"), "region"))
        .isEqualTo(Map.of("West", 811L, "East", 687L, "Central", 975L));
    assertThat(counts(sink.of("opportunity_won"), "manager")).containsEntry("Rocco Neubert", 691L);
    assertThat(counts(sink.of("opportunity_created"), "sector"))
        .containsEntry("null", 1_425L)
        .containsEntry("technolgy", 671L + 387 + 71 + 36);
    assertThat(sink.drafts.stream().map(Draft::motion).filter(Objects::nonNull).distinct())
        .containsExactlyInAnyOrder("GTX", "MG", "GTK");
  }

  @Test
  void openDealsAtListPriceAddUp() throws IOException {
    Collected sink = new Collected();
    List<Path> files =
        Stream.of("sales_teams", "sales_pipeline", "products", "accounts")
            .map(name -> RealData.file("maven_crm/" + name + ".csv"))
            .toList();
    Importer.read(RealData.mapping("maven_crm"), files, LATEST, sink);

    Set<Value> closed =
        Stream.concat(sink.of("opportunity_won"), sink.of("opportunity_lost"))
            .map(d -> d.properties().get("opportunity"))
            .collect(Collectors.toSet());
    List<Draft> open =
        sink.of("opportunity_created")
            .filter(d -> !closed.contains(d.properties().get("opportunity")))
            .toList();

    assertThat(open).hasSize(2_089);
    assertThat(sum(open.stream(), "list_price")).isEqualTo(new BigDecimal(4_966_215));
  }

  @Test
  void leadsWithoutDatesAreUndated() throws IOException {
    Collected sink = new Collected();
    Path file = RealData.file("xeducation_leads/Leads.csv");
    Outcome outcome =
        Importer.read(RealData.mapping("xeducation_leads"), List.of(file), LATEST, sink);

    assertThat(sink.rejects).isEmpty();
    assertThat(outcome).isInstanceOf(Outcome.Finished.class);
    assertThat(sink.rows).hasSize(9_240);
    assertThat(sink.drafts).allMatch(draft -> draft.occurredAt() == null);
    assertThat(sink.of("person_identified").map(Draft::person).distinct()).hasSize(9_240);
    assertThat(sink.of("converted")).hasSize(3_561);
    assertThat(counts(sink.of("person_identified"), "source"))
        .containsEntry("google", 2_873L)
        .containsEntry("null", 36L);
    assertThat(counts(sink.of("person_identified"), "specialization"))
        .containsEntry("null", 1_942L + 1_438)
        .doesNotContainKey("Select");
    assertThat(counts(sink.of("person_identified"), "city")).containsEntry("null", 2_249L + 1_420);
    assertThat(counts(sink.of("person_identified"), "do_not_email"))
        .isEqualTo(Map.of("false", 8_506L, "true", 734L));
    assertThat(sink.of("website_visited")).hasSize(9_103);
    assertThat(sink.of("last_activity_seen")).hasSize(9_240 - 103);
    assertThat(counts(sink.of("sales_assessed"), "quality")).containsEntry("Worst", 601L);
    assertThat(sink.of("person_identified"))
        .allMatch(
            d -> !d.properties().containsKey("tags") && !d.properties().containsKey("quality"));
  }

  private static BigDecimal sum(Stream<Draft> drafts, String property) {
    return drafts
        .map(draft -> draft.properties().get(property))
        .map(value -> value instanceof Value.Number(BigDecimal number) ? number : BigDecimal.ZERO)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, Long> counts(Stream<Draft> drafts, String property) {
    return drafts.collect(
        Collectors.groupingBy(
            d -> String.valueOf(d.properties().get(property)), Collectors.counting()));
  }
}
