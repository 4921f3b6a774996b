package dev.fullcourt.history.routing;

import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Routing;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A buyer who waits to be given to somebody.
 *
 * @param buyer the buyer's id
 * @param account its account's id, or empty for a buyer of one
 * @param position the place in the buyer's ledger of the decision that asks
 * @param queue the function or team it waits for
 * @param asked since when it waits
 * @param at when it is answered
 * @param holding the ids of the rules whose conditions hold of the buyer
 * @param accountOwner whom the account names as its owner, or null
 * @param from who has the buyer so far and is to give it away, or null
 */
public record Request(
    String buyer,
    String account,
    long position,
    Owner queue,
    Instant asked,
    Instant at,
    Set<String> holding,
    @Nullable String accountOwner,
    @Nullable String from) {

  /** The order in which requests are answered. */
  public static final Comparator<Request> ORDER =
      Comparator.comparing(Request::asked)
          .thenComparing(Request::buyer)
          .thenComparingLong(Request::position);

  public Request {
    holding = Set.copyOf(holding);
  }

  /**
   * The request of a buyer as it stands.
   *
   * @param run the buyer, settled up to the instant at which the request is answered
   * @param account its account's id, or empty
   * @param position the place in its ledger of the decision that asks
   * @param queue the function or team it waits for
   * @param asked since when
   * @param at when it is answered
   * @param from who has the buyer so far, or null
   */
  public static Request of(
      Playbook playbook,
      Run run,
      String account,
      long position,
      Owner queue,
      Instant asked,
      Instant at,
      @Nullable String from) {
    Set<String> holding = new HashSet<>();
    for (Routing.Rule rule : playbook.teamwork().routing().rules()) {
      if (rule.when() != null && run.holdsOfSomebody(rule.when())) {
        holding.add(rule.id());
      }
    }
    BuyerState buyer = run.state();
    Value owner = buyer.facts().account().get(EventTypes.OWNER);
    String accountOwner = owner == null ? null : owner.toString();
    return new Request(
        buyer.buyer(), account, position, queue, asked, at, holding, accountOwner, from);
  }
}
