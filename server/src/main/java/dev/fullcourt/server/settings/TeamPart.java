package dev.fullcourt.server.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team, as it is agreed.
 *
 * @param name its name in the playbook
 * @param title what people call it
 * @param function which function it belongs to
 * @param lead who leads it, or null
 * @param capacity how many buyers a day each member takes, or null for any number
 * @param hours the name of its business hours, or null
 * @param members in the order in which they take turns
 */
public record TeamPart(
    String name,
    String title,
    String function,
    @Nullable String lead,
    @Nullable Integer capacity,
    @Nullable String hours,
    List<MemberPart> members) {

  public TeamPart {
    members = List.copyOf(members);
  }

  /**
   * A member of a team, or who leads it.
   *
   * @param name as the playbook calls them
   * @param account whether and how they come in, in words; empty for whom that is none of their
   *     business
   * @param comesIn whether they do
   * @param absent what keeps them from taking buyers today; empty for nothing
   */
  public record MemberPart(String name, String account, boolean comesIn, String absent) {}
}
