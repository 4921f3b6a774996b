package dev.fullcourt.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.page.Linked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the page says of what was raised. */
class AlertsPagesTest {

  private static final Instant AS_OF = Instant.parse("2026-03-05T12:00:00Z");

  private static final String AGREED =
      """
      playbook: Passes
      teams:
        growth: { function: marketing, lead: chloe }
        closers: { function: sales, lead: jonas }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: opportunity, leads: sales, enter: opportunity.open }
      passes:
        - { pass: research, from: sales, to: marketing, within: 4h, on-breach: [alert lead, alert owner] }
      """;

  private static AlertRun late(String buyer, String owner, int hours) {
    Instant asked = AS_OF.minus(Duration.ofHours(hours));
    return new AlertRun(
        buyer,
        0,
        "research",
        "pass",
        "research",
        asked,
        asked.plus(Duration.ofHours(4)),
        null,
        null,
        List.of("lead", "owner"),
        "marketing",
        null,
        owner,
        3);
  }

  @Test
  void tasksThatAFunctionIsLateWithAreToldAsOneWhoeverHasTheBuyers() {
    Alerts.Found found =
        new Alerts.Found(
            List.of(late("a", "ben", 6), late("b", "eva", 5)),
            Map.of("a", "Pumps Ltd", "b", "Valves Ltd"));

    AlertsPage page = AlertsPages.of(playbook(), AS_OF, found, List.of());

    assertThat(page.open()).hasSize(1);
    AlertsPage.Group group = page.open().getFirst();
    assertThat(group.title()).isEqualTo("Research");
    assertThat(group.why()).isEqualTo("“Research” was not answered in time by Marketing.");
    assertThat(group.told()).isEqualTo("chloe, ben, eva");
    assertThat(group.count()).isEqualTo("2 buyers");
    assertThat(group.buyers())
        .extracting(AlertsPage.Buyer::name)
        .containsExactly("Pumps Ltd", "Valves Ltd");
  }

  /** A cause of its own for each subject: with very many buyers, more than anybody reads. */
  private static AlertRun surge(int buyer) {
    Instant since = AS_OF.minus(Duration.ofMinutes(buyer + 1));
    return new AlertRun(
        "s" + buyer,
        0,
        "hot account",
        "surge",
        null,
        since,
        since,
        null,
        null,
        List.of("owner"),
        "sales",
        null,
        "eva",
        3);
  }

  @Test
  void ofVeryManyCausesTheFirstAreShownAndTheOthersAreAFile() {
    List<AlertRun> runs = IntStream.range(0, 53).mapToObj(AlertsPagesTest::surge).toList();

    AlertsPage page =
        AlertsPages.of(playbook(), AS_OF, new Alerts.Found(runs, Map.of()), List.of());

    assertThat(page.open()).hasSize(50);
    assertThat(page.othersOpen())
        .isEqualTo(
            new Linked("and 3 other causes", "/alerts.csv?status=open", "All of them, as a file"));
    assertThat(page.othersEnded()).isNull();
  }

  private static Playbook playbook() {
    return switch (PlaybookReader.read("playbook.yaml", AGREED)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }
}
