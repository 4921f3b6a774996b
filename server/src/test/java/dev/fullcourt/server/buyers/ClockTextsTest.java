package dev.fullcourt.server.buyers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.calendar.Pause;
import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.clock.Term;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.page.Dates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a buyer's page says of agreed times, on a Friday at four in the afternoon. */
class ClockTextsTest {

  private static final Instant FRIDAY = Instant.parse("2026-03-06T16:00:00Z");

  private static final Playbook PLAYBOOK =
      playbook(
          """
          playbook: Clocks
          fiscal-year: { starts: 01-01, zone: UTC }
          hours: { office: { zone: UTC, open: "Mon-Fri 09:00-18:00" } }
          teams:
            reps: { function: development, hours: office }
            marketing: { function: marketing }
            sales: { function: sales }
          slas:
            - { sla: first call, owner: reps, starts: entered(lead), stops: first human attempt,
                within: 4 business hours, warn: at 75% }
            - { sla: first conversation, owner: reps, starts: entered(lead), stops: first conversation,
                within: 5 business days }
            - { sla: proposal, owner: sales, starts: meeting_held, stops: rfp_answered, within: 3d }
          cycle:
            stages:
              - { stage: aware, leads: marketing }
              - { stage: lead, leads: development, enter: event.type == "demo_requested" }
          """);

  private final ClockTexts texts = new ClockTexts(PLAYBOOK, new Dates(ZoneOffset.UTC), FRIDAY);

  private static Playbook playbook(String text) {
    return switch (PlaybookReader.read("clocks.yaml", text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static RunningClock clock(
      String sla, String since, String due, @Nullable String warn, boolean breached) {
    Instant warnAt = warn == null ? null : Instant.parse(warn);
    Term term = new Term(Instant.parse(since), Instant.parse(due), warnAt, breached);
    return new RunningClock(sla, term, null, List.of(), null, null, null);
  }

  private StoryPage.ClockText only(RunningClock clock) {
    return texts.running(List.of(clock)).getFirst();
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' '); // a narrow space that does not break
  }

  @Test
  void whatWasPromisedInBusinessHoursIsToldInWorkingTimeHoweverLongTheWeekend() {
    StoryPage.ClockText text =
        only(
            clock(
                "first call",
                "2026-03-06T15:00:00Z",
                "2026-03-09T10:00:00Z",
                "2026-03-06T18:00:00Z",
                false));
    assertThat(text.name()).isEqualTo("First call");
    assertThat(plain(text.says())).isEqualTo("3 h of working time left");
    assertThat(text.more()).isEqualTo("due 9 Mar 2026, 10:00 · Reps");
    assertThat(text.state()).isEmpty();
  }

  @Test
  void manyHoursOfWorkAreNotToldInDays() {
    StoryPage.ClockText text =
        only(
            clock(
                "first conversation", "2026-03-06T15:00:00Z", "2026-03-13T15:00:00Z", null, false));
    assertThat(plain(text.says())).isEqualTo("44 h of working time left");
    assertThat(text.state()).as("no warning was agreed").isEmpty();
  }

  @Test
  void timeOnTheClockIsToldAsSuch() {
    StoryPage.ClockText text =
        only(clock("proposal", "2026-03-05T10:00:00Z", "2026-03-08T10:00:00Z", null, false));
    assertThat(plain(text.says())).isEqualTo("1 d 18 h left");
    assertThat(text.more()).isEqualTo("due 8 Mar 2026, 10:00 · Sales");
  }

  @Test
  void afterTheWarningItIsSoonAndAfterTheEndItIsLate() {
    StoryPage.ClockText soon =
        only(clock("first call", "2026-03-06T12:30:00Z", "2026-03-06T16:30:00Z", null, false));
    assertThat(soon.state()).isEqualTo("soon");
    assertThat(plain(soon.says())).isEqualTo("30 min of working time left");

    StoryPage.ClockText late =
        only(clock("first call", "2026-03-06T10:00:00Z", "2026-03-06T14:00:00Z", null, true));
    assertThat(late.state()).isEqualTo("late");
    assertThat(plain(late.says())).isEqualTo("2 h overdue");
    assertThat(late.more()).isEqualTo("was due 6 Mar 2026, 14:00 · Reps");
  }

  @Test
  void pausedClockSaysUntilWhenAndWhoeverWasMadeResponsibleIsNamed() {
    Instant until = Instant.parse("2026-03-10T09:00:00Z");
    Term term =
        new Term(
            Instant.parse("2026-03-06T15:00:00Z"),
            Instant.parse("2026-03-10T12:00:00Z"),
            until.plusSeconds(3600),
            false);
    RunningClock.Holder ana = new RunningClock.Holder(7, "Ana", term);
    StoryPage.ClockText text =
        only(
            new RunningClock(
                "first call", term, ana, List.of(new Pause(FRIDAY, until)), until, null, null));
    assertThat(text.state()).isEqualTo("still");
    assertThat(text.says()).isEqualTo("paused until 10 Mar 2026, 09:00");
    assertThat(text.more()).isEqualTo("then due 10 Mar 2026, 12:00 · Ana");
  }

  @Test
  void theOneDueFirstComesFirst() {
    assertThat(
            texts.running(
                List.of(
                    clock("proposal", "2026-03-05T10:00:00Z", "2026-03-08T10:00:00Z", null, false),
                    clock(
                        "first call", "2026-03-06T10:00:00Z", "2026-03-06T14:00:00Z", null, true))))
        .extracting(StoryPage.ClockText::name)
        .containsExactly("First call", "Proposal");
  }

  @Test
  void thoseThatEndedSayWhatBecameOfThem() {
    assertThat(
            texts.ended(
                List.of(
                    run(null, ClockRun.End.STOPPED, null),
                    run("2026-03-02T14:00:00Z", ClockRun.End.STOPPED, null),
                    run(null, ClockRun.End.CANCELLED, "turn_over"))))
        .extracting(known -> plain(known.name() + ": " + known.value()))
        .containsExactly(
            "First call: done in 5 h, 2 Mar 2026, 15:00",
            "First call: done in 5 h, too late, 2 Mar 2026, 15:00",
            "First call: no longer needed (turn over), 2 Mar 2026, 15:00");
  }

  private static ClockRun run(
      @Nullable String breached, ClockRun.End end, @Nullable String reason) {
    return new ClockRun(
        "b",
        0,
        "first call",
        1,
        Instant.parse("2026-03-02T10:00:00Z"),
        Instant.parse("2026-03-02T14:00:00Z"),
        breached == null ? null : Instant.parse(breached),
        Instant.parse("2026-03-02T15:00:00Z"),
        end,
        null,
        reason,
        3);
  }
}
