package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The common target market.
 *
 * @param fit which accounts are in it, or null when the playbook does not say
 * @param keyAccounts accounts named one by one, by domain or name
 */
public record Market(@Nullable Condition fit, List<String> keyAccounts) {
  public Market {
    keyAccounts = List.copyOf(keyAccounts);
  }
}
