package dev.fullcourt.server.proposals;

import dev.fullcourt.history.backtest.BacktestReport;
import dev.fullcourt.history.backtest.Named;
import dev.fullcourt.history.backtest.NamedList;
import dev.fullcourt.history.backtest.Wins;

/**
 * A report as it is kept: with buyers by id alone, and no more of them than anybody looks through.
 * Names are personal and are kept where they can be corrected and erased.
 */
final class Nameless {

  static final int MOST = 300;

  private Nameless() {}

  static BacktestReport of(BacktestReport report) {
    Wins wins = report.wins();
    return new BacktestReport(
        report.head(),
        report.met(),
        report.shift(),
        of(report.gained()),
        of(report.lost()),
        new Wins(
            wins.wins(),
            wins.unannounced(),
            wins.current(),
            wins.proposed(),
            wins.both(),
            of(wins.onlyCurrent()),
            of(wins.onlyProposed())),
        report.precision(),
        report.clocks(),
        report.load(),
        report.stages(),
        report.reading());
  }

  private static NamedList of(NamedList list) {
    return new NamedList(
        list.all(),
        list.buyers().stream()
            .limit(MOST)
            .map(each -> new Named(each.buyer(), "", each.at(), each.came()))
            .toList());
  }
}
