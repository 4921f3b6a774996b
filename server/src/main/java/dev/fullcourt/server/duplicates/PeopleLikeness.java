package dev.fullcourt.server.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How likely two people are one. The figures are stated, with where they come from, in
 * docs/decisions/likely-duplicates.md; how common a value is comes from the data itself.
 */
final class PeopleLikeness {

  /** So many of all people are here a second time, as we assume. */
  private static final double TWICE = 0.1;

  private final int people;
  private final Counts first = new Counts();
  private final Counts last = new Counts();
  private final Counts whole = new Counts();
  private final Counts phones = new Counts();
  private final Counts profiles = new Counts();
  private final Counts users = new Counts();
  private final Counts browsers = new Counts();
  private final Counts followed = new Counts();
  private final Counts accounts = new Counts();

  PeopleLikeness(List<Known> all) {
    this.people = Math.max(all.size(), 1);
    for (Known each : all) {
      if (each.name().isKnown()) {
        first.add(each.name().first());
        last.add(each.name().last());
        whole.add(each.name().whole());
      }
      each.phones().forEach(phones::add);
      each.profiles().forEach(profiles::add);
      each.users().forEach(users::add);
      each.browsers().forEach(browsers::add);
      each.followed().forEach(followed::add);
      each.accounts().forEach(accounts::add);
    }
  }

  Likeness of(Known one, Known other) {
    List<Reason> reasons = new ArrayList<>();
    name(one.name(), other.name(), reasons);
    shared(one.users(), other.users(), users, 0.9, 0.05, 0.3, "Known under one id", reasons);
    shared(one.profiles(), other.profiles(), profiles, 0.9, 0.01, 0.03, "One LinkedIn profile", reasons);
    boolean phone =
        shared(one.phones(), other.phones(), phones, 0.8, 0.1, 0.2, "One telephone number", reasons);
    boolean browser =
        shared(one.browsers(), other.browsers(), browsers, 0.5, 0.3, 1, "Said who they are in one browser", reasons);
    if (!phone && !browser) { // colleagues share these: the company adds nothing to them
      shared(one.accounts(), other.accounts(), accounts, 0.6, 1, 0.4, "One company", reasons);
    }
    mails(one, other, reasons);
    addresses(one.emails(), other.emails(), reasons);
    return Likeness.of(TWICE / people, reasons);
  }

  private void name(PersonName one, PersonName other, List<Reason> reasons) {
    double chance = last.share(one.last(), people);
    double both = 3 * chance * first.share(one.first(), people);
    switch (one.match(other)) {
      case UNKNOWN -> {}
      case SAME -> {
        double namesakes = (0.25 + whole.others(one.whole())) / people;
        reasons.add(Reason.agreement("The same name", 0.8, Math.max(both, Math.min(namesakes, 1))));
      }
      case SHORT ->
          reasons.add(Reason.agreement("The same last name, and one first name short for the other", 0.1, 0.05 * chance));
      case SLIP -> reasons.add(Reason.agreement("Names a letter apart", 0.05, 3 * both));
      case FIRST -> reasons.add(new Reason("The same first name, another last name", -2));
      case OTHER -> reasons.add(new Reason("Other names", -6.5));
    }
  }

  /**
   * Values of which somebody may have several: one in common speaks for it the more the fewer
   * others have it; none in common, where both have some, speaks against it. Whether there is one.
   */
  private boolean shared(
      Set<String> one,
      Set<String> other,
      Counts counts,
      double ofOne,
      double others,
      double without,
      String words,
      List<Reason> reasons) {
    String common = null;
    for (String each : one) {
      if (other.contains(each)
          && (common == null || counts.others(each) < counts.others(common))) {
        common = each;
      }
    }
    if (common != null) {
      double chance = (others + counts.others(common)) / people;
      reasons.add(Reason.agreement(words, ofOne, Math.min(chance, 1)));
      return true;
    }
    if (without < 1 && !one.isEmpty() && !other.isEmpty()) {
      reasons.add(Reason.agreement("Not: " + Character.toLowerCase(words.charAt(0)) + words.substring(1), without, 1));
    }
    return false;
  }

  /** A visitor, and the only one whose mails' links were followed in that browser. */
  private void mails(Known one, Known other, List<Reason> reasons) {
    if (one.visitor() != other.visitor()) {
      for (String browser : one.followed()) {
        if (other.followed().contains(browser)) {
          double chance = (0.03 + 3 * followed.others(browser)) / people;
          reasons.add(
              Reason.agreement(
                  "Links in mails to this person were followed in the visitor’s browser",
                  0.5,
                  Math.min(chance, 1)));
          return;
        }
      }
    }
  }

  private void addresses(Set<String> one, Set<String> other, List<Reason> reasons) {
    for (String each : one) {
      for (String second : other) {
        if (each.equals(second)) {
          continue;
        }
        if (Folded.mailbox(each).equals(Folded.mailbox(second))) {
          reasons.add(Reason.agreement("One mailbox, written in two ways", 0.3, 0.01 / people));
          return;
        }
        if (OneLetter.apart(each, second)) {
          reasons.add(Reason.agreement("Addresses a letter apart", 0.1, 1.5 / people));
          return;
        }
      }
    }
  }
}
