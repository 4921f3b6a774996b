package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Role;
import java.util.Set;

/** The people of the demo's company, as its playbook and its simulated year call them. */
final class DemoPeople {

  private DemoPeople() {}

  static void add(Members members) {
    if (members.any()) {
      return;
    }
    person(members, "ina", "Ina Vogel", Role.DEVELOPMENT);
    person(members, "ole", "Ole Petersen", Role.DEVELOPMENT);
    person(members, "pia", "Pia Lang", Role.DEVELOPMENT);
    person(members, "tom", "Tom Seidel", Role.DEVELOPMENT);
    person(members, "ana", "Ana Ferreira", Role.DEVELOPMENT, Role.LEADER);
    person(members, "eva", "Eva Brandt", Role.SALES);
    person(members, "max", "Max Huber", Role.SALES);
    person(members, "ute", "Ute Nowak", Role.SALES);
    person(members, "jonas", "Jonas Keller", Role.SALES, Role.LEADER);
    person(members, "chloe", "Chloé Martin", Role.MARKETING, Role.LEADER);
    person(members, "runa", "Runa Winter", Role.ADMINISTRATOR);
  }

  private static void person(Members members, String name, String fullName, Role... roles) {
    members.add(name, fullName, name + "@lindhof.example", Set.of(roles));
  }
}
