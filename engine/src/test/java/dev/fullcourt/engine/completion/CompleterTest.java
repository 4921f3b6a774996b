package dev.fullcourt.engine.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered, place by place; the bar in each text is the cursor. */
class CompleterTest {

  private static final String PLAYBOOK =
      """
      playbook: Acme
      glossary: { MQL: worth a conversation now }
      teams:
        sdr: { function: development, lead: ana }
      consent: { channels: [email], purposes: [news, sales] }
      data: { account: { sector: text } }
      definitions: { MQL: score.fit >= 20 }
      roles: [{ role: decision maker }]
      cycle:
        stages:
          - { stage: aware, leads: marketing, asks: "do we have a problem?" }
          - { stage: lead, leads: development, enter: meets(MQL), handoff: to_sales }
        detours:
          - { stage: recycled, reasons: { went silent: 30d } }
      handoffs: { to_sales: { from: marketing, to: sdr } }
      """;

  @Test
  void keysByPlaceThoseNeededFirst() {
    assertThat(words("|")).startsWith("playbook", "cycle").contains("slas", "definitions");
    assertThat(words(PLAYBOOK + "sla|")).containsExactly("slas");
    assertThat(words(PLAYBOOK + "slas:\n  - { sla: first, |}"))
        .startsWith("owner", "starts", "stops", "within")
        .doesNotContain("sla");
    assertThat(words(PLAYBOOK + "slas:\n  - sla: first\n    o|")).startsWith("owner", "on-breach");
    assertThat(complete("cur|").candidates())
        .first()
        .satisfies(key -> {
          assertThat(key.insert()).isEqualTo("currency: ");
          assertThat(key.says()).startsWith("The currency in which money is reported");
        });
    assertThat(complete("cur|rency: EUR").candidates().getFirst().insert()).isEqualTo("currency");
  }

  @Test
  void namesDeclaredElsewhereEvenBelowWhatIsBroken() {
    String broken = "teams: { x: [\nalerts:\n  - { alert: a, kind: |\n" + PLAYBOOK;
    assertThat(words(broken)).contains("leak", "breach").doesNotContain("marketing");
    assertThat(words(PLAYBOOK + "goals:\n  - { goal: x, shared-by: [mar|")).contains("marketing");
    assertThat(words(PLAYBOOK + "slas:\n  - { owner: s|")).contains("sdr", "sales");
    assertThat(words(PLAYBOOK + "slas:\n  - { starts: to_|"))
        .contains("to_sales.offered", "to_sales.accepted");
    assertThat(words(PLAYBOOK + "slas:\n  - { starts: entered(|"))
        .contains("entered(aware)", "entered(recycled)");
    assertThat(words(PLAYBOOK + "slas:\n  - { on-breach: [alert a|")).contains("alert ana");
    assertThat(words(PLAYBOOK + "passes:\n  - { con|")).containsExactly("conversation");
    assertThat(words(PLAYBOOK + "passes:\n  - { conversation: |")).containsExactly("true", "false");
    assertThat(words(PLAYBOOK + "plays:\n  - play: p\n    steps:\n      - recycle: went s|"))
        .containsExactly("went silent");
    assertThat(words(PLAYBOOK + "plays:\n  - play: p\n    steps: [{ do: email, purpose: |"))
        .containsExactly("news", "sales");
    assertThat(words("content:\n- { asset: a, moves: aware -> |\n" + PLAYBOOK))
        .containsExactly("aware -> lead");
  }

  @Test
  void conditionsKnowFieldsFunctionsAndEventTypes() {
    assertThat(words(PLAYBOOK + "machines: account.em|")).containsExactly("employees");
    assertThat(words(PLAYBOOK + "machines: account.sec|")).containsExactly("sector");
    assertThat(words(PLAYBOOK + "machines: 'person.title.st|")).containsExactly("startsWith()");
    assertThat(words(PLAYBOOK + "machines: score.fit > 2 && meets(|")).containsExactly("MQL");
    assertThat(words(PLAYBOOK + "machines: 'event.type == \"demo_r|")).contains("demo_requested");
    assertThat(words(PLAYBOOK + "machines: \"event.type == \\\"demo_r|"))
        .contains("demo_requested");
    assertThat(words(PLAYBOOK + "machines: 'buyer.count(\"page_v|")).containsExactly("page_viewed");
    assertThat(words(PLAYBOOK + "machines: 'buyer.count(\"page_viewed\", {\"pa|")).contains("path");
    assertThat(words(PLAYBOOK + "machines: 'buyer.stage in [\"aware\", \"re|"))
        .startsWith("recycled");
    assertThat(words(PLAYBOOK + "machines: '\"dec|\" in buyer.roles'"))
        .containsExactly("decision maker");
    assertThat(words(PLAYBOOK + "machines: buy|")).startsWith("buyer").contains("buyer.stage");
    assertThat(complete(PLAYBOOK + "machines: meets(M|").candidates().getFirst().says())
        .isEqualTo("worth a conversation now");
  }

  @Test
  void nothingIsOfferedWhereNothingCanStand() {
    assertThat(words(PLAYBOOK + "# mar|")).isEmpty();
    assertThat(words(PLAYBOOK + "market: { fit: 'market.fit' |")).isEmpty();
    assertThat(words(PLAYBOOK + "nonsense: { |")).isEmpty();
    assertThat(words(PLAYBOOK + "machines: event.text == \"dear |")).isEmpty();
  }

  @Test
  void whatIsAcceptedTakesTheWholeWordsPlace() {
    String text = PLAYBOOK + "slas: [{ owner: mark";
    Completion completion = Completer.complete(text + "eting }]", text.length());
    assertThat(completion.start()).isEqualTo(text.length() - 4);
    assertThat(completion.end()).isEqualTo(text.length() + 5);
    assertThat(complete("currency:|").candidates().getFirst().insert()).isEqualTo(" EUR");
    assertThat(complete("cycle: { again: { from: [|").candidates()).isEmpty();
  }

  @Test
  void aNameIsPutInSoThatItStaysOneName() {
    String assets =
        "content:\n"
            + "  - { asset: 'no, never: why' }\n"
            + "  - { asset: 'it''s \"late\"' }\n"
            + "  - { asset: pricing-guide }\n";
    String step = PLAYBOOK + assets + "plays:\n  - play: p\n    steps: [{ do: email, content: ";
    assertThat(inserts(step + "no|"))
        .as("what would end the name is quoted")
        .containsExactly("'no, never: why'");
    assertThat(inserts(step + "'it|")).containsExactly("it''s \"late\"");
    assertThat(inserts(step + "\"it|")).containsExactly("it's \\\"late\\\"");
    assertThat(inserts(step + "pri|")).containsExactly("pricing-guide");
  }

  @Test
  void stagesBeyondAllCountingAreNotPairedOneByOne() {
    StringBuilder text = new StringBuilder("cycle:\n  stages:\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("    - { stage: s").append(i).append(" }\n");
    }
    assertThat(words(text + "content:\n  - { asset: a, moves: |")).hasSize(60);
    assertThat(words(text + "content:\n  - { asset: a, moves: s9999|")).isEmpty();
  }

  private static List<String> inserts(String marked) {
    return complete(marked).candidates().stream().map(Candidate::insert).toList();
  }

  static Completion complete(String marked) {
    int cursor = marked.indexOf('|');
    return Completer.complete(marked.replace("|", ""), cursor);
  }

  private static List<String> words(String marked) {
    return complete(marked).candidates().stream().map(Candidate::word).toList();
  }
}
