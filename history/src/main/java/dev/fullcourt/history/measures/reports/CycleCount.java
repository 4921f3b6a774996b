package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Arm;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.Period;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.StayFilter;
import dev.fullcourt.history.measures.survival.AalenJohansen;
import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.survival.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts for {@link CycleReport}; every count of stays is taken with a {@link StayFilter}. */
final class CycleCount {

  private static final String ON = "on";
  private static final String OFF = "off";

  private final Observation seen;
  private final Cycle cycle;
  private final Period period;
  private final ReportOptions options;
  private final List<Stay> stays;
  private final Map<String, List<Stay>> byStage;
  private final List<String> warnings = new ArrayList<>();

  CycleCount(Observation seen, ReportOptions options) {
    this.seen = seen;
    this.cycle = seen.playbook().cycle();
    this.period = options.period();
    this.options = options;
    this.stays = seen.stays().toList();
    this.byStage = stays.stream().collect(Collectors.groupingBy(Stay::stage));
  }

  CycleReport report() {
    List<CycleReport.StageRow> stages = cycle.all().map(this::stage).toList();
    List<CycleReport.ArmRow> arms = arms();
    CycleReport.Moves moves = moves();
    return new CycleReport(Head.of("cycle", seen, period, warnings), stages, arms, moves);
  }

  private CycleReport.StageRow stage(Stage stage) {
    String name = stage.name();
    List<Stay> here = byStage.getOrDefault(name, List.of());
    List<Stay> entered = select(here, StayFilter.enteredIn(name, period));
    List<Stay> left = select(here, StayFilter.leftIn(name, period));
    StayFilter onward = StayFilter.wentOn(cycle, name, period);
    int wentOn = count(entered, onward);
    Watch watch = Watch.of(entered.stream().map(Course::of).toList(), seen, options.completeFrom());
    warnings.addAll(watch.warnings(name));
    return new CycleReport.StageRow(
        name,
        stage instanceof Stage.Main ? "stem" : "detour",
        stage instanceof Stage.Main main ? main.phase().word() : null,
        stage.findOutcome().map(Stage.Outcome::word).orElse(null),
        stage.leads(),
        stage.supports(),
        count(here, StayFilter.openIn(name)),
        entered.size(),
        (int) entered.stream().map(Stay::buyer).distinct().count(),
        count(entered, StayFilter.stillIn(name, period)),
        flows(entered),
        wentOn,
        entered.isEmpty() || last(name) ? null : (double) wentOn / entered.size(),
        last(name) ? null : everOn(watch, onward.next()),
        WaitingTime.of(KaplanMeier.of(watch.millis()), 0.5),
        expected(stage),
        left.size(),
        flows(left),
        count(stays, StayFilter.passedOver(cycle, name, period)));
  }

  private boolean last(String stage) {
    return cycle.order(stage) == cycle.stages().size() - 1;
  }

  private static List<Stay> select(List<Stay> from, Predicate<Stay> filter) {
    return from.stream().filter(filter).toList();
  }

  private static int count(List<Stay> from, Predicate<Stay> filter) {
    return (int) from.stream().filter(filter).count();
  }

  private static @Nullable Long expected(Stage stage) {
    Duration expected = stage instanceof Stage.Main main ? main.expectMedian() : null;
    return expected == null ? null : expected.toMillis();
  }

  private static List<CycleReport.Flow> flows(List<Stay> stays) {
    Map<String, Map<Move, Integer>> counts = new HashMap<>();
    for (Stay stay : stays) {
      if (stay.next() != null && stay.nextMove() != null) {
        counts
            .computeIfAbsent(stay.next(), next -> new HashMap<>())
            .merge(stay.nextMove(), 1, Integer::sum);
      }
    }
    List<CycleReport.Flow> flows = new ArrayList<>();
    counts.forEach(
        (next, moves) -> moves.forEach((move, n) -> flows.add(CycleReport.Flow.of(next, move, n))));
    flows.sort(
        Comparator.comparingInt(CycleReport.Flow::stays)
            .reversed()
            .thenComparing(CycleReport.Flow::next)
            .thenComparing(CycleReport.Flow::how));
    return flows;
  }

  private static @Nullable Double everOn(Watch watch, Set<String> later) {
    if (watch.courses().isEmpty()) {
      return null;
    }
    List<Spell> spells =
        watch.days(DayCount.ELAPSED).stream()
            .map(spell -> new Spell(spell.entry(), spell.exit(), onOrOff(spell.outcome(), later)))
            .toList();
    return AalenJohansen.of(spells).ever(ON);
  }

  private static @Nullable String onOrOff(@Nullable String next, Set<String> later) {
    if (next == null) {
      return null;
    }
    return later.contains(next) ? ON : OFF;
  }

  private List<CycleReport.ArmRow> arms() {
    Map<String, List<Round>> rounds =
        seen.rounds(period).stream().collect(Collectors.groupingBy(Round::arm));
    Map<String, List<OpportunityHistory>> opportunities = opportunitiesByArm();
    return cycle.arms().stream()
        .map(arm ->
            arm(
                arm,
                rounds.getOrDefault(arm.name(), List.of()),
                opportunities.getOrDefault(arm.name(), List.of())))
        .toList();
  }

  private CycleReport.ArmRow arm(
      Arm arm, List<Round> rounds, List<OpportunityHistory> opportunities) {
    Tally tally = Tally.of(rounds, cycle);
    return new CycleReport.ArmRow(
        arm.name(),
        arm.says(),
        count(stays, StayFilter.begunBy(arm.name(), period)),
        tally.won(),
        tally.lost(),
        tally.disqualified(),
        tally.open(),
        opportunities.size(),
        (int)
            opportunities.stream()
                .filter(deal -> deal.outcome() == OpportunityHistory.Outcome.WON)
                .count());
  }

  /** An opportunity belongs to the arm of the round its buyer was in when it was opened. */
  private Map<String, List<OpportunityHistory>> opportunitiesByArm() {
    Map<String, BuyerHistory> buyers =
        seen.buyers().stream()
            .collect(Collectors.toMap(BuyerHistory::buyer, buyer -> buyer, (a, b) -> a));
    Map<String, List<OpportunityHistory>> byArm = new HashMap<>();
    int homeless = 0;
    for (OpportunityHistory opportunity : seen.opportunities()) {
      Instant opened = opportunity.opened();
      if (opened == null ? !period.equals(Period.ALL) : !period.contains(opened)) {
        continue;
      }
      BuyerHistory buyer = buyers.get(opportunity.buyer());
      if (buyer == null) {
        homeless++;
      } else {
        byArm.computeIfAbsent(arm(buyer, opened), arm -> new ArrayList<>()).add(opportunity);
      }
    }
    if (homeless > 0) {
      warnings.add("%d opportunities are of no buyer in the cycle".formatted(homeless));
    }
    return byArm;
  }

  private static String arm(BuyerHistory buyer, @Nullable Instant opened) {
    String arm = buyer.stays().getFirst().arm();
    for (Stay stay : buyer.stays()) {
      if (opened != null && !stay.entered().isAfter(opened)) {
        arm = stay.arm();
      }
    }
    return arm;
  }

  private CycleReport.Moves moves() {
    return new CycleReport.Moves(
        moved(Set.of(Move.STARTED)),
        moved(Set.of(Move.AGAIN)),
        moved(Set.of(Move.FORWARD)),
        moved(Set.of(Move.BACKWARD)),
        moved(Set.of(Move.FELL_BACK)),
        moved(Set.of(Move.DETOUR)),
        moved(Set.of(Move.RETURNED)),
        cycle.stages().stream()
            .mapToInt(stage ->
                count(
                    byStage.getOrDefault(stage.name(), List.of()),
                    StayFilter.skippedFrom(cycle, stage.name(), period)))
            .sum());
  }

  private int moved(Set<Move> moves) {
    return count(stays, StayFilter.moved(moves, period));
  }
}
