package dev.fullcourt.history.measures;

import dev.fullcourt.engine.cycle.Stay;
import java.util.List;
import java.util.Map;

/**
 * What measures need to know of one buyer.
 *
 * @param buyer the buyer's id
 * @param name what people call the buyer
 * @param stays in order, the open one last
 * @param properties what is known of the buyer and may serve to group, by name, for example {@code
 *     motion} or {@code account.sector}; unknown ones are absent
 */
public record BuyerHistory(
    String buyer, String name, List<Stay> stays, Map<String, String> properties) {
  public BuyerHistory {
    stays = List.copyOf(stays);
    properties = Map.copyOf(properties);
  }
}
