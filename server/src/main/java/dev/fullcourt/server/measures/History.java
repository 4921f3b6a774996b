package dev.fullcourt.server.measures;

import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.OpportunityHistory;
import java.time.Instant;
import java.util.List;

/**
 * What reports are made from.
 *
 * @param buyers every buyer that is or was in the cycle
 * @param opportunities every opportunity
 * @param horizon up to when everything is settled
 */
public record History(
    List<BuyerHistory> buyers, List<OpportunityHistory> opportunities, Instant horizon) {
  public History {
    buyers = List.copyOf(buyers);
    opportunities = List.copyOf(opportunities);
  }
}
