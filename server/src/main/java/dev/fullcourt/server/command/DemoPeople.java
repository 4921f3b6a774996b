package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Role;
import java.util.Locale;
import java.util.Set;

/** The people of the demo's company, as its playbook and its simulated year call them. */
final class DemoPeople {

  private DemoPeople() {}

  static void add(Members members) {
    if (members.any()) {
      return;
    }
    person(members, "Ana", "Ana Ferreira", Role.DEVELOPMENT, Role.LEADER);
    person(members, "Ben", "Ben Okafor", Role.DEVELOPMENT);
    person(members, "Mira", "Mira Novak", Role.DEVELOPMENT);
    person(members, "Tomasz", "Tomasz Zieliński", Role.DEVELOPMENT);
    person(members, "Jonas", "Jonas Keller", Role.SALES, Role.LEADER);
    person(members, "Elif", "Elif Demir", Role.SALES);
    person(members, "Sophie", "Sophie Laurent", Role.SALES);
    person(members, "David", "David Huber", Role.SALES);
    person(members, "Karin", "Karin Lindqvist", Role.SALES);
    person(members, "Chloe", "Chloé Martin", Role.MARKETING, Role.LEADER);
    person(members, "Runa", "Runa Winter", Role.ADMINISTRATOR);
  }

  private static void person(Members members, String name, String fullName, Role... roles) {
    members.add(name, fullName, name.toLowerCase(Locale.ROOT) + "@lindhof.example", Set.of(roles));
  }
}
