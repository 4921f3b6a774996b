package dev.fullcourt.history.money.credit;

import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.Sharing;
import dev.fullcourt.history.money.TeamCurrency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up who is credited with what, in the team's currency: each entry is shared to the cent, so
 * that for each model all together are what was won. Mutable and used by one thread.
 */
public final class Attributed {

  private final CreditKind kind;
  private final TeamCurrency team;
  private final SortedMap<String, List<BigDecimal>> byName = new TreeMap<>();

  /** Nothing yet. */
  public Attributed(CreditKind kind, TeamCurrency team) {
    this.kind = kind;
    this.team = team;
  }

  /**
   * Adds what an entry adds; nothing where it cannot be converted.
   *
   * @param shares who is credited with its win; of other kinds are passed over
   */
  public void add(Booking entry, List<Share> shares) {
    team.converted(entry).ifPresent(amount -> share(amount, shares));
  }

  private void share(BigDecimal amount, List<Share> all) {
    List<Share> shares =
        all.stream().filter(share -> share.kind() == kind).sorted(Share.ORDER).toList();
    for (CreditModel model : CreditModel.values()) {
      List<BigDecimal> parts =
          Sharing.ofMoney(
              amount, team.code(), shares.stream().map(share -> (long) share.by(model)).toList());
      for (int i = 0; i < shares.size(); i++) {
        List<BigDecimal> sums = byName.computeIfAbsent(shares.get(i).name(), name -> nothing());
        sums.set(model.ordinal(), sums.get(model.ordinal()).add(parts.get(i)));
      }
    }
  }

  private static List<BigDecimal> nothing() {
    return new ArrayList<>(Collections.nCopies(CreditModel.values().length, BigDecimal.ZERO));
  }

  /** What each is credited with by each model, in the order of {@link CreditModel}. */
  public Map<String, List<BigDecimal>> byName() {
    return Collections.unmodifiableMap(byName);
  }
}
