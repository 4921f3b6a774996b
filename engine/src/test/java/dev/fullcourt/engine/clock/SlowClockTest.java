package dev.fullcourt.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.calendar.MinuteByMinute;
import dev.fullcourt.engine.calendar.Pause;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A clock is breached exactly when counting minute by minute says so, whatever dates the buyer
 * gives while it runs: 6,000 random clocks in seasons with both changes of the clock and holidays.
 */
class SlowClockTest {

  private static final int AGREEMENTS = 10;
  private static final int CLOCKS = 1_000;
  private static final int SEASON_DAYS = 260;
  private static final long HOUR = 3_600_000;

  @ParameterizedTest
  @CsvSource({
    "1, Europe/Berlin, DE-BE, 2025-08-20, Mon-Fri 09:00-18:00",
    "2, Europe/Berlin, DE-BY, 2026-01-15, Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-14:00",
    "3, America/New_York, US, 2026-08-20, Mon-Sat 10:00-18:30",
    "4, Asia/Kolkata, IN, 2026-09-01, Sun-Thu 00:00-24:00; Sat 10:00-11:30",
    "5, Australia/Lord_Howe, AU, 2026-08-15, Mon-Fri 01:00-03:00 09:00-17:00",
    "6, Europe/Amsterdam, NL, 2011-09-15, Mon-Sun 08:00-22:00"
  })
  void breachComesWhenCountingMinutesSaysSo(
      long seed, String zone, String holidays, LocalDate first, String open) {
    SplittableRandom random = new SplittableRandom(seed);
    Instant season = first.atStartOfDay().toInstant(ZoneOffset.UTC);
    MinuteByMinute slow =
        new MinuteByMinute(
            playbook(zone, holidays, open, 1, 1).hours().get("office"), season, SEASON_DAYS * 1440);
    for (int i = 0; i < AGREEMENTS; i++) {
      int within = random.nextInt(1, 21);
      int most = random.nextInt(41);
      Engine engine = new Engine(playbook(zone, holidays, open, within, most));
      for (int j = 0; j < CLOCKS / AGREEMENTS; j++) {
        List<Event> log = log(season, random);

        assertThat(decide(engine, log))
            .as("seed %s: %s business hours, at most %s put off, %s", seed, within, most, log)
            .filteredOn(ClockDecision.Breached.class::isInstance)
            .extracting(Decision::at)
            .containsExactly(breach(slow, log, within * HOUR, most * HOUR));
      }
    }
  }

  private static Playbook playbook(
      String zone, String holidays, String open, int within, int most) {
    return Playbooks.parse(
        "slow.yaml",
        """
        playbook: Slow
        teams: { sdr: { function: development, hours: office } }
        hours: { office: { zone: %s, open: "%s", holidays: %s } }
        slas:
          - { sla: answer, owner: sdr, starts: demo_requested, stops: first human attempt, within: %s business hours,
              warn: at 50%%, pause-at-most: %s business hours }
        cycle: { stages: [ { stage: aware, leads: development } ] }
        """
            .formatted(zone, open, holidays, within, most));
  }

  /** A request, then dates the buyer gives, each perhaps already past. */
  private static List<Event> log(Instant season, SplittableRandom random) {
    List<Event> log = new ArrayList<>();
    Instant at = season.plusMillis(random.nextLong(Duration.ofDays(180).toMillis()));
    log.add(event(1, "demo_requested", at, Map.of()));
    for (int i = random.nextInt(5); i > 0; i--) {
      at = at.plusMillis(random.nextLong(12 * HOUR));
      Instant until = at.plusMillis(random.nextLong(-10, 60) * HOUR + random.nextLong(HOUR));
      log.add(event(log.size() + 1, "email_replied", at, Map.of("until", Value.of(until))));
    }
    return log;
  }

  private static Event event(long seq, String type, Instant at, Map<String, Value> properties) {
    return new Event(seq, "slow", "e" + seq, "b", null, type, at, at, at, properties);
  }

  private static List<Decision> decide(Engine engine, List<Event> log) {
    List<Decision> decisions = new ArrayList<>();
    Run run = engine.open(BuyerState.start("b", "main"));
    log.forEach(event -> run.advance(event, decisions::add));
    run.settle(log.getLast().effective().plus(Duration.ofDays(60)), decisions::add);
    return decisions;
  }

  /** Goes through the log: each date counts until the next one is given, if it comes in time. */
  private static Instant breach(MinuteByMinute slow, List<Event> log, long open, long most) {
    long start = log.getFirst().effective().toEpochMilli();
    long latest = slow.later(slow.later(start, open), most);
    List<Pause> pauses = new ArrayList<>();
    long breach = Math.min(latest, slow.later(start, open));
    for (Event reply : log.subList(1, log.size())) {
      Instant at = reply.effective();
      if (!(reply.property("until") instanceof Value.Moment(Instant until))
          || !until.isAfter(at)
          || at.toEpochMilli() >= breach) {
        continue;
      }
      if (!pauses.isEmpty() && pauses.getLast().until().isAfter(at)) {
        pauses.add(new Pause(pauses.removeLast().from(), at));
      }
      pauses.add(new Pause(at, until));
      breach = Math.min(latest, slow.later(start, open, pauses));
    }
    return Instant.ofEpochMilli(breach);
  }
}
