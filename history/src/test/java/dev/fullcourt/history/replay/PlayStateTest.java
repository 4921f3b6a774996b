package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A host may die at any event and go on from the bytes it kept: plays, words and contacts are in
 * them, and nothing is asked twice or forgotten.
 */
class PlayStateTest {

  private static final int MANY = 300;

  private static final String PLAYBOOK =
      """
      playbook: Letters
      consent: { channels: [email, phone], purposes: [news, sales], unless-withdrawn: [sales], contact-budget: [2 per person per week, 5 per buyer per week] }
      content: [ { asset: letter } ]
      plays:
        - play: letters
          when: buyer.count("page_viewed", "2d") >= 1
          by-hand: true
          also: [opted-out people, customers]
          stop-when: 'buyer.count("video_watched", "3d") >= 2'
          steps:
            - { who: marketing, do: email, content: letter, purpose: sales }
            - { step: call, who: owner, do: call, within: 4h, unless: meeting_booked }
            - { wait: 1d, until: [email_replied, 'buyer.count("page_viewed", "1d") == 0'], else: { go-to: call, at-most: 2 } }
            - { who: marketing, do: email, content: letter }
            - { wait: 2d }
            - { recycle: went silent }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: sales, enter: event.type == "demo_requested" }
          - { stage: customer, leads: sales, enter: opportunity.won }
        detours:
          - { stage: recycled, from: [aware, lead], back-to: lead, leads: marketing, reasons: { went silent: 1d } }
      """;

  private static final List<String> TYPES =
      List.of(
          "page_viewed",
          "page_viewed",
          "video_watched",
          "demo_requested",
          "email_replied",
          "consent_given",
          "consent_given",
          "unsubscribed",
          "email_bounced",
          "email_sent",
          "outbound_call",
          "call_logged",
          "meeting_booked",
          "play_started",
          "play_stopped",
          "task_done",
          "opportunity_created",
          "person_identified");

  private static Engine engine() {
    return switch (PlaybookReader.read("letters.yaml", PLAYBOOK)) {
      case Reading.Accepted accepted -> new Engine(accepted.playbook());
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  private static List<Event> log(SplittableRandom random) {
    List<Event> log = new ArrayList<>();
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    for (int i = 0; i < 40; i++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(1, 2_000)));
      Map<String, Value> properties = new HashMap<>();
      properties.put("play", Value.of("letters"));
      properties.put("step", Value.of(random.nextBoolean() ? "1" : "4"));
      properties.put("hard", Value.of(random.nextInt(3) == 0));
      properties.put("email", Value.of(random.nextInt(3) + "@example.com"));
      String person = random.nextInt(5) == 0 ? null : "p" + random.nextInt(3);
      String type = TYPES.get(random.nextInt(TYPES.size()));
      log.add(new Event(i + 1L, "test", "e" + i, "b", person, type, at, at, at, properties));
    }
    return log;
  }

  @Test
  void hostThatDiesAtEveryEventDecidesTheSame() {
    Engine engine = engine();
    int asked = 0;
    for (long seed = 0; seed < MANY; seed++) {
      List<Event> log = log(new SplittableRandom(seed));
      List<Decision> through = new ArrayList<>();
      Run run = engine.open(BuyerState.start("b", "main"));
      List<Decision> interrupted = new ArrayList<>();
      BuyerState kept = BuyerState.start("b", "main");
      for (Event event : log) {
        run.advance(event, through::add);
        Run once = engine.open(kept);
        once.advance(event, interrupted::add);
        byte[] bytes = StateCodec.write(once.state());
        kept = StateCodec.read(bytes).orElseThrow();
        assertThat(kept).as("seed %d", seed).isEqualTo(once.state());
        assertThat(StateText.of(kept)).isEqualTo(StateText.of(run.state()));
      }
      Instant end = log.getLast().effective().plus(Duration.ofDays(60));
      run.settle(end, through::add);
      Run last = engine.open(kept);
      last.settle(end, interrupted::add);

      assertThat(interrupted).as("seed %d", seed).isEqualTo(through);
      asked += (int) through.stream().filter(PlayDecision.StepAsked.class::isInstance).count();
    }
    assertThat(asked).isGreaterThan(MANY);
  }
}
