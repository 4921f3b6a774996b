package dev.fullcourt.history.money.credit;

/**
 * Something that had a part in a round so far. Once something is won in that round, it has a share
 * of the credit.
 *
 * @param kind what would be credited
 * @param name which of these; empty for nobody
 */
public record Behind(CreditKind kind, String name) {

  /** Whether it stands for nobody of that kind. */
  public boolean isNobody() {
    return name.equals(Credits.NOBODY);
  }
}
