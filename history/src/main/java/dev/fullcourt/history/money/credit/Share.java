package dev.fullcourt.history.money.credit;

import java.util.Comparator;
import java.util.List;

/**
 * A share of the credit for one win. The shares of a win add up to {@link #WHOLE}, for each kind
 * and by each model.
 *
 * @param kind among what it is shared
 * @param name whose share it is; empty when nobody earned it
 * @param millionths the share by each model, in the order of {@link CreditModel}
 */
public record Share(CreditKind kind, String name, List<Integer> millionths) {

  /** All of it. */
  public static final int WHOLE = 1_000_000;

  /** Who comes first when a cent is left over. */
  public static final Comparator<Share> ORDER =
      Comparator.comparing(Share::kind).thenComparing(Share::name);

  public Share {
    millionths = List.copyOf(millionths);
  }

  /** The share by one model. */
  public int by(CreditModel model) {
    return millionths.get(model.ordinal());
  }
}
