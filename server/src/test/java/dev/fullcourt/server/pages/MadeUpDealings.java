package dev.fullcourt.server.pages;

import dev.fullcourt.engine.buyer.Answer;
import dev.fullcourt.engine.buyer.RoleHolders;
import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.calendar.OpeningTime;
import dev.fullcourt.engine.calendar.OpeningWeek;
import dev.fullcourt.engine.calendar.Pause;
import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.clock.Term;
import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.playbook.GroupRole;
import dev.fullcourt.engine.playbook.Outreach;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Qualification;
import dev.fullcourt.engine.playbook.Qualification.State;
import dev.fullcourt.engine.playbook.Routing;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.playbook.Teamwork;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.server.buyers.Dealings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is promised, found out and known, for pages to show: something of each kind. */
final class MadeUpDealings {

  private static final Instant AS_OF = MadeUpFigures.AS_OF;

  private MadeUpDealings() {}

  /** What was agreed. */
  static Teamwork agreed() {
    SequencedMap<String, String> questions = new LinkedHashMap<>();
    questions.put("need", "do they need it?");
    questions.put("budget", "is there money for it?");
    questions.put("authority", "do we speak with who decides?");
    questions.put("timing", "when do they want it?");
    SequencedMap<String, SequencedMap<String, String>> methods = new LinkedHashMap<>();
    methods.put("bant", questions);
    return new Teamwork(
        new LinkedHashMap<>(),
        List.of(
            sla("first call", "sdr-emea", new Length.BusinessHours(4), 75),
            sla("first conversation", "sdr-emea", new Length.BusinessDays(3), 75),
            sla("answer to a question about an offer", "ae-emea", new Length.BusinessHours(8), 50),
            sla("proposal", "ae-emea", new Length.Plain(Duration.ofDays(14)), null)),
        null,
        new Qualification(methods),
        List.of(
            new GroupRole("decision maker", null, true),
            new GroupRole("champion", null, true),
            new GroupRole("procurement", null, true),
            new GroupRole("user", null, false)),
        Routing.NONE,
        List.of(),
        List.of(),
        new LinkedHashMap<>(),
        Outreach.NONE);
  }

  private static Sla sla(String name, String team, Length within, @Nullable Integer warn) {
    return new Sla(
        name,
        new Owner("development", team),
        office(),
        List.of(),
        List.of(),
        List.of(),
        within,
        warn,
        new Length.BusinessDays(10),
        List.of());
  }

  private static BusinessHours office() {
    OpeningTime day = new OpeningTime(9 * 60, 18 * 60);
    Map<DayOfWeek, List<OpeningTime>> week = new HashMap<>();
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(each -> week.put(each, List.of(day)));
    return new BusinessHours(ZoneId.of("Europe/Berlin"), OpeningWeek.of(week), List.of());
  }

  private static PlayRun surge() {
    Instant started = AS_OF.minus(Duration.ofHours(5));
    return new PlayRun(
        "b_0",
        0,
        "pricing surge",
        1,
        1,
        started,
        false,
        "p_1",
        null,
        PlayRun.End.RUNNING,
        null,
        List.of(
            new PlayRun.Step("1", started, PlayRun.Fate.ASKED, null),
            new PlayRun.Step("1", started.plusSeconds(900), PlayRun.Fate.DONE, null),
            new PlayRun.Step("2", started.plusSeconds(900), PlayRun.Fate.WITHHELD, "budget")),
        9);
  }

  /** How it stands: late, soon due, standing still, and with time left. */
  static Dealings made() {
    return new Dealings(
        List.of(
            clock("first call", -67, -63.2, null, true, null),
            clock("first conversation", -65, 7, null, false, "Ana"),
            clock("answer to a question about an offer", -66, 90, 40.0, false, null),
            clock("proposal", -48, 288, null, false, "Jonas")),
        List.of(
            run(1, "first call", -1400, -1399, null, ClockRun.End.STOPPED, null),
            run(
                0,
                "first conversation",
                -1500,
                -1410,
                -1420.0,
                ClockRun.End.CANCELLED,
                "turn_over")),
        List.of(
            answer("need", State.CONFIRMED, "p_1", "Ana"),
            answer("budget", State.DENIED, "p_2", null)),
        List.of(
            new RoleHolders("decision maker", true, List.of("p_1"), List.of("p_1")),
            new RoleHolders("champion", true, List.of("p_2"), List.of()),
            new RoleHolders("procurement", true, List.of(), List.of()),
            new RoleHolders("user", false, List.of("p_2"), List.of())),
        List.of(surge()),
        List.of());
  }

  private static RunningClock clock(
      String sla,
      double since,
      double due,
      @Nullable Double until,
      boolean breached,
      @Nullable String owner) {
    Instant warn = sla.equals("first conversation") ? null : at(due - 1);
    Term term = new Term(at(since), at(due), warn, breached);
    return new RunningClock(
        sla,
        term,
        owner == null ? null : new RunningClock.Holder(1, owner, term),
        until == null ? List.of() : List.of(new Pause(at(-1), at(until))),
        until == null ? null : at(until),
        null,
        null);
  }

  private static ClockRun run(
      int number,
      String sla,
      double since,
      double ended,
      @Nullable Double breached,
      ClockRun.End end,
      @Nullable String reason) {
    return new ClockRun(
        "b_0",
        number,
        sla,
        1,
        at(since),
        at(since + 4),
        breached == null ? null : at(breached),
        at(ended),
        end,
        end == ClockRun.End.STOPPED ? "attempt" : null,
        reason,
        number);
  }

  private static Answer answer(
      String question, State state, String person, @Nullable String owner) {
    return new Answer("bant", question, state, at(-70), 55, person, owner);
  }

  private static Instant at(double hours) {
    return AS_OF.plusMillis((long) (hours * 3_600_000));
  }
}
