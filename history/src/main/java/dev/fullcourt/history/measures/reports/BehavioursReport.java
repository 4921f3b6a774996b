package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Behaviour;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.survival.FalseDiscovery;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the behaviours by which buyers are expected to show that they will go on do precede it,
 * and which others do better.
 *
 * @param head what was looked at
 * @param by the property grouped by, or null
 * @param declared the declared exit behaviours, stage by stage, the highest lift first
 * @param proposed behaviours that are not declared and do better than some that are
 * @param others the other behaviours that were tried
 * @param tooRare how many were too rare to be tried
 */
public record BehavioursReport(
    Head head,
    @Nullable String by,
    List<BehaviourRow> declared,
    List<BehaviourRow> proposed,
    List<BehaviourRow> others,
    int tooRare)
    implements Report {

  /** Of those proposed, so many may be chance, on average. */
  static final double LEVEL = 0.01;

  public BehavioursReport {
    declared = List.copyOf(declared);
    proposed = List.copyOf(proposed);
    others = List.copyOf(others);
  }

  /** The report on what was seen. */
  public static BehavioursReport of(Observation seen, ReportOptions options) {
    List<BehaviourRow> rows = rows(seen, options, false);
    List<BehaviourRow> declared = rows.stream().filter(BehaviourRow::declared).toList();
    List<BehaviourRow> candidates = rows.stream().filter(row -> !row.declared()).toList();
    List<BehaviourRow> tried =
        tried(candidates.stream().filter(BehaviourRow::isFrequent).toList(), declared);
    return new BehavioursReport(
        Head.of("behaviours", seen, options.period(), warnings(seen)),
        options.by(),
        declared,
        tried.stream().filter(BehaviourRow::proposed).toList(),
        tried.stream().filter(row -> !row.proposed()).toList(),
        candidates.size() - tried.size());
  }

  /** What some of the buyers have in each table, however rarely it was shown by them alone. */
  static BehavioursReport part(Observation some, ReportOptions options) {
    List<BehaviourRow> rows = rows(some, options, true);
    List<BehaviourRow> declared = rows.stream().filter(BehaviourRow::declared).toList();
    List<BehaviourRow> others = rows.stream().filter(row -> !row.declared()).toList();
    Head head = Head.of("behaviours", some, options.period(), List.of());
    return new BehavioursReport(head, options.by(), declared, others, others, 0);
  }

  private static List<BehaviourRow> rows(Observation seen, ReportOptions options, boolean all) {
    List<String> stages =
        options.stages().isEmpty()
            ? seen.playbook().cycle().stages().stream().map(Stage.Main::name).toList()
            : options.stages();
    List<BehaviourRow> rows = new ArrayList<>();
    for (String stage : stages) {
      watches(seen, stage, options)
          .forEach((value, watch) ->
              rows.addAll(rows(seen, stage, options.by() == null ? null : value, watch, all)));
    }
    return rows;
  }

  private static List<String> warnings(Observation seen) {
    return seen.behaviours().isEmpty()
        ? List.of("nothing is known of what buyers did, so no behaviour can be tested")
        : List.of();
  }

  private static SortedMap<String, StageWatch> watches(
      Observation seen, String stage, ReportOptions options) {
    SortedMap<String, StageWatch> watches = new TreeMap<>();
    for (BuyerHistory buyer : seen.buyers()) {
      for (Stay stay : buyer.stays()) {
        if (stay.stage().equals(stage) && options.period().contains(stay.entered())) {
          watches
              .computeIfAbsent(value(buyer, stay, options.by()), none -> new StageWatch())
              .add(buyer, stay, seen.horizon());
        }
      }
    }
    watches.values().forEach(StageWatch::cut);
    return watches;
  }

  private static String value(BuyerHistory buyer, Stay stay, @Nullable String by) {
    if (by == null) {
      return "";
    }
    String value = by.equals(ConversionReport.ARM) ? stay.arm() : buyer.properties().get(by);
    return value == null || value.isBlank() ? ConversionReport.BLANK : value;
  }

  private static List<BehaviourRow> rows(
      Observation seen, String stage, @Nullable String value, StageWatch watch, boolean all) {
    Map<String, Behaviour> known =
        seen.behaviours().stream().collect(Collectors.toMap(Behaviour::id, Function.identity()));
    var shown = watch.shown();
    return known.values().stream()
        .filter(each -> all || each.declaredFor().contains(stage) || shown.contains(each.id()))
        .map(each -> BehaviourRow.of(stage, value, each, watch.exposure(each.id())))
        .sorted(
            Comparator.comparing(
                    (BehaviourRow row) -> row.lift() == null ? -1 : row.lift(),
                    Comparator.reverseOrder())
                .thenComparing(BehaviourRow::behaviour))
        .toList();
  }

  /** What is true of more than chance, goes the right way, and beats something declared there. */
  private static List<BehaviourRow> tried(
      List<BehaviourRow> candidates, List<BehaviourRow> declared) {
    List<Double> corrected =
        FalseDiscovery.adjusted(
            candidates.stream().map(row -> row.p() == null ? 1.0 : row.p()).toList());
    List<BehaviourRow> tried = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      BehaviourRow row = candidates.get(i);
      double lift = row.lift() == null ? 0 : row.lift();
      OptionalDouble least =
          declared.stream()
              .filter(each -> each.stage().equals(row.stage()))
              .filter(each -> java.util.Objects.equals(each.value(), row.value()))
              .filter(BehaviourRow::isFrequent)
              .mapToDouble(each -> each.lift() == null ? 0 : each.lift())
              .min();
      boolean better = least.isEmpty() || lift > least.getAsDouble();
      tried.add(row.tried(corrected.get(i), corrected.get(i) <= LEVEL && lift > 1 && better));
    }
    return tried;
  }

  @Override
  public List<Table> tables() {
    return List.of(
        BehaviourRow.table("Declared exit behaviours", "", by, declared),
        BehaviourRow.table("Not declared, and doing better than some that are", "", by, proposed),
        BehaviourRow.table(
            "Tried besides", tooRare + " more were too rare to be tried", by, others));
  }
}
