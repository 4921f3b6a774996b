package dev.fullcourt.history.simulator.exports;

import dev.fullcourt.history.simulator.Company;
import java.util.List;

/**
 * A company as a system knows it, with its people and opportunities. Instants are seconds since
 * 1970.
 *
 * @param number its number
 * @param company what it is
 * @param website whether the system knows its website
 * @param created when its record was made
 * @param grown when the number of its employees was changed, or never
 * @param people its people, at least one; the first is whom opportunities are with
 * @param deals its opportunities, one after the other
 */
record Firm(
    long number,
    Company company,
    boolean website,
    long created,
    long grown,
    List<Person> people,
    List<Deal> deals) {

  Firm {
    people = List.copyOf(people);
    deals = List.copyOf(deals);
  }

  String domain() {
    return website ? company.domain() : "";
  }

  int employees(Cut cut) {
    return cut.knows(grown) ? company.employees() + 10 : company.employees();
  }

  long modified(Cut cut) {
    return cut.knows(grown) ? Math.max(created, grown) : created;
  }

  /** The record that stands for a person at that moment: the one it was merged into in the end. */
  Person standing(Person person, Cut cut) {
    Person now = person;
    while (now.mergedInto() != null && cut.knows(now.merged())) {
      long into = now.mergedInto();
      now = people.stream().filter(each -> each.number() == into).findFirst().orElseThrow();
    }
    return now;
  }

  /** Whether a record or one that was merged into it has opted out by then. */
  boolean optedOut(Person person, Cut cut) {
    return people.stream()
        .anyMatch(each -> cut.knows(each.optedOut()) && standing(each, cut).equals(person));
  }
}
