package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.time.Length;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Alerts and goals are read as they are written, and what is left out has a sensible value. */
class AlertReaderTest {

  private static final Recipient ANA = new Recipient(Recipient.Whom.PERSON, "ana");

  @Test
  void everyKindCanBeWrittenInOneLine() throws IOException, URISyntaxException {
    List<Alert> alerts =
        alerts(
            """
            alerts:
              - { alert: nobody has it, kind: leak, after: 4 business hours, to: lead }
              - { alert: left to themselves, kind: leak, lacks: message, after: 2 business days, to: marketing }
              - { alert: offer without an answer, kind: leak, lacks: answer, of: to_sales, to: ae-emea }
              - { alert: promise broken, kind: breach, to: [lead, ops@acme.example] }
              - { alert: stuck, kind: stall, in: [lead, opportunity], beyond: p90, to: ana }
              - { alert: gone quiet, kind: silence, in: opportunity, after: 10d, to: owner }
              - { alert: hot account, kind: surge, when: 'buyer.count("page_viewed", "3d") >= 12' }
              - { alert: revenue, kind: goal, goal: new revenue, behind: 30% }
            """
                .replace(
                    "promise broken, kind: breach",
                    "promise broken, kind: breach, of: recycled buyers are nurtured"),
            "on-breach: [alert chloe]",
            "on-breach: [escalate chloe]");

    assertThat(alerts)
        .extracting(Alert::kind)
        .containsExactly(
            Alert.Kind.LEAK,
            Alert.Kind.LEAK,
            Alert.Kind.LEAK,
            Alert.Kind.BREACH,
            Alert.Kind.STALL,
            Alert.Kind.SILENCE,
            Alert.Kind.SURGE,
            Alert.Kind.GOAL);
    Alert.Leak nobody = (Alert.Leak) alerts.get(0);
    assertThat(nobody.lacks()).isEqualTo(Alert.Lack.PERSON);
    assertThat(nobody.in()).containsOnlyKeys("lead", "opportunity");
    assertThat(nobody.after()).isEqualTo(new Length.BusinessHours(4));
    assertThat(nobody.in().get("lead").zone().getId()).isEqualTo("Europe/Berlin");
    Alert.Leak message = (Alert.Leak) alerts.get(1);
    assertThat(message.in()).containsOnlyKeys("recycled");
    assertThat(message.to()).containsExactly(new Recipient(Recipient.Whom.TEAM, "marketing"));
    Alert.Leak answer = (Alert.Leak) alerts.get(2);
    assertThat(answer.in()).containsOnlyKeys("to_sales");
    assertThat(answer.after()).isEqualTo(new Length.BusinessDays(1));
    assertThat(answer.to()).containsExactly(new Recipient(Recipient.Whom.TEAM, "ae-emea"));
    assertThat(alerts.get(3))
        .isEqualTo(
            new Alert.Breach(
                "promise broken",
                List.of("recycled buyers are nurtured"),
                List.of(Recipient.LEAD, new Recipient(Recipient.Whom.PERSON, "ops@acme.example"))));
    assertThat(alerts.get(4))
        .isEqualTo(
            new Alert.Stall(
                "stuck", List.of("lead", "opportunity"), 90, BigDecimal.ONE, List.of(ANA)));
    assertThat(((Alert.Silence) alerts.get(5)).after())
        .isEqualTo(new Length.Plain(Duration.ofDays(10)));
    assertThat(alerts.get(6).to()).containsExactly(Recipient.OWNER);
    assertThat(alerts.get(7))
        .isEqualTo(
            new Alert.OffTrack(
                "revenue",
                "new revenue",
                30,
                List.of(
                    new Recipient(Recipient.Whom.FUNCTION, "marketing"),
                    new Recipient(Recipient.Whom.FUNCTION, "sales"))));
  }

  @Test
  void whatIsLeftOutIsUsual() throws IOException, URISyntaxException {
    List<Alert> alerts =
        alerts(
            """
            alerts:
              - { alert: stuck, kind: stall }
              - { alert: gone quiet, kind: silence }
              - { alert: nobody has it, kind: leak }
            """,
            "",
            "");

    assertThat(alerts.get(0))
        .isEqualTo(
            new Alert.Stall(
                "stuck",
                List.of("lead", "opportunity"),
                90,
                new BigDecimal("1.5"),
                List.of(Recipient.LEAD)));
    assertThat(((Alert.Silence) alerts.get(1)).after())
        .isEqualTo(new Length.Plain(Duration.ofDays(14)));
    assertThat(((Alert.Leak) alerts.get(2)).after()).isEqualTo(new Length.BusinessDays(1));
  }

  @Test
  void withoutAnyAlertsABrokenPromiseThatTellsNobodyIsToldToTheLead()
      throws IOException, URISyntaxException {
    assertThat(alerts("", "", "")).isEmpty();
    assertThat(alerts("", "on-breach: [alert chloe]", "on-breach: [escalate chloe]"))
        .containsExactly(
            new Alert.Breach(
                "promise broken",
                List.of("recycled buyers are nurtured"),
                List.of(Recipient.LEAD)));
    assertThat(alerts("alerts: []", "on-breach: [alert chloe]", "on-breach: [escalate chloe]"))
        .isEmpty();
  }

  @Test
  void goalCountsWhatItIsCalled() throws IOException, URISyntaxException {
    Playbook playbook =
        Written.read(
            sketch()
                + "  - { goal: MQLs, target: 90 per month }\n"
                + "  - { goal: opportunities, target: 12k per year, counts: entered(opportunity)"
                + " }\n"
                + "  - { goal: customers, target: 5 per quarter }\n"
                + "  - { goal: deals, target: 5 per quarter, counts: won }\n");

    assertThat(playbook.teamwork().goals().values())
        .extracting(Goal::name, Goal::counts, goal -> goal.target().toPlainString(), Goal::per)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "new revenue", new Goal.Counts.WonAmount(), "1200000", Goal.Stretch.QUARTER),
            org.assertj.core.groups.Tuple.tuple(
                "SQLs",
                new Goal.Counts.Step("to_sales", "handoff_offered"),
                "60",
                Goal.Stretch.QUARTER),
            org.assertj.core.groups.Tuple.tuple(
                "MQLs", new Goal.Counts.Entered("lead"), "90", Goal.Stretch.MONTH),
            org.assertj.core.groups.Tuple.tuple(
                "opportunities",
                new Goal.Counts.Entered("opportunity"),
                "12000",
                Goal.Stretch.YEAR),
            org.assertj.core.groups.Tuple.tuple(
                "customers", new Goal.Counts.Entered("customer"), "5", Goal.Stretch.QUARTER),
            org.assertj.core.groups.Tuple.tuple(
                "deals", new Goal.Counts.Won(), "5", Goal.Stretch.QUARTER));
  }

  private static List<Alert> alerts(String more, String instead, String with)
      throws IOException, URISyntaxException {
    String text = sketch();
    return Written.read((instead.isEmpty() ? text : text.replace(instead, with)) + more)
        .teamwork()
        .alerts();
  }

  private static String sketch() throws IOException, URISyntaxException {
    return Files.readString(
        Path.of(
            Objects.requireNonNull(AlertReaderTest.class.getResource("/playbooks/sketch.yaml"))
                .toURI()));
  }
}
