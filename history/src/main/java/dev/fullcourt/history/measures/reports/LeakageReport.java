package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.owner.OwnerRun;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.alerts.StallWatch;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where buyers leak: time in which nobody had them, offers nobody answered, recycled ones nobody
 * wrote to, stays that last longer than nearly all.
 *
 * @param head what was looked at
 * @param stages one row per stage, the stem first
 */
public record LeakageReport(Head head, List<StageRow> stages) implements Report {

  public LeakageReport {
    stages = List.copyOf(stages);
  }

  /**
   * One stage, over the stays that began in the period.
   *
   * @param stage its name
   * @param leads the function that leads
   * @param stays how many
   * @param withoutPerson of all the time spent there, the share in which no person had the buyer;
   *     null when nobody stayed
   * @param waitingNow buyers there at the horizon whom no person has
   * @param untilPerson how long it took until a person first had the buyer, of those somebody had
   * @param offered handings over offered in the period with which the stage begins
   * @param unanswered of those: neither accepted nor rejected, though the offer has come to its end
   *     or is open
   * @param notNurtured buyers of whom it was told that nobody wrote to them; null when no alert
   *     watches that here
   * @param longMillis one and a half times the time by which nine in ten have left; null when fewer
   *     than 30 stays tell of it
   * @param stalled stays open at the horizon that have lasted longer
   */
  public record StageRow(
      String stage,
      String leads,
      int stays,
      @Nullable Double withoutPerson,
      int waitingNow,
      Spread untilPerson,
      int offered,
      int unanswered,
      @Nullable Integer notNurtured,
      @Nullable Long longMillis,
      int stalled) {}

  /** The report on what was seen. */
  public static LeakageReport of(Observation seen, ReportOptions options) {
    List<StageRow> rows =
        seen.playbook().cycle().all().map(stage -> row(stage, seen, options)).toList();
    return new LeakageReport(Head.of("leakage", seen, options.period(), List.of()), rows);
  }

  private static StageRow row(Stage stage, Observation seen, ReportOptions options) {
    Count count = new Count(seen.horizon());
    List<Stay> all = new ArrayList<>();
    int offered = 0;
    int unanswered = 0;
    int notNurtured = 0;
    for (BuyerHistory buyer : seen.buyers()) {
      for (Stay stay : buyer.stays()) {
        if (stay.stage().equals(stage.name())) {
          all.add(stay);
          if (options.period().contains(stay.entered())) {
            count.add(stay, buyer.teams().owners());
          }
        }
      }
      for (HandoffRun run : buyer.teams().handoffs()) {
        if (beginsWith(stage, run, seen) && options.period().contains(run.offered())) {
          offered++;
          unanswered += isUnanswered(run) ? 1 : 0;
        }
      }
      for (AlertRun run : buyer.teams().alerts()) {
        notNurtured +=
            run.kind().equals("leak")
                    && stage.name().equals(run.subject())
                    && watchesMessages(stage, seen, run.alert())
                    && options.period().contains(run.raised())
                ? 1
                : 0;
      }
    }
    Long limit = limit(stage, all, seen.horizon());
    return new StageRow(
        stage.name(),
        stage.leads(),
        count.stays,
        count.total == 0 ? null : (double) count.without / count.total,
        count.waiting,
        Spread.of(count.untilPerson),
        offered,
        unanswered,
        watchesMessages(stage, seen, null) ? notNurtured : null,
        limit,
        limit == null ? 0 : stalled(all, limit, seen.horizon()));
  }

  /** What is counted of the stays in one stage. */
  private static final class Count {

    private final Instant horizon;
    private final List<Long> untilPerson = new ArrayList<>();
    private int stays;
    private int waiting;
    private long total;
    private long without;

    Count(Instant horizon) {
      this.horizon = horizon;
    }

    void add(Stay stay, List<OwnerRun> owners) {
      stays++;
      Instant left = stay.left();
      total += millis(stay.entered(), left == null ? horizon : left);
      Instant first = null;
      for (OwnerRun owner : owners) {
        Instant from = later(owner.since(), stay.entered());
        Instant until = earlier(end(owner.until()), end(left));
        if (until.isAfter(from) || (until.equals(from) && owner.until() == null && left == null)) {
          if (owner.person() == null) {
            without += millis(from, until);
            waiting += owner.until() == null && left == null ? 1 : 0;
          } else if (first == null) {
            first = from;
            untilPerson.add(millis(stay.entered(), from));
          }
        }
      }
    }

    private Instant end(@Nullable Instant at) {
      return at == null ? horizon : at;
    }
  }

  private static long millis(Instant from, Instant until) {
    return Duration.between(from, until).toMillis();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean beginsWith(Stage stage, HandoffRun run, Observation seen) {
    Handoff handoff = seen.playbook().teamwork().handoffs().get(run.handoff());
    return handoff != null && handoff.begins(stage.name());
  }

  private static boolean isUnanswered(HandoffRun run) {
    return run.accepted() == null && run.end() != HandoffRun.End.REJECTED;
  }

  private static boolean watchesMessages(Stage stage, Observation seen, @Nullable String name) {
    return seen.playbook().teamwork().alerts().stream()
        .anyMatch(alert ->
            alert instanceof Alert.Leak leak
                && leak.lacks() == Alert.Lack.MESSAGE
                && leak.in().containsKey(stage.name())
                && (name == null || leak.name().equals(name)));
  }

  private static @Nullable Long limit(Stage stage, List<Stay> stays, Instant horizon) {
    Alert.Stall usual =
        new Alert.Stall("", List.of(stage.name()), 90, new BigDecimal("1.5"), List.of());
    return StallWatch.limit(usual, stays, horizon);
  }

  private static int stalled(List<Stay> stays, long limit, Instant horizon) {
    return (int)
        stays.stream()
            .filter(stay -> stay.left() == null && millis(stay.entered(), horizon) > limit)
            .count();
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table(
            "Leakage",
            List.of(
                Table.words("stage"),
                Table.words("leads"),
                Table.counts("stays"),
                Table.figures("without a person (%)"),
                Table.counts("waiting now"),
                Table.figures("until a person, median (h)"),
                Table.counts("offered"),
                Table.counts("unanswered"),
                Table.counts("not nurtured"),
                Table.apart("long from (h)"),
                Table.apart("stalled")),
            stages.stream().map(LeakageReport::line).toList()));
  }

  private static List<String> line(StageRow row) {
    return List.of(
        row.stage(),
        row.leads(),
        Cell.count(row.stays()),
        Cell.percent(row.withoutPerson()),
        Cell.count(row.waitingNow()),
        Cell.hours(row.untilPerson().medianMillis()),
        Cell.count(row.offered()),
        Cell.count(row.unanswered()),
        Cell.count(row.notNurtured()),
        Cell.hours(row.longMillis()),
        Cell.count(row.stalled()));
  }
}
