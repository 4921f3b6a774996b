package dev.fullcourt.history.measures;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Drift;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Shape;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.playbook.Arm;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.engine.playbook.Market;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.playbook.Stage.Outcome;
import dev.fullcourt.engine.playbook.Teamwork;
import dev.fullcourt.engine.playbook.Vocabulary;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A playbook made by hand: measures look at its stages, outcomes, arms and calendar alone. */
public final class SamplePlaybook {

  private final String name;
  private ZoneId zone = ZoneId.of("UTC");
  private MonthDay starts = MonthDay.of(1, 1);
  private final List<Stage.Main> stages = new ArrayList<>();
  private final List<Stage.Detour> detours = new ArrayList<>();

  public SamplePlaybook(String name) {
    this.name = name;
  }

  /** The common one: early, engaged, opportunity, customer (won); recycled, lost, disqualified. */
  public static Playbook small() {
    return new SamplePlaybook("Small")
        .stage("aware", null)
        .stage("engaged", null)
        .stage("opportunity", null)
        .stage("customer", Outcome.WON)
        .detour("recycled", null)
        .detour("lost", Outcome.LOST)
        .detour("disqualified", Outcome.DISQUALIFIED)
        .build();
  }

  public SamplePlaybook zone(String id) {
    zone = ZoneId.of(id);
    return this;
  }

  public SamplePlaybook fiscalYearStarts(int month, int day) {
    starts = MonthDay.of(month, day);
    return this;
  }

  public SamplePlaybook stage(String stage, @Nullable Outcome outcome) {
    stages.add(
        new Stage.Main(
            stage,
            Stage.Phase.MIDDLE,
            null,
            "marketing",
            List.of("sales"),
            ALWAYS,
            null,
            null,
            null,
            outcome));
    return this;
  }

  public SamplePlaybook detour(String stage, @Nullable Outcome outcome) {
    detours.add(
        new Stage.Detour(
            stage,
            "marketing",
            List.of(),
            ALWAYS,
            List.of(),
            null,
            new LinkedHashMap<>(),
            null,
            outcome));
    return this;
  }

  public Playbook build() {
    return new Playbook(
        name,
        3,
        "EUR",
        new FiscalYear(starts, zone),
        List.of("default"),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new Market(null, List.of()),
        new Vocabulary(new LinkedHashMap<>(), Map.of()),
        new Scorecard(List.of(), new Scorecard.Interest(null, 3, List.of())),
        new LinkedHashMap<>(),
        new Cycle(
            List.of(
                new Arm("inbound", "the buyer came to us", null),
                new Arm("insight", "we went to the buyer", ALWAYS)),
            stages,
            detours,
            null),
        Teamwork.NONE,
        List.of(),
        "");
  }

  private static final Condition ALWAYS =
      new Condition() {
        @Override
        public Truth test(Scope scope) {
          return Truth.TRUE;
        }

        @Override
        public String text() {
          return "true";
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
      };
}
