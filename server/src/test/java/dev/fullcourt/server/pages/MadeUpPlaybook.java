package dev.fullcourt.server.pages;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Drift;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Shape;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.playbook.Arm;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.engine.playbook.Market;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.playbook.Stage.CoolingOff;
import dev.fullcourt.engine.playbook.Stage.Outcome;
import dev.fullcourt.engine.playbook.Stage.Phase;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.engine.playbook.Vocabulary;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agreement for pages to show. Its conditions are only text. */
final class MadeUpPlaybook {

  private MadeUpPlaybook() {}

  /** A condition that is never tested. */
  record Written(String text) implements Condition {
    @Override
    public Truth test(Scope scope) {
      return Truth.UNKNOWN;
    }

    @Override
    public Set<Field> fields() {
      return Set.of();
    }

    @Override
    public Set<Count> counts() {
      return Set.of();
    }

    @Override
    public Set<String> eventTypes() {
      return Set.of();
    }

    @Override
    public Drift drift() {
      return Drift.STEADY;
    }

    @Override
    public Set<Shape> shapes() {
      return Set.of();
    }

    @Override
    public Condition given(String path, @Nullable Object value) {
      return this;
    }

    @Override
    public Optional<Set<String>> wordsFor(String path) {
      return Optional.empty();
    }

    @Override
    public Set<String> words() {
      return Set.of();
    }

    @Override
    public Optional<Truth> always() {
      return Optional.empty();
    }
  }

  static Condition when(String text) {
    return new Written(text);
  }

  static Playbook usual() {
    return of(
        new Cycle(
            List.of(
                new Arm("inbound", "the buyer came to us", null),
                new Arm(
                    "insight",
                    "we went to the buyer with an idea",
                    when("event.type in [\"opportunity_created\", \"outbound_call\"]"))),
            List.of(
                stage("aware", Phase.EARLY, "do we have a problem?", "marketing", null, null),
                stage("name", Phase.EARLY, null, "marketing", "person.known", null),
                stage(
                    "engaged",
                    Phase.MIDDLE,
                    "what are our options?",
                    "marketing",
                    "buyer.count(\"content_downloaded\", \"30d\") >= 2 || buyer.people.active >= 2",
                    Duration.ofDays(14)),
                stage(
                    "target",
                    Phase.MIDDLE,
                    "who can solve it?",
                    "marketing",
                    "market.fit && score.interest >= 20",
                    null),
                stage("lead", Phase.MIDDLE, null, "development", "meets(MQL)", null),
                stage(
                    "opportunity",
                    Phase.LATE,
                    "is this the right choice?",
                    "sales",
                    "event.type == \"opportunity_created\"",
                    Duration.ofDays(40)),
                won("customer", "opportunity.won"),
                won("loyal", "event.type == \"referral_made\" || buyer.renewals >= 1")),
            List.of(
                detour(
                    "recycled",
                    "marketing",
                    List.of("lead", "opportunity", "lost"),
                    "target",
                    reasons("no budget", 90, "wrong person", 0, "went silent", 30),
                    null),
                detour(
                    "lost",
                    "sales",
                    List.of("opportunity"),
                    null,
                    reasons("price", 0, "competitor", 0, "no decision", 0),
                    Outcome.LOST),
                detour(
                    "churned",
                    "sales",
                    List.of("customer", "loyal"),
                    null,
                    reasons("price", 0, "closed", 0),
                    Outcome.LOST),
                detour(
                    "disqualified",
                    "development",
                    List.of(),
                    null,
                    reasons("not a company", 0, "student", 0),
                    Outcome.DISQUALIFIED)),
            new Cycle.Again(
                List.of("customer", "loyal"), List.of("target", "lead", "opportunity"))));
  }

  /** A cycle of that many stages with long names and that many arms and detours. */
  static Playbook crowded(int stages, int arms, int detours) {
    return of(
        new Cycle(
            java.util.stream.IntStream.rangeClosed(1, arms)
                .mapToObj(i ->
                    new Arm(
                        "arm_number_" + i + "_with_a_long_name",
                        "the way in that is written out at length, number " + i,
                        i == arms ? null : when("event.type == \"x" + i + "\"")))
                .toList(),
            java.util.stream.IntStream.rangeClosed(1, stages)
                .mapToObj(i ->
                    stage(
                        i % 3 == 0 ? "Vorführungsvereinbarung_" + i : "stage_" + i + "_of_many",
                        i < 3 ? Phase.EARLY : i < stages ? Phase.MIDDLE : Phase.LATE,
                        "a question?",
                        "development",
                        i == 1 ? null : "score.interest >= " + i,
                        null))
                .toList(),
            java.util.stream.IntStream.rangeClosed(1, detours)
                .mapToObj(i ->
                    detour(
                        "put_aside_for_reason_number_" + i,
                        "marketing",
                        List.of(),
                        i % 2 == 1 ? "stage_2_of_many" : null,
                        reasons("this", 10),
                        i % 2 == 1 ? null : Outcome.LOST))
                .toList(),
            null));
  }

  private static Playbook of(Cycle cycle) {
    SequencedMap<String, Condition> definitions = new LinkedHashMap<>();
    definitions.put("MQL", when("score.fit >= 20 && score.interest >= 40"));
    definitions.put(
        "SQL", when("qualification.bant.confirmed >= 3 && \"decision maker\" in buyer.roles"));
    SequencedMap<String, String> glossary = new LinkedHashMap<>();
    glossary.put("MQL", "A buyer that marketing and sales agreed is worth a conversation now.");
    glossary.put("SAL", "An MQL that a development rep has accepted and is working.");
    glossary.put(
        "SQL",
        "A SAL whose need, budget, authority or timing were confirmed in conversation; an account"
            + " executive takes it.");
    SequencedMap<String, Team> teams = new LinkedHashMap<>();
    teams.put("marketing", new Team("marketing", "marketing", "chloe", null));
    teams.put("sdr-emea", new Team("sdr-emea", "development", "ana", null));
    teams.put("ae-emea", new Team("ae-emea", "sales", "jonas", null));
    SequencedMap<String, EventKind> events = new LinkedHashMap<>();
    for (EventKind kind :
        List.of(
            new EventKind("page_viewed", "viewed a page", "buyer", "web"),
            new EventKind("content_downloaded", "downloaded content", "buyer", "content"),
            new EventKind("demo_requested", "asked for a demo", "buyer", "form"),
            new EventKind("email_opened", "opened an email", "buyer", "email"),
            new EventKind("outbound_call", "was called", "development", "call"),
            new EventKind("meeting_held", "met us", "sales", "meeting"),
            new EventKind("person_identified", "became known by name", "system", null),
            new EventKind("opportunity_created", "opportunity opened", "sales", null))) {
      events.put(kind.type(), kind);
    }
    return new Playbook(
        "Acme B2B",
        7,
        "EUR",
        new FiscalYear(MonthDay.of(2, 1), ZoneId.of("Europe/Berlin")),
        List.of("platform", "services"),
        glossary,
        teams,
        new LinkedHashMap<>(),
        new Market(
            when("account.employees >= 50 && account.country in [\"DE\", \"AT\", \"CH\"]"),
            List.of("siemens.com", "airbus.com")),
        new Vocabulary(events, Map.of()),
        scorecard(),
        definitions,
        cycle,
        MadeUpDealings.agreed(),
        List.of(),
        "playbook: Acme B2B");
  }

  private static Scorecard scorecard() {
    return new Scorecard(
        List.of(
            new Scorecard.FitRule(
                "fit.1",
                Scorecard.About.PERSON,
                when("person.title.matches(\"(?i)\\\\b(vp|chief|head)\\\\b\")"),
                20,
                "decision maker"),
            new Scorecard.FitRule(
                "fit.2",
                Scorecard.About.ACCOUNT,
                when("account.employees >= 1000"),
                15,
                "enterprise")),
        new Scorecard.Interest(
            Duration.ofDays(14),
            3,
            List.of(
                new Scorecard.InterestRule(
                    "interest.1",
                    "page_viewed",
                    when("event.path.startsWith(\"/pricing\")"),
                    15,
                    45.0,
                    false,
                    "looked at pricing"),
                new Scorecard.InterestRule(
                    "interest.2",
                    "content_downloaded",
                    null,
                    10,
                    null,
                    false,
                    "downloaded content"),
                new Scorecard.InterestRule(
                    "interest.3", "demo_requested", null, 60, null, true, "asked for a demo"))));
  }

  private static Stage.Main stage(
      String name,
      Phase phase,
      @Nullable String asks,
      String leads,
      @Nullable String enter,
      @Nullable Duration expected) {
    return new Stage.Main(
        name,
        phase,
        asks,
        leads,
        leads.equals("marketing") ? List.of("sales") : List.of("marketing"),
        enter == null ? null : when(enter),
        null,
        null,
        expected,
        null);
  }

  private static Stage.Main won(String name, String enter) {
    return new Stage.Main(
        name,
        Phase.LATE,
        null,
        "sales",
        List.of("marketing"),
        when(enter),
        null,
        null,
        null,
        Outcome.WON);
  }

  private static Stage.Detour detour(
      String name,
      String leads,
      List<String> from,
      @Nullable String backTo,
      SequencedMap<String, CoolingOff> reasons,
      @Nullable Outcome outcome) {
    return new Stage.Detour(
        name,
        leads,
        List.of(),
        when("event.type == \"" + name + "\""),
        from,
        backTo,
        reasons,
        name.equals("lost") ? Duration.ofDays(180) : null,
        outcome);
  }

  private static SequencedMap<String, CoolingOff> reasons(Object... pairs) {
    SequencedMap<String, CoolingOff> reasons = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      reasons.put(
          (String) pairs[i], new CoolingOff.Lasting(Duration.ofDays((Integer) pairs[i + 1])));
    }
    return reasons;
  }
}
