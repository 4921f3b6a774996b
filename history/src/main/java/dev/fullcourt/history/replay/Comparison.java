package dev.fullcourt.history.replay;

import dev.fullcourt.engine.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** Compares the ledger that was kept with the one a replay gives, buyer by buyer. One thread. */
public final class Comparison {

  private final List<String> examples = new ArrayList<>();
  private long buyers;
  private long decisions;
  private long differences;

  /**
   * Compares what a buyer's replay gave with the rows that were kept, in the order of their
   * positions.
   */
  public void replayed(String buyer, List<Decision> ledger, List<LedgerRow> kept) {
    List<LedgerRow> expected = ledger.stream().map(LedgerRow::of).toList();
    buyers++;
    decisions += expected.size();
    compare(buyer, expected, kept);
  }

  /** The same for a buyer with its log. Rows behind a seal must have its hash. */
  public void replayed(BuyerLog buyer, Replay.Outcome outcome, List<LedgerRow> kept) {
    Seal seal = buyer.seal();
    if (seal == null) {
      replayed(buyer.buyer(), outcome.ledger(), kept);
      return;
    }
    compare(buyer.buyer(), seal, outcome.atSeal(), kept);
    decisions += seal.rows();
    replayed(
        buyer.buyer(),
        outcome.ledger().stream().filter(each -> each.position() >= seal.rows()).toList(),
        kept.stream().filter(row -> row.position() >= seal.rows()).toList());
  }

  private void compare(String buyer, Seal seal, String state, List<LedgerRow> kept) {
    if (!seal.fits(kept)) {
      differ("buyer " + buyer + ": the first " + seal.rows() + " rows are not those sealed");
    }
    if (StateText.isPresent(seal.state()) && !seal.state().equals(state)) {
      differ("buyer " + buyer + ": the log no longer gives the state that was sealed");
    }
  }

  private void differ(String what) {
    differences++;
    if (examples.size() < Verdict.SHOWN) {
      examples.add(what);
    }
  }

  /**
   * Rows that were kept about a buyer of whom the log has nothing: each of them is a difference.
   */
  public void withoutLog(String buyer, List<LedgerRow> kept) {
    compare(buyer, List.of(), kept);
  }

  /** What came of it so far. */
  public Verdict verdict() {
    return new Verdict(buyers, decisions, differences, examples, List.of());
  }

  private void compare(String buyer, List<LedgerRow> expected, List<LedgerRow> kept) {
    for (int i = 0; i < Math.max(expected.size(), kept.size()); i++) {
      boolean same = i < expected.size() && i < kept.size() && expected.get(i).equals(kept.get(i));
      if (!same) {
        differ(
            "buyer "
                + buyer
                + ", row "
                + (i < expected.size() ? expected.get(i).position() : kept.get(i).position())
                + "\n  the log says: "
                + text(expected, i)
                + "\n  the ledger has: "
                + text(kept, i));
      }
    }
  }

  private static String text(List<LedgerRow> rows, int i) {
    return i < rows.size() ? rows.get(i).toString() : "no row";
  }
}
