package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.event.Value;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a playbook says arrives as written. */
class PlaybookReaderTest {

  private static final String SMALLEST =
      """
      playbook: Small
      cycle:
        stages:
          - { stage: aware, leads: marketing }
      """;

  private final Playbook playbook = Written.read(Written.RIGHT);

  @Test
  void headIsRead() {
    assertThat(playbook.name()).isEqualTo("Acme B2B");
    assertThat(playbook.version()).isEqualTo(1);
    assertThat(playbook.currency()).isEqualTo("EUR");
    assertThat(playbook.fiscalYear())
        .isEqualTo(new FiscalYear(MonthDay.of(2, 1), ZoneId.of("Europe/Berlin")));
    assertThat(playbook.motions()).containsExactly("platform", "services");
    assertThat(playbook.glossary()).containsEntry("MQL", "A buyer worth a conversation.");
    assertThat(playbook.teams().values())
        .containsExactly(
            new Team("marketing", "marketing", "chloe", null),
            new Team("sdr", "development", "ana", null),
            new Team("ae", "sales", null, null));
    assertThat(playbook.market().keyAccounts()).containsExactly("siemens.com");
    assertThat(playbook.text()).isEqualTo(Written.RIGHT);
  }

  @Test
  void wordsOfItsOwnStandBesideTheStandardOnes() {
    Vocabulary vocabulary = playbook.vocabulary();
    assertThat(vocabulary.findEvent("tour_taken"))
        .contains(new EventKind("tour_taken", "took the tour", "buyer", "web"));
    assertThat(vocabulary.findEvent("badge_scanned"))
        .contains(new EventKind("badge_scanned", "had the badge scanned", "buyer", null));
    assertThat(vocabulary.findEvent("demo_requested")).isPresent();
    assertThat(vocabulary.fields())
        .containsKeys("account.sector", "event.rooms", "person.title", "buyer.people.active");
  }

  @Test
  void scorecardIsRead() {
    Scorecard scorecard = playbook.scorecard();
    assertThat(scorecard.fit())
        .extracting(Scorecard.FitRule::id, Scorecard.FitRule::about, Scorecard.FitRule::points)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("fit.1", Scorecard.About.ACCOUNT, 15.0),
            org.assertj.core.groups.Tuple.tuple("fit.2", Scorecard.About.PERSON, 20.0));
    assertThat(scorecard.interest().people()).isEqualTo(2);
    assertThat(scorecard.interest().halfLife()).isNull();
    Scorecard.InterestRule first = scorecard.interest().rules().getFirst();
    assertThat(first.id()).isEqualTo("interest.1");
    assertThat(first.atMost()).isEqualTo(45.0);
    assertThat(first.handRaise()).isFalse();
    assertThat(scorecard.interest().rules().getLast().handRaise()).isTrue();
    assertThat(scorecard.interest().rules().getLast().when()).isNull();
  }

  @Test
  void definitionsMayUseEachOtherInAnyOrder() {
    Playbook turned =
        Written.read(
            Written.with(
                "  MQL: score.fit >= 20 && score.interest >= 40\n",
                "  FIRST: meets(MQL)\n  MQL: score.fit >= 20 && score.interest >= 40\n"));
    assertThat(turned.definitions().keySet()).containsExactly("FIRST", "MQL", "HOT");
    assertThat(List.copyOf(playbook.definitions().values()).getLast().counts())
        .containsExactly(new Count("tour_taken", Map.of("rooms", Value.of(3)), Duration.ofDays(7)));
  }

  @Test
  void stemIsRead() {
    List<Stage.Main> stages = playbook.cycle().stages();
    assertThat(stages)
        .extracting(Stage.Main::name)
        .containsExactly("aware", "engaged", "lead", "opportunity", "customer");
    assertThat(stages)
        .extracting(Stage.Main::phase)
        .containsExactly(
            Stage.Phase.EARLY,
            Stage.Phase.MIDDLE,
            Stage.Phase.MIDDLE,
            Stage.Phase.LATE,
            Stage.Phase.LATE);
    assertThat(stages.get(0).enter()).isNull();
    assertThat(stages.get(1).expectMedian()).isEqualTo(Duration.ofDays(14));
    assertThat(stages.get(1).supports()).containsExactly("development");
    assertThat(stages.get(2).holds()).isNotNull();
    assertThat(stages.get(3).from()).containsExactly("lead", "lost");
    assertThat(stages.get(2).from()).isNull();
    assertThat(stages.get(4).findOutcome()).contains(Stage.Outcome.WON);
    assertThat(playbook.cycle().again())
        .isEqualTo(new Cycle.Again(List.of("customer"), List.of("engaged", "lead")));
  }

  @Test
  void detoursAreReadWithTheirDefaults() {
    Stage.Detour recycled = playbook.cycle().detours().get(0);
    assertThat(recycled.enter().text()).isEqualTo("event.type == \"recycled\"");
    assertThat(recycled.backTo()).isEqualTo("engaged");
    assertThat(recycled.reasons())
        .containsExactly(
            Map.entry("no budget", new Stage.CoolingOff.Lasting(Duration.ofDays(90))),
            Map.entry("bad timing", new Stage.CoolingOff.UntilDate()));
    Stage.Detour lost = playbook.cycle().detours().get(1);
    assertThat(lost.enter().text()).isEqualTo("opportunity.lost");
    assertThat(lost.leads()).isEqualTo("sales");
    assertThat(lost.outcome()).isEqualTo(Stage.Outcome.LOST);
    assertThat(lost.recycleAfter()).isEqualTo(Duration.ofDays(180));
    assertThat(lost.reasons()).containsEntry("price", new Stage.CoolingOff.Lasting(Duration.ZERO));
    Stage.Detour disqualified = playbook.cycle().detours().get(2);
    assertThat(disqualified.from()).isEmpty();
    assertThat(disqualified.leads()).isEqualTo("marketing");
    assertThat(disqualified.outcome()).isEqualTo(Stage.Outcome.DISQUALIFIED);
  }

  @Test
  void armsAreReadAndInsightKnowsItself() {
    List<Arm> arms = playbook.cycle().arms();
    assertThat(arms).extracting(Arm::name).containsExactly("inbound", "insight");
    assertThat(arms.get(0).when()).isNull();
    Condition insight = arms.get(1).when();
    assertThat(insight).isNotNull();
    assertThat(insight == null ? List.of() : insight.eventTypes())
        .containsExactly(
            "opportunity_created", "opportunity_reopened", "outbound_call", "outbound_email");
  }

  @Test
  void smallestPlaybookTakesEveryDefault() {
    Playbook small = Written.read(SMALLEST);
    assertThat(small.currency()).isEqualTo("EUR");
    assertThat(small.motions()).containsExactly("main");
    assertThat(small.fiscalYear()).isEqualTo(new FiscalYear(MonthDay.of(1, 1), ZoneId.of("UTC")));
    assertThat(small.market()).isEqualTo(new Market(null, List.of()));
    assertThat(small.scorecard().interest().people()).isEqualTo(3);
    assertThat(small.cycle().arms()).extracting(Arm::name).containsExactly("inbound");
    assertThat(small.cycle().detours()).isEmpty();
    assertThat(small.cycle().again()).isNull();
    assertThat(small.cycle().stages().getFirst().phase()).isEqualTo(Stage.Phase.EARLY);
  }

  @Test
  void outcomeCanBeSetAndSwitchedOff() {
    Playbook other =
        Written.read(
            Written.with(
                "- { stage: customer, leads: sales, enter: opportunity.won }",
                "- { stage: customer, leads: sales, enter: opportunity.won, outcome: none }\n"
                    + "    - { stage: loyal, leads: sales, enter: buyer.renewals >= 1,"
                    + " outcome: won }"));
    assertThat(other.cycle().find("customer").flatMap(Stage::findOutcome)).isEmpty();
    assertThat(other.cycle().find("loyal").flatMap(Stage::findOutcome)).contains(Stage.Outcome.WON);
  }

  @Test
  void nothingIsTakenInThatIsNotActedOn() {
    String more =
        Written.RIGHT
            + """
            hours:
              office: { zone: Europe/Berlin, open: "Mon-Fri 09:00-18:00" }
            handoffs:
              to_sales: { from: development, to: sales }
            content: []
            """;
    assertThat(Written.notices(more)).isEmpty();
    assertThat(Written.notices(Written.RIGHT)).isEmpty();
  }

  @Test
  void handoffCanBeAskedForByItsName() {
    Playbook with =
        Written.read(
            Written.with("enter: opportunity.open,", "enter: handoff.to_sales.accepted,")
                + "handoffs:\n  to_sales: { from: sdr, to: sales }\n");
    assertThat(with.cycle().find("opportunity").orElseThrow().enter()).isNotNull();
  }

  @Test
  void detourRecycledAfterATimeIsAddedToTheRecycling() {
    String text =
        Written.with("from: [lead, opportunity, lost], leads", "from: [lead, opportunity], leads");
    assertThat(Written.notices(text))
        .containsExactly(
            "playbook.yaml:42:88: `recycled` does not have `lost` in its `from`; taken as if it"
                + " did; better write it there");
    assertThat(Written.read(text).cycle().detours().getFirst().from())
        .containsExactly("lead", "opportunity", "lost");
  }
}
