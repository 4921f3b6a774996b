package dev.fullcourt.server.duplicates;

import java.util.List;

/**
 * Two that are likely one, as proposed.
 *
 * @param id the proposal's number
 * @param kind {@code person} or {@code buyer}
 * @param one id of the one
 * @param oneName what the one is called
 * @param other id of the other
 * @param otherName what the other is called
 * @param probability how likely they are one, from 0 to 1
 * @param reasons what speaks for it and against
 */
public record Pair(
    long id,
    String kind,
    String one,
    String oneName,
    String other,
    String otherName,
    double probability,
    List<Reason> reasons) {
  public Pair {
    reasons = List.copyOf(reasons);
  }

  boolean isOfPeople() {
    return kind.equals("person");
  }

  /** The one of the two that is not this. */
  String beside(String id) {
    return id.equals(one) ? other : one;
  }
}
