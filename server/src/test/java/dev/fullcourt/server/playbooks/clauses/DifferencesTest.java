package dev.fullcourt.server.playbooks.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final String BEFORE =
      """
      playbook: Before
      hours: { office: { zone: Europe/Berlin, open: "Mon-Fri 09:00-18:00" } }
      teams:
        sdr: { function: development, lead: ana, hours: office, members: [ana, bo], capacity: 5 per day }
        field: { function: sales, lead: jon }
        demand: { function: marketing, lead: mia }
      scorecard:
        interest:
          people: 3
          rules:
            - { on: page_viewed, points: 8, at-most: 32, because: looked at prices }
      definitions:
        MQL: score.interest >= 60 && buyer.people.known >= 1
      handoffs: { to_development: { from: marketing, to: sdr } }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: development, supports: [sales], enter: meets(MQL) }
      slas:
        - { sla: first call, owner: development, starts: entered(lead), stops: first human attempt, within: 4 business hours }
      passes:
        - { pass: talk, from: demand, to: sdr, within: 1d }
      """;

  private static Playbook read(String text) {
    return switch (PlaybookReader.read("p.yaml", text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static List<String> when(String written, String now) {
    assertThat(BEFORE).contains(written);
    return Differences.between(read(BEFORE), read(BEFORE.replace(written, now))).stream()
        .flatMap(part -> part.sentences().stream())
        .toList();
  }

  @Test
  void thresholdThatMovedIsSaidAsOne() {
    assertThat(when("interest >= 60", "interest >= 40"))
        .containsExactly("MQL needs interest of at least 40 instead of 60.");
  }

  @Test
  void pointsThatChangedAreSaidWithTheReasonOfTheRule() {
    assertThat(when("points: 8", "points: 15"))
        .containsExactly("The rule ‘looked at prices’ is worth 15 instead of 8 points.");
  }

  @Test
  void partsOfConditionsComeAndGo() {
    assertThat(when(" && buyer.people.known >= 1", ""))
        .containsExactly("MQL no longer needs `buyer.people.known >= 1`.");
    assertThat(when("known >= 1", "known >= 1 && buyer.people.active >= 2"))
        .containsExactly("MQL also needs `buyer.people.active >= 2`.");
  }

  @Test
  void whoAndHowSoonIsSaid() {
    assertThat(when("within: 4 business", "within: 2 business"))
        .containsExactly(
            "The agreed time ‘first call’ is to be kept within 2 instead of 4 business hours.");
    assertThat(when("supports: [sales]", "supports: []"))
        .containsExactly("Lead is no longer helped by Sales.");
    assertThat(when("members: [ana, bo]", "members: [ana, cleo]"))
        .containsExactly(
            "Team Sdr has as members Cleo too.", "Team Sdr no longer has as members Bo.");
    assertThat(when("capacity: 5 per", "capacity: 9 per"))
        .containsExactly("Team Sdr takes a day and member at most 9 instead of 5 buyers.");
  }

  @Test
  void whatCountsAsAConversationIsSaid() {
    assertThat(when("pass: talk,", "pass: talk, conversation: true,"))
        .containsExactly("The pass ‘talk’ now counts as asking for a conversation.");
    assertThat(when("pass: talk,", "pass: talk, conversation: false,"))
        .containsExactly("The pass ‘talk’ now counts as no conversation.");
  }

  @Test
  void whatIsNewAndWhatIsGoneIsSaid() {
    assertThat(
            when(
                "  - { stage: lead",
                "  - { stage: warm, leads: marketing, enter: score.interest >= 9 }\n    - { stage: lead"))
        .anyMatch(each -> each.startsWith("Warm is new: it is led by Marketing; is entered when"));
    assertThat(when("to_development: {", "to_sdr: {"))
        .containsExactly(
            "The handoff To development is gone.",
            "The handoff To sdr is new: it hands over from Marketing; hands over to Sdr.");
  }

  @Test
  void sameMeaningHasNoDifference() {
    assertThat(when("playbook: Before", "# a remark\nplaybook: Before")).isEmpty();
  }
}
