package dev.fullcourt.server.alerts;

import java.time.Instant;
import java.util.List;

/**
 * Told to other parts of the product, in the transaction in which it is noted: a goal was found to
 * be off track.
 *
 * @param id names it for good
 * @param goal the goal, in words
 * @param stretch of the fiscal year
 * @param at the morning it was found
 * @param people who is told, by name
 */
public record GoalNews(String id, String goal, String stretch, Instant at, List<String> people) {
  public GoalNews {
    people = List.copyOf(people);
  }
}
