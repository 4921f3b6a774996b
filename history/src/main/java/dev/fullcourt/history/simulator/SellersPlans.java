package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Season.DAY;

import java.util.List;
import java.util.Map;

/**
 * What a seller means to do about an opportunity, and when they think it will be decided: noted
 * beside what happens, without any effect on it. Has a chance of its own for that reason.
 */
final class SellersPlans {

  private static final Map<String, List<String>> NEXT =
      Map.of(
          "discovery", List.of("Prepare the plant visit", "Visit the plant", "Ask who else decides"),
          "solution", List.of("Demo with their data", "Workshop with planners", "Security answers"),
          "proposal", List.of("Send the offer", "Go through the offer", "Reference call"),
          "terms", List.of("Call with procurement", "Send the contract", "Agree on the start"),
          "on hold", List.of("Ask how things stand"));

  /** What we have to do among ourselves, as the demo's playbook calls it. */
  private static final Map<String, List<String>> OURS =
      Map.of(
          "discovery", List.of("account plan written"),
          "solution", List.of("solution engineer booked", "data review passed"),
          "proposal", List.of("price approved", "legal review passed"),
          "terms", List.of("contract checked"));

  private final Prospect prospect;
  private final String opportunity;
  private final Chance chance;
  private long closes;

  SellersPlans(Prospect prospect, String opportunity) {
    this.prospect = prospect;
    this.opportunity = opportunity;
    this.chance = Chance.ofBuyer(prospect.opportunities, prospect.number);
  }

  /** When it is expected to be decided, from the step it comes to. */
  long closes(String step, long at) {
    double days =
        switch (step) {
          case "discovery" -> chance.between(28, 75);
          case "proposal" -> chance.between(14, 40);
          case "terms" -> chance.between(6, 22);
          case "on hold" -> chance.between(45, 90);
          default -> 0;
        };
    if (days > 0) {
      closes = prospect.season.atWork(at + (long) (days * DAY), chance);
    }
    return closes;
  }

  /** What they do in a step, from when they enter it until they leave. */
  void work(String step, long from, long to) {
    next(step, from, to);
    for (String ours : OURS.getOrDefault(step, List.of())) {
      long done = at(from, chance.between(1, 7));
      if (chance.yes(0.85) && done < to) {
        note(done, "activity_done", ours, 0);
      }
    }
  }

  /** One thing after the other; now and then nobody plans the next. */
  private void next(String step, long from, long to) {
    List<String> names = NEXT.getOrDefault(step, List.of());
    long planned = from;
    for (int i = 0; planned < to && i < 12; i++) {
      if (names.isEmpty() || chance.yes(0.12)) {
        return;
      }
      String name = names.get(i % names.size());
      long due = at(planned, chance.between(4, 13));
      note(planned, "activity_planned", name, due);
      long done = at(due, chance.between(-1, 1.5));
      if (done >= to) {
        note(Math.min(to, due), "activity_dropped", name, 0);
        return;
      }
      note(done, "activity_done", name, 0);
      planned = done + 60;
    }
  }

  private long at(long from, double days) {
    return prospect.season.atWork(from + (long) (days * DAY), chance);
  }

  private void note(long at, String change, String activity, long due) {
    prospect.diary.note(
        new SellersPlan(at + 120, opportunity, change, activity, due, prospect.seller.name()));
  }
}
