package dev.fullcourt.server.buyers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.play.PlayRun.End;
import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.buyers.StoryPage.PlayText;
import dev.fullcourt.server.page.Dates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a buyer's page says of plays. */
class PlayTextsTest {

  private static final Instant NOW = Instant.parse("2026-03-06T16:00:00Z");

  private static final Playbook PLAYBOOK =
      switch (PlaybookReader.read(
          "plays.yaml",
          """
          playbook: Plays
          consent: { channels: [email], purposes: [news] }
          content: [ { asset: pricing-guide } ]
          plays:
            - play: pricing surge
              by-hand: true
              steps:
                - { who: development, do: call, within: 1h }
                - { who: marketing, do: email, content: pricing-guide }
                - { who: sales, do: task write to both }
          cycle: { stages: [ { stage: aware, leads: marketing } ] }
          """)) {
        case Reading.Accepted(Playbook playbook, var notices) -> playbook;
        case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
      };

  private final PlayTexts texts = new PlayTexts(PLAYBOOK, new Dates(ZoneOffset.UTC), NOW);

  private static PlayRun.Step step(String id, String minute, Fate fate, @Nullable String why) {
    return new PlayRun.Step(id, Instant.parse("2026-03-06T10:" + minute + ":00Z"), fate, why);
  }

  private static PlayRun run(
      End end, @Nullable String ended, @Nullable String reason, PlayRun.Step... steps) {
    return new PlayRun(
        "b",
        0,
        "pricing surge",
        1,
        1,
        Instant.parse("2026-03-06T10:00:00Z"),
        end == End.RECYCLED,
        "p",
        ended == null ? null : Instant.parse(ended),
        end,
        reason,
        List.of(steps),
        1);
  }

  @Test
  void runThatGoesOnIsToldWithItsSteps() {
    PlayText text =
        texts
            .of(
                List.of(
                    run(
                        End.RUNNING,
                        null,
                        null,
                        step("1", "00", Fate.ASKED, null),
                        step("1", "20", Fate.DONE, null),
                        step("2", "20", Fate.WITHHELD, "opted_out"),
                        step("3", "20", Fate.ASKED, null),
                        step("9", "30", Fate.OVERDUE, null))))
            .getFirst();

    assertThat(text.name()).isEqualTo("Pricing surge");
    assertThat(text.says()).startsWith("running for 6");
    assertThat(text.more()).startsWith("started ").doesNotContain("ended");
    assertThat(text.steps())
        .extracting(Known::name)
        .containsExactly("Call", "Call", "Email with pricing-guide", "Write to both", "Step 9");
    assertThat(text.steps().get(0).value()).startsWith("asked for, ");
    assertThat(text.steps().get(2).value()).startsWith("held back, they said no, ");
    assertThat(text.steps().get(4).value()).startsWith("overdue, ");
  }

  @Test
  void endIsToldInWords() {
    PlayText text =
        texts.of(List.of(run(End.RECYCLED, "2026-03-06T12:00:00Z", "went silent"))).getFirst();

    assertThat(text.says()).isEqualTo("recycled: went silent");
    assertThat(text.more()).startsWith("started by hand, ").contains(", ended ");
    for (End end : End.values()) {
      if (end != End.RUNNING) {
        assertThat(texts.of(List.of(run(end, "2026-03-06T12:00:00Z", null))).getFirst().says())
            .isNotBlank();
      }
    }
  }
}
