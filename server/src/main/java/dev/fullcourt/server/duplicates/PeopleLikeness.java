package dev.fullcourt.server.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final Counts followed = new Counts();

  private final Comparison id =
      new Comparison("One id in another system", Known::users, 0.9, 0.05, 0.3);
  private final Comparison profile =
      new Comparison("One LinkedIn profile", Known::profiles, 0.9, 0.01, 0.03);
  private final Comparison phone =
      new Comparison("One telephone number", Known::phones, 0.8, 0.1, 0.2);
  private final Comparison browser =
      new Comparison("Said who they are in one browser", Known::browsers, 0.5, 0.3, 1);
  private final Comparison company = new Comparison("One company", Known::accounts, 0.6, 1, 0.4);

  PeopleLikeness(List<Known> all) {
    this.people = Math.max(all.size(), 1);
    List.of(id, profile, phone, browser, company).forEach(each -> each.count(all));
    for (Known each : all) {
      if (each.name().isKnown()) {
        first.add(each.name().first());
        last.add(each.name().last());
        whole.add(each.name().whole());
      }
      each.followed().forEach(followed::add);
    }
  }

  Likeness of(Known one, Known other) {
    List<Reason> reasons = new ArrayList<>();
    name(one.name(), other.name()).ifPresent(reasons::add);
    compare(id, one, other, reasons);
    compare(profile, one, other, reasons);
    boolean sharing = compare(phone, one, other, reasons) | compare(browser, one, other, reasons);
    if (!sharing) { // colleagues share these: the company adds nothing to them
      compare(company, one, other, reasons);
    }
    mails(one, other).ifPresent(reasons::add);
    addresses(one.emails(), other.emails()).ifPresent(reasons::add);
    return Likeness.of(TWICE / people, reasons);
  }

  /** Whether the two have something in common. */
  private boolean compare(Comparison by, Known one, Known other, List<Reason> reasons) {
    Optional<Reason> agreement = by.agreement(one, other, people);
    agreement.or(() -> by.difference(one, other)).ifPresent(reasons::add);
    return agreement.isPresent();
  }

  private Optional<Reason> name(PersonName one, PersonName other) {
    double chance = last.share(one.last(), people);
    double both = 3 * chance * first.share(one.first(), people);
    return switch (one.match(other)) {
      case UNKNOWN -> Optional.empty();
      case SAME -> {
        double namesakes = Math.min((0.25 + whole.others(one.whole())) / people, 1);
        yield Optional.of(Reason.agreement("The same name", 0.8, Math.max(both, namesakes)));
      }
      case SHORT ->
          Optional.of(
              Reason.agreement(
                  "The same last name, and one first name short for the other",
                  0.1,
                  0.05 * chance));
      case SLIP -> Optional.of(Reason.agreement("Names a letter apart", 0.05, 3 * both));
      case FIRST -> Optional.of(new Reason("The same first name, another last name", -2));
      case OTHER -> Optional.of(new Reason("Other names", -6.5));
    };
  }

  /** A visitor, and the only one whose mails’ links were followed in that browser. */
  private Optional<Reason> mails(Known one, Known other) {
    return one.visitor() == other.visitor()
        ? Optional.empty()
        : one.followed().stream()
            .filter(other.followed()::contains)
            .findFirst()
            .map(shared ->
                Reason.agreement(
                    "Links in mails to this person were followed in the visitor’s browser",
                    0.5,
                    Math.min((0.03 + 3 * followed.others(shared)) / people, 1)));
  }

  private Optional<Reason> addresses(Set<String> one, Set<String> other) {
    for (String each : one) {
      for (String second : other) {
        if (each.equals(second)) {
          continue;
        }
        if (Folded.mailbox(each).equals(Folded.mailbox(second))) {
          return Optional.of(
              Reason.agreement("One mailbox, written in two ways", 0.3, 0.01 / people));
        }
        if (OneLetter.apart(each, second)) {
          return Optional.of(Reason.agreement("Addresses a letter apart", 0.1, 1.5 / people));
        }
      }
    }
    return Optional.empty();
  }
}
