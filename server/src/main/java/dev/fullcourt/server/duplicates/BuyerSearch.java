package dev.fullcourt.server.duplicates;

import java.util.ArrayList;
import java.util.List;

/** Finds buyers of companies that are likely one. Pure: the same buyers give the same pairs. */
final class BuyerSearch {

  private static final double TWICE = 0.05;

  private final List<KnownBuyer> buyers;
  private final Counts names = new Counts();
  private final Counts labels = new Counts();
  private final Counts countries = new Counts();

  BuyerSearch(List<KnownBuyer> buyers) {
    this.buyers = List.copyOf(buyers);
    for (KnownBuyer each : buyers) {
      names.add(each.name());
      labels.add(each.label());
      countries.add(each.country());
    }
  }

  List<Found> search() {
    Blocks blocks = new Blocks();
    for (int i = 0; i < buyers.size(); i++) {
      KnownBuyer buyer = buyers.get(i);
      if (!buyer.name().isEmpty()) {
        blocks.add("name", buyer.motion() + "|" + buyer.name(), i);
      }
      if (!buyer.label().isEmpty()) {
        blocks.add("label", buyer.motion() + "|" + buyer.label(), i);
      }
    }
    List<Found> found = new ArrayList<>();
    for (long pair : blocks.pairs()) {
      KnownBuyer one = buyers.get((int) (pair >>> 32));
      KnownBuyer other = buyers.get((int) pair);
      Likeness how = likeness(one, other);
      if (one.motion().equals(other.motion()) && how.probability() >= Likeness.PROPOSED) {
        found.add(Found.of("buyer", one.id(), other.id(), how));
      }
    }
    return found;
  }

  private Likeness likeness(KnownBuyer one, KnownBuyer other) {
    int all = Math.max(buyers.size(), 1);
    List<Reason> reasons = new ArrayList<>();
    if (!one.name().isEmpty() && !other.name().isEmpty()) {
      reasons.add(
          one.name().equals(other.name())
              ? Reason.agreement(
                  "One name, but for the legal form", 0.7, (0.05 + names.others(one.name())) / all)
              : new Reason("Other names", -4));
    }
    if (!one.label().isEmpty() && !other.label().isEmpty()) {
      reasons.add(
          one.label().equals(other.label())
              ? Reason.agreement(
                  "Domains that differ only behind the name",
                  0.6,
                  (0.1 + labels.others(one.label())) / all)
              : new Reason("Other domains", -1));
    }
    if (!one.country().isEmpty() && !other.country().isEmpty()) {
      reasons.add(
          one.country().equals(other.country())
              ? Reason.agreement("One country", 0.8, countries.share(one.country(), all))
              : new Reason("Other countries", -2));
    }
    return Likeness.of(TWICE / all, reasons);
  }
}
