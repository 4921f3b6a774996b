package dev.fullcourt.server.proposals;

import java.util.List;

/**
 * What came of a backtest, in words and pictures.
 *
 * @param about what was tried on what
 * @param warnings what to know first
 * @param definition what the two are compared by
 * @param summary the difference in a few sentences
 * @param weeks a drawing of how many a week, for wide screens
 * @param weeksTall the same for narrow ones
 * @param rates what came of whom, with intervals
 * @param lists buyers by name
 * @param load work a person
 * @param clocks agreed times that would have run out
 * @param stages where buyers are at the end, where that differs
 * @param same in which stages it does not
 * @param reading what this can and cannot show
 */
public record BacktestText(
    String about,
    List<String> warnings,
    String definition,
    List<String> summary,
    String weeks,
    String weeksTall,
    List<Pair> rates,
    List<Buyers> lists,
    List<Pair> load,
    List<Pair> clocks,
    List<Pair> stages,
    String same,
    List<String> reading) {

  public BacktestText {
    warnings = List.copyOf(warnings);
    summary = List.copyOf(summary);
    rates = List.copyOf(rates);
    lists = List.copyOf(lists);
    load = List.copyOf(load);
    clocks = List.copyOf(clocks);
    stages = List.copyOf(stages);
    reading = List.copyOf(reading);
  }

  /** Something under both playbooks. */
  public record Pair(String name, String note, Bar now, Bar proposed) {}

  /**
   * A figure with a bar.
   *
   * @param text the figure in words
   * @param drawing the bar; empty when there is none
   */
  public record Bar(String text, String drawing) {}

  /**
   * Buyers by name.
   *
   * @param title who they are
   * @param all how many in all
   * @param first the first of them
   * @param more others that are kept; all of them together may still be fewer than all
   */
  public record Buyers(String title, String all, List<Buyer> first, List<Buyer> more) {
    public Buyers {
      first = List.copyOf(first);
      more = List.copyOf(more);
    }
  }

  /** A buyer. */
  public record Buyer(String href, String name, String at, String came) {}
}
