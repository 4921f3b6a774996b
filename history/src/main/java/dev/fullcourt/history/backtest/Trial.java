package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.clock.ClockRuns;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.files.BuyerRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One playbook tried on one buyer after another: the definition is watched, clocks and stages are
 * added up. Used by one thread.
 */
final class Trial implements BuyerRows {

  private final Engine engine;
  private final Codes codes;
  private final Side side;
  private final Run run;
  private final boolean observes;
  private final BiPredicate<Integer, String> wanted;
  private final Consumer<Tried> sink;
  private final @Nullable Happened[] kinds;
  private final boolean hasClocks;
  private final Requests requests;
  private final List<Decision> ledger = new ArrayList<>();
  private final Consumer<Decision> decisions = ledger::add;
  private final List<Long> met = new ArrayList<>();
  private final Map<Happened, List<Long>> happened = new EnumMap<>(Happened.class);
  private int partition;
  private String buyer = "";
  private long first;
  private long events;
  private long told;
  private long buyers;
  private Instant horizon = Instant.EPOCH;

  /**
   * A playbook to be tried.
   *
   * @param definition one the playbook has
   * @param side what adds up
   * @param observes whether its stages say what was won where no event does
   * @param wanted buyers, by partition and id, to tell the sink of even if nothing became of them
   * @param sink told of each buyer who met the definition, was won, or is wanted
   */
  Trial(
      Engine engine,
      String definition,
      Side side,
      boolean observes,
      BiPredicate<Integer, String> wanted,
      Consumer<Tried> sink) {
    this.engine = engine;
    this.codes = engine.codes();
    this.side = side;
    this.observes = observes;
    this.wanted = wanted;
    this.sink = sink;
    this.run = engine.open(BuyerState.start("", ""), codes);
    run.watch(engine.watched(List.of(definition)), (number, at, seq) -> met.add(at));
    List<String> types = engine.layout().types();
    this.kinds = new Happened[types.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Happened.by(types.get(i));
    }
    this.requests = new Requests(engine.playbook());
    this.hasClocks = !engine.playbook().teamwork().slas().isEmpty();
  }

  /** The columns of rows told to it. */
  Layout layout() {
    return engine.layout();
  }

  /** The codes of rows told to it. */
  Codes codes() {
    return codes;
  }

  /** How many events of buyers that were told to their end. */
  long events() {
    return events;
  }

  /** How many such buyers. */
  long buyers() {
    return buyers;
  }

  /** Up to when everything was in. */
  Instant horizon() {
    return horizon;
  }

  @Override
  public void begins(int there, String who, String motion) {
    partition = there;
    buyer = who;
    run.reopen(who, motion);
    ledger.clear();
    met.clear();
    happened.clear();
    requests.clear();
    told = 0;
  }

  @Override
  public void next(Row row) {
    first = told == 0 ? row.effective() : first;
    told++;
    int type = row.type();
    Happened what = type < 0 ? null : kinds[type];
    if (what != null && Happened.isSaidBy(row, engine.layout().types().get(type))) {
      happened.computeIfAbsent(what, none -> new ArrayList<>()).add(row.effective());
    }
    if (requests.areAnswered()) {
      run.settle(Instant.ofEpochMilli(row.effective()), decisions);
      requests.take(ledger, run); // by time alone, before the event is known of
      run.advance(row, decisions);
      requests.take(ledger, run);
    } else {
      run.advance(row, decisions);
    }
  }

  @Override
  public void ends(Instant settled, String key, String account) {
    run.settle(settled, decisions);
    if (requests.areAnswered()) {
      requests.take(ledger, run);
      requests.gather(account, side.requests);
    }
    horizon = settled.isAfter(horizon) ? settled : horizon;
    events += told;
    buyers++;
    takeLedger(settled.toEpochMilli());
    if (!met.isEmpty() || happened.containsKey(Happened.WON) || wanted.test(partition, buyer)) {
      sink.accept(
          new Tried(
              partition,
              buyer,
              met,
              new Reality(first, happened),
              () -> Named.of(run.state(), key, account)));
    }
  }

  private void takeLedger(long settled) {
    String stage = null;
    long won = -1;
    for (Decision decision : ledger) {
      if (decision instanceof Decision.StageEntered entered) {
        stage = entered.stage();
        won = won < 0 && isWon(entered) ? entered.at().toEpochMilli() : won;
      }
    }
    if (stage != null) {
      side.stages.merge(stage, 1, Integer::sum);
    }
    if (observes && won >= 0 && !happened.containsKey(Happened.WON)) {
      happened.put(Happened.WON, List.of(won));
    }
    if (hasClocks) {
      ClockRuns.of(buyer, ledger).forEach(each -> side.add(each, settled));
    }
  }

  /** Whether something happened by which the buyer came into a stage that is a win. */
  private boolean isWon(Decision.StageEntered entered) {
    return entered.cause().trigger() instanceof Trigger.ByEvent
        && engine
            .playbook()
            .cycle()
            .find(entered.stage())
            .flatMap(Stage::findOutcome)
            .filter(outcome -> outcome == Stage.Outcome.WON)
            .isPresent();
  }
}
