package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.ahead.Ahead;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One buyer in full.
 *
 * @param row what lists show of it
 * @param account what is known of the account
 * @param people its people, those with the most points first
 * @param opportunities its opportunities, the newest first
 * @param stays its way through the cycle, in order
 * @param firstEvent when something first happened to it
 * @param events how much has happened to it
 * @param score its score now, point by point
 * @param ahead what may come of it from now on
 * @param dealings how the teams stand with it
 */
public record Buyer(
    BuyerRow row,
    List<Known> account,
    List<Person> people,
    List<Opportunity> opportunities,
    List<Stay> stays,
    Instant firstEvent,
    int events,
    Cause.Score score,
    Ahead ahead,
    Dealings dealings) {
  public Buyer {
    account = List.copyOf(account);
    people = List.copyOf(people);
    opportunities = List.copyOf(opportunities);
    stays = List.copyOf(stays);
  }

  /**
   * A person of the buyer.
   *
   * @param id the person's id
   * @param name what people call them
   * @param title their position, or null
   * @param role their part in the decision, or null when nobody has found out
   * @param identified whether we know who it is
   * @param lastSeen when something last happened with them
   */
  public record Person(
      String id,
      String name,
      @Nullable String title,
      @Nullable String role,
      boolean identified,
      Instant lastSeen) {}

  /**
   * An opportunity.
   *
   * @param id by which addresses name it
   * @param name what people call it
   * @param step the step of the sale; empty where no event has said one
   * @param todo what sellers still have to do for it, what is due first first
   * @param outcome open, won or lost
   * @param opened when work on it began, or null when unknown
   * @param closed when it was decided, or null
   * @param amount its value, or null when unknown
   * @param currency of the amount, or null when unknown
   * @param owner who works on it, or null
   */
  public record Opportunity(
      String id,
      String name,
      String step,
      List<Todo> todo,
      String outcome,
      @Nullable Instant opened,
      @Nullable Instant closed,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable String owner) {
    public Opportunity {
      todo = List.copyOf(todo);
    }
  }

  /**
   * Something sellers planned for an opportunity and have not done yet.
   *
   * @param due until when, or null
   */
  public record Todo(String activity, @Nullable Instant due) {}
}
