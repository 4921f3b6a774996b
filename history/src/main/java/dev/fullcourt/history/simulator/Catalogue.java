package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Chance.of;

import dev.fullcourt.history.simulator.Chance.Weighted;
import java.util.List;

/** What the simulated company shows and sells: it plans maintenance in factories. */
final class Catalogue {

  /** A product, and what a usual first contract for it is worth a year, in euros. */
  record Product(String name, double price) {}

  static final Product PLANNER = new Product("Planner", 26_000);
  static final Product INSIGHTS = new Product("Insights", 14_000);
  static final Product ONSITE = new Product("Onsite", 19_000);

  static final List<Weighted<Product>> FIRST =
      List.of(of(70, PLANNER), of(20, INSIGHTS), of(10, ONSITE));

  static final List<Weighted<Product>> SECOND = List.of(of(55, INSIGHTS), of(45, ONSITE));

  private static final List<String> STORIES =
      List.of(
          "/blog/a-week-without-breakdowns",
          "/blog/what-an-hour-of-downtime-costs",
          "/blog/why-plans-fail-on-the-shop-floor",
          "/blog/spare-parts-that-never-arrive",
          "/blog/five-questions-for-your-next-shutdown");

  private static final List<String> CASES =
      List.of(
          "/customers/a-bakery-line-that-runs",
          "/customers/forty-presses-one-plan",
          "/customers/bottling-through-the-summer");

  /** Pages looked at in that state, each as likely as its weight. */
  static String page(LatentState state, Chance chance) {
    return switch (state) {
      case UNAWARE, AWARE -> chance.yes(0.6) ? chance.any(STORIES) : chance.weighted(AWARE_PAGES);
      case EXPLORING ->
          chance.yes(0.25)
              ? chance.any(STORIES)
              : chance.yes(0.25) ? chance.any(CASES) : chance.weighted(EXPLORING_PAGES);
      case EVALUATING -> chance.yes(0.2) ? chance.any(CASES) : chance.weighted(EVALUATING_PAGES);
      case DECIDING -> chance.weighted(DECIDING_PAGES);
      case BOUGHT -> chance.weighted(BOUGHT_PAGES);
      case GAVE_UP -> chance.yes(0.7) ? chance.any(STORIES) : "/";
    };
  }

  private static final List<Weighted<String>> AWARE_PAGES =
      List.of(of(6, "/"), of(2, "/product"), of(1, "/about"), of(1, "/careers"));

  private static final List<Weighted<String>> EXPLORING_PAGES =
      List.of(
          of(4, "/"),
          of(6, "/product"),
          of(6, "/product/planner"),
          of(3, "/product/insights"),
          of(4, "/resources"),
          of(2, "/webinars"),
          of(2, "/integrations"),
          of(1, "/pricing"));

  private static final List<Weighted<String>> EVALUATING_PAGES =
      List.of(
          of(3, "/"),
          of(6, "/product/planner"),
          of(3, "/product/insights"),
          of(9, "/pricing"),
          of(5, "/compare/spreadsheets"),
          of(5, "/compare/other-planning-systems"),
          of(5, "/integrations/sap"),
          of(3, "/security"),
          of(4, "/demo"));

  private static final List<Weighted<String>> DECIDING_PAGES =
      List.of(
          of(6, "/pricing"),
          of(5, "/security"),
          of(4, "/terms"),
          of(4, "/implementation"),
          of(3, "/integrations/sap"),
          of(3, "/compare/other-planning-systems"));

  private static final List<Weighted<String>> BOUGHT_PAGES =
      List.of(of(8, "/help"), of(3, "/release-notes"), of(2, "/webinars"), of(1, "/product"));

  /** How a visitor came by. */
  static final List<Weighted<String>> WAYS_IN =
      List.of(of(36, "search"), of(30, "web"), of(14, "social"), of(12, "email"), of(8, "ads"));

  /** What is downloaded in that state. */
  static String asset(LatentState state, Chance chance) {
    return switch (state) {
      case UNAWARE, AWARE, GAVE_UP -> chance.any(EARLY_ASSETS);
      case EXPLORING -> chance.yes(0.4) ? chance.any(EARLY_ASSETS) : chance.any(MIDDLE_ASSETS);
      case EVALUATING, DECIDING, BOUGHT -> chance.any(LATE_ASSETS);
    };
  }

  private static final List<String> EARLY_ASSETS =
      List.of(
          "checklist-ten-signs-of-a-reactive-plant",
          "calculator-cost-of-an-hour-of-downtime",
          "benchmark-maintenance-cost-per-machine");

  private static final List<String> MIDDLE_ASSETS =
      List.of(
          "guide-planned-downtime",
          "white-paper-from-fire-fighting-to-planning",
          "case-study-a-bakery-line",
          "case-study-forty-presses");

  private static final List<String> LATE_ASSETS =
      List.of(
          "buyers-guide-choosing-a-planning-system",
          "template-business-case",
          "security-overview",
          "plan-for-the-first-ninety-days");

  private Catalogue() {}
}
