package dev.fullcourt.history.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import org.junit.jupiter.api.Test;

/** Which definition two playbooks are compared by, and what is said when there is none. */
class ChoiceTest {

  private static Playbook with(String definitions, String handoffs) {
    return Past.playbook(
        "playbook: Small\n"
            + (definitions.isEmpty() ? "" : "definitions: { " + definitions + " }\n")
            + handoffs
            + "cycle: { stages: [ { stage: aware, leads: marketing } ] }\n");
  }

  private static String chosen(Playbook current, Playbook proposed) {
    return Choice.of(current, proposed, null) instanceof Choice.Chosen(String name) ? name : "";
  }

  private static String refused(Playbook current, Playbook proposed, String wanted) {
    return Choice.of(current, proposed, wanted.isEmpty() ? null : wanted)
            instanceof Choice.Refused(String why)
        ? why
        : "";
  }

  @Test
  void usualOneThenTheOneOfferedOnThenTheFirst() {
    String handoff =
        "handoffs: { to_sales: { from: marketing, to: sales, offer: meets(ready) } }\n";
    String two =
        "warm: buyer.count(\"page_viewed\") >= 1, ready: buyer.count(\"page_viewed\") >= 2";
    assertThat(
            chosen(
                with(two + ", MQL: meets(warm)", handoff), with(two + ", MQL: meets(ready)", "")))
        .isEqualTo("MQL");
    assertThat(chosen(with(two, handoff), with(two, ""))).isEqualTo("ready");
    assertThat(chosen(with(two, ""), with(two, ""))).isEqualTo("warm");
  }

  @Test
  void whatOneOfThemLacksIsSaid() {
    Playbook one = with("MQL: buyer.count(\"page_viewed\") >= 1, SQL: meets(MQL)", "");
    Playbook other = with("MQL: buyer.count(\"page_viewed\") >= 1", "");
    assertThat(refused(one, other, "SQL"))
        .isEqualTo("The proposed playbook has no definition SQL. Both have: MQL.");
    assertThat(refused(other, one, "SQL"))
        .startsWith("The current playbook has no definition SQL.");
    assertThat(refused(other, one, "XQL")).startsWith("Neither playbook has a definition XQL.");
    assertThat(refused(with("", ""), one, ""))
        .contains("no definition of the same name", "The current one has none", "MQL, SQL");
  }
}
