package dev.fullcourt.history.measures;

import dev.fullcourt.engine.cycle.Stay;
import java.time.Instant;
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

  /**
   * As it stood at the horizon: stays that began later are left out, one that ended later is still
   * open. Properties stay as they are known now.
   */
  public BuyerHistory seenAt(Instant horizon) {
    if (stays.isEmpty() || seen(stays.getLast(), horizon)) {
      return this;
    }
    return new BuyerHistory(
        buyer,
        name,
        stays.stream()
            .filter(stay -> !stay.entered().isAfter(horizon))
            .map(stay -> seen(stay, horizon) ? stay : reopened(stay))
            .toList(),
        properties);
  }

  private static boolean seen(Stay stay, Instant horizon) {
    Instant left = stay.left();
    return !stay.entered().isAfter(horizon) && (left == null || !left.isAfter(horizon));
  }

  private static Stay reopened(Stay stay) {
    return new Stay(
        stay.buyer(),
        stay.number(),
        stay.stage(),
        stay.entered(),
        null,
        null,
        null,
        stay.move(),
        stay.arm(),
        stay.round(),
        stay.reason(),
        stay.playbook(),
        stay.position());
  }
}
