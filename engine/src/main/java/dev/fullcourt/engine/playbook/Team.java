package dev.fullcourt.engine.playbook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A team of the company.
 *
 * @param name its name in the playbook
 * @param function marketing, development, sales or partner
 * @param lead who leads it, or null when the playbook does not say
 * @param hours the name of its business hours, or null when the playbook does not say
 * @param members who takes what is routed to it, in the order in which they take turns; without
 *     members of its own its lead alone
 * @param capacity how many buyers each member takes a day at most, or null for any number
 */
public record Team(
    String name,
    String function,
    @Nullable String lead,
    @Nullable String hours,
    List<String> members,
    @Nullable Integer capacity) {
  public Team {
    members = members.isEmpty() && lead != null ? List.of(lead) : List.copyOf(members);
  }

  /** A team of its lead alone, who takes any number of buyers. */
  public Team(String name, String function, @Nullable String lead, @Nullable String hours) {
    this(name, function, lead, hours, List.of(), null);
  }

  /** Who leads it first, then its members in the order of their turns; each once. */
  public List<String> people() {
    return Stream.concat(Stream.ofNullable(lead), members.stream()).distinct().toList();
  }

  /** Whether somebody leads it or takes what is routed to it. */
  public boolean has(String person) {
    return person.equals(lead) || members.contains(person);
  }
}
