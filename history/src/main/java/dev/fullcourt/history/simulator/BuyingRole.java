package dev.fullcourt.history.simulator;

import java.util.List;

/** What part a person has in a purchase. */
enum BuyingRole {
  DECISION_MAKER(
      List.of(
          "Chief Operating Officer",
          "VP Operations",
          "Managing Director",
          "Head of Production",
          "Chief Technology Officer")),
  RECOMMENDER(
      List.of(
          "Head of Maintenance",
          "Director of Asset Management",
          "Plant Manager",
          "Head of Digital Operations")),
  INFLUENCER(
      List.of(
          "Reliability Engineer",
          "Continuous Improvement Manager",
          "Production Planner",
          "Industrial Engineer",
          "Digital Transformation Manager")),
  USER(
      List.of(
          "Maintenance Planner",
          "Shift Supervisor",
          "Maintenance Technician",
          "Workshop Lead",
          "Spare Parts Coordinator")),
  PROCUREMENT(List.of("Procurement Manager", "Strategic Buyer", "Head of Procurement")),
  BLOCKER(List.of("IT Security Officer", "Head of IT", "Works Council Chair", "Data Architect"));

  private final List<String> titles;

  BuyingRole(List<String> titles) {
    this.titles = titles;
  }

  /** Job titles such people have. */
  List<String> titles() {
    return titles;
  }

  /** As a sales system writes it: {@code decision maker}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
