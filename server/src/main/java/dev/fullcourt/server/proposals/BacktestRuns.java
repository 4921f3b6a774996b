package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.backtest.Backtest;
import dev.fullcourt.history.backtest.BacktestReport;
import dev.fullcourt.history.backtest.Choice;
import dev.fullcourt.history.backtest.Part;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.playbooks.Playbooks;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tries proposals on the whole past, one at a time, while people go on working. */
@Component
public class BacktestRuns implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BacktestRuns.class);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("backtest").factory());
  private final Set<Proposal> waiting = ConcurrentHashMap.newKeySet();
  private final Backtests backtests;
  private final Playbooks playbooks;
  private final LogReader log;
  private final Audit audit;

  BacktestRuns(Backtests backtests, Playbooks playbooks, LogReader log, Audit audit) {
    this.backtests = backtests;
    this.playbooks = playbooks;
    this.log = log;
    this.audit = audit;
  }

  /**
   * Begins to try a proposal against the version in force.
   *
   * @throws Refused when the two cannot be compared, or it is being tried already
   */
  public void start(Member by, Proposal proposal) {
    Playbook current = playbooks.getCurrent();
    Backtest backtest = backtest(current, proposal);
    if (!backtests.begin(proposal, current.version())) {
      throw new Refused("It is being tried already.");
    }
    audit.record(
        by,
        "started a backtest of",
        Proposals.name(proposal.id()),
        null,
        "edition %d against version %d".formatted(proposal.edition(), current.version()));
    waiting.add(proposal);
    worker.execute(() -> run(backtest, proposal));
  }

  private static Backtest backtest(Playbook current, Proposal proposal) {
    if (!(PlaybookReader.read("playbook", proposal.text())
        instanceof Reading.Accepted(Playbook proposed, var notices))) {
      throw new Refused("It no longer reads without mistakes: edit it.");
    }
    return switch (Choice.of(current, proposed, null)) {
      case Choice.Chosen(String name) -> new Backtest(current, proposed, name);
      case Choice.Refused(String why) -> throw new Refused(why);
    };
  }

  private void run(Backtest backtest, Proposal proposal) {
    waiting.remove(proposal);
    try {
      List<Part> parts =
          EveryPartition.inTurn(
              partition -> part(backtest, partition),
              done -> {
                backtests.progress(proposal, (double) done / Partitions.COUNT);
                waiting.forEach(each -> backtests.progress(each, 0)); // they are not forgotten
              });
      BacktestReport report = backtest.report(parts, null);
      if (report.head().events() == 0) {
        backtests.failed(proposal, "There is nothing to try it on: no event is in the log yet.");
      } else {
        backtests.done(proposal, Nameless.of(report));
      }
    } catch (RuntimeException e) {
      LOG.error("A backtest of proposal {} failed", proposal.id(), e);
      backtests.failed(proposal, "It failed; what went wrong is in the server’s log.");
    }
  }

  private Part part(Backtest backtest, int partition) {
    Part part = backtest.part();
    log.readAll(partition, buyer -> part.take(partition, buyer, null));
    return part;
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
