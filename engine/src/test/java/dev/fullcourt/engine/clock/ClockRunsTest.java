package dev.fullcourt.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.clock.ClockRun.End;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger tells of clocks, read off it and written into it. */
class ClockRunsTest {

  private final Run run =
      new Engine(Playbooks.read("promises")).open(BuyerState.start("b", "main"));
  private final List<Decision> ledger = new ArrayList<>();
  private long seq;

  private void happens(String instant, String type, Object... properties) {
    Map<String, Value> values = new java.util.HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      values.put(properties[i].toString(), Value.of(properties[i + 1].toString()));
    }
    Instant at = Instant.parse(instant);
    Event event = new Event(++seq, "test", "e" + seq, "b", null, type, at, at, at, values);
    run.advance(event, ledger::add);
  }

  @Test
  void runsAreReadWithTheirEnds() {
    happens("2026-03-02T09:00:00Z", "handoff_offered", "handoff", "to_development");
    happens("2026-03-02T12:00:00Z", "call_logged");
    happens("2026-03-02T12:30:00Z", "handoff_rejected", "handoff", "to_development");
    happens("2026-03-03T09:00:00Z", "handoff_offered", "handoff", "to_development");
    happens("2026-03-03T09:30:00Z", "email_replied", "until", "2026-03-04");
    happens("2026-03-03T10:00:00Z", "meeting_booked");
    happens("2026-03-03T10:30:00Z", "handoff_rejected", "handoff", "to_development");
    happens("2026-03-05T09:00:00Z", "handoff_offered", "handoff", "to_development");

    List<ClockRun> runs = ClockRuns.of("b", ledger);

    assertThat(runs)
        .extracting(ClockRun::end)
        .containsExactly(End.STOPPED, End.CANCELLED, End.RUNNING);
    assertThat(runs).extracting(ClockRun::number).containsExactly(0, 1, 2);
    assertThat(runs.getFirst().contact()).isEqualTo("conversation");
    assertThat(runs.getFirst().breached()).isEqualTo("2026-03-02T11:00:00Z");
    assertThat(runs.getFirst().taken()).isEqualTo(java.time.Duration.ofHours(3));
    assertThat(runs.get(1).due()).isEqualTo("2026-03-04T09:30:00Z");
    assertThat(runs.get(1).reason()).isEqualTo("cancelled");
    assertThat(runs.get(2).seenAt(Instant.parse("2026-03-05T10:00:00Z"))).isEqualTo(runs.get(2));
    assertThat(runs.getFirst().seenAt(Instant.parse("2026-03-02T10:00:00Z")).end())
        .isEqualTo(End.RUNNING);
  }

  @Test
  void ledgerHasOneTextForEachKind() {
    happens("2026-03-02T09:00:00Z", "handoff_offered", "handoff", "to_development");
    happens("2026-03-02T09:10:00Z", "email_replied", "until", "2026-03-03");
    happens("2026-03-03T08:10:00Z", "owner_assigned", "owner", "ana");
    happens("2026-03-03T11:00:00Z", "outbound_call");
    happens("2026-03-03T11:30:00Z", "handoff_rejected", "handoff", "to_development");
    happens("2026-03-04T09:00:00Z", "handoff_offered", "handoff", "to_development");
    happens("2026-03-04T09:10:00Z", "handoff_rejected", "handoff", "to_development");

    String none = ",\"playbook\":1,\"fit\":0,\"interest\":0,\"points\":[]}";
    String since = "\"since\":\"2026-03-02T09:00:00Z\",\"due\":\"2026-03-03T09:50:00Z\"";
    String ana =
        ",\"assigned\":3,\"assigned_since\":\"2026-03-03T08:10:00Z\",\"assigned_due\":\"2026-03-03T10:10:00Z\"";
    String rule = "\"rule\":\"slas.first contact.";
    List<Decision> clocks = ledger.stream().filter(ClockDecision.class::isInstance).toList();
    assertThat(
            IntStream.range(0, clocks.size()).mapToObj(i -> LedgerText.of(clocks.get(i).at(i + 1))))
        .containsExactly(
            "{\"kind\":\"clock_started\",\"position\":1,\"at\":\"2026-03-02T09:00:00Z\",\"sla\":\"first"
                + " contact\",\"owner\":\"development\",\"due\":\"2026-03-02T11:00:00Z\",\"warn\":\"2026-03-02T10:30:00Z\",\"event\":1,"
                + rule
                + "starts\""
                + none,
            "{\"kind\":\"clock_paused\",\"position\":2,\"at\":\"2026-03-02T09:10:00Z\",\"sla\":\"first"
                + " contact\",\"until\":\"2026-03-02T23:00:00Z\",\"due\":\"2026-03-03T09:50:00Z\",\"event\":2,"
                + rule
                + "pause-at-most\""
                + none,
            "{\"kind\":\"clock_resumed\",\"position\":3,\"at\":\"2026-03-02T23:00:00Z\",\"sla\":\"first"
                + " contact\",\"due\":\"2026-03-03T09:50:00Z\",\"timer\":\"slas.first"
                + " contact.resume\","
                + rule
                + "resume\""
                + none,
            "{\"kind\":\"clock_reassigned\",\"position\":4,\"at\":\"2026-03-03T08:10:00Z\",\"sla\":\"first"
                + " contact\","
                + since
                + ana
                + ",\"event\":3,"
                + rule
                + "owner\""
                + none,
            "{\"kind\":\"clock_warned\",\"position\":5,\"at\":\"2026-03-03T09:20:00Z\",\"sla\":\"first"
                + " contact\","
                + since
                + ",\"timer\":\"slas.first contact.warn\","
                + rule
                + "warn\""
                + none,
            "{\"kind\":\"clock_warned\",\"position\":6,\"at\":\"2026-03-03T09:40:00Z\",\"sla\":\"first"
                + " contact\","
                + since
                + ana
                + ",\"timer\":\"slas.first contact.owner.warn\","
                + rule
                + "owner.warn\""
                + none,
            "{\"kind\":\"clock_breached\",\"position\":7,\"at\":\"2026-03-03T09:50:00Z\",\"sla\":\"first"
                + " contact\","
                + since
                + ",\"timer\":\"slas.first contact.breach\","
                + rule
                + "breach\""
                + none,
            "{\"kind\":\"clock_breached\",\"position\":8,\"at\":\"2026-03-03T10:10:00Z\",\"sla\":\"first"
                + " contact\","
                + since
                + ana
                + ",\"timer\":\"slas.first contact.owner.breach\","
                + rule
                + "owner.breach\""
                + none,
            "{\"kind\":\"clock_stopped\",\"position\":9,\"at\":\"2026-03-03T11:00:00Z\",\"sla\":\"first"
                + " contact\","
                + since
                + ana
                + ",\"late\":true,\"contact\":\"attempt\",\"event\":4,"
                + rule
                + "stops\""
                + none,
            "{\"kind\":\"clock_started\",\"position\":10,\"at\":\"2026-03-04T09:00:00Z\",\"sla\":\"first"
                + " contact\",\"owner\":\"development\",\"due\":\"2026-03-04T11:00:00Z\",\"warn\":\"2026-03-04T10:30:00Z\",\"event\":6,"
                + rule
                + "starts\""
                + none,
            "{\"kind\":\"clock_cancelled\",\"position\":11,\"at\":\"2026-03-04T09:10:00Z\",\"sla\":\"first"
                + " contact\",\"since\":\"2026-03-04T09:00:00Z\",\"due\":\"2026-03-04T11:00:00Z\",\"late\":false,\"reason\":\"handoff_closed\",\"event\":7,\"rule\":\"handoffs.to_development\""
                + none);
  }
}
