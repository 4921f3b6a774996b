package dev.fullcourt.history.replay;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands in for a buyer's ledger up to where a revision of the engine was retired (law 12).
 * The rows behind it are proved by their hash; the rest is replayed from here.
 *
 * @param close the place in the log of the close at which it was made
 * @param rows how many rows the ledger had
 * @param sha256 their SHA-256, in hexadecimal
 * @param inForce those of them that were in force
 * @param state the buyer at that close as the next revision sees it, as {@link StateText} writes
 *     it; empty when it has not been written yet
 */
public record Seal(long close, long rows, String sha256, List<LedgerRow> inForce, String state) {
  public Seal {
    inForce = List.copyOf(inForce);
  }

  /** Seals a ledger. */
  public static Seal of(long close, List<LedgerRow> ledger) {
    return new Seal(close, ledger.size(), hash(ledger), LedgerRow.inForce(ledger), "");
  }

  /** A seal that was kept, with the ledger whose first rows it sealed. */
  public static Seal read(
      long close, long rows, String sha256, List<LedgerRow> ledger, String state) {
    List<LedgerRow> behind = ledger.stream().filter(row -> row.position() < rows).toList();
    return new Seal(close, rows, sha256, LedgerRow.inForce(behind), state);
  }

  /** The same with a state. */
  public Seal withState(String text) {
    return new Seal(close, rows, sha256, inForce, text);
  }

  /** Whether a ledger begins with the rows that were sealed. */
  boolean fits(List<LedgerRow> ledger) {
    return ledger.size() >= rows && hash(ledger.subList(0, (int) rows)).equals(sha256);
  }

  /** The hash of a ledger: each row as text, a line each. */
  static String hash(List<LedgerRow> ledger) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (LedgerRow row : ledger) {
        sha.update((row + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * The ledger in force after a buyer was decided anew: what the sealed rows and the new decisions
   * have in common, at the sealed places, and then what is to be appended.
   */
  List<Decision> continuedBy(List<Decision> rebuilt, Cause cause) {
    List<Decision> ledger = new ArrayList<>();
    int same = 0;
    while (same < Math.min(inForce.size(), rebuilt.size())
        && inForce.get(same).says(rebuilt.get(same))) {
      ledger.add(rebuilt.get(same).at(inForce.get(same).position()));
      same++;
    }
    long position = rows;
    if (same < inForce.size()) {
      Instant at = Instant.ofEpochMilli(inForce.get(same).at());
      ledger.add(new Decision.Amended(position++, at, cause, same));
    }
    for (Decision decision : rebuilt.subList(same, rebuilt.size())) {
      ledger.add(decision.at(position++));
    }
    return ledger;
  }
}
