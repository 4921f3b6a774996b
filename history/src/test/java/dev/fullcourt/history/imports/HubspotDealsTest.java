package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When deals of HubSpot were won and lost, by what an export has. */
class HubspotDealsTest {

  private static final String STAGES =
      """
      stage_id,label,is_closed,closed_won
      w,Won,true,true
      l,Lost,true,false
      """;

  private static final String DEALS =
      """
      deal_id,deal_pipeline_stage_id,property_createdate,property_closedate,property_hs_lastmodifieddate
      1,w,2024-01-01T00:00:00Z,2024-03-01T00:00:00Z,2024-03-02T00:00:00Z
      2,w,2024-01-01T00:00:00Z,2024-03-01T00:00:00Z,
      3,l,2024-01-01T00:00:00Z,2024-04-01T00:00:00Z,
      4,l,2024-01-01T00:00:00Z,,
      """;

  @Test
  void aDealIsWonOrLostWhenItWasClosedNotWhenItWasMade(@TempDir Path folder) throws IOException {
    List<Path> files =
        List.of(
            Files.writeString(folder.resolve("deals.csv"), DEALS),
            Files.writeString(folder.resolve("pipeline_stages.csv"), STAGES));
    Collected sink = new Collected();
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Importer.read(RealData.mapping("hubspot"), files, now, sink);

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.drafts)
        .filteredOn(draft ->
            draft.type().equals("opportunity_won") || draft.type().equals("opportunity_lost"))
        .extracting(draft -> draft.id() + " " + draft.occurredAt())
        .containsExactly(
            "deal/1/won 2024-03-02T00:00:00Z",
            "deal/2/won 2024-03-01T00:00:00Z",
            "deal/3/lost 2024-04-01T00:00:00Z",
            "deal/4/lost 2024-01-01T00:00:00Z");
  }
}
