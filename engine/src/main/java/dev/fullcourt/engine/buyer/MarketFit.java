package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account is of the market the playbook describes. When only the account counts, it is
 * looked at again only once more is known of it.
 */
public final class MarketFit {

  private final @Nullable Condition fits;
  private final boolean accountAlone;
  private @Nullable Truth known;

  MarketFit(@Nullable Condition fits) {
    this.fits = fits;
    this.accountAlone =
        fits != null
            && fits.counts().isEmpty()
            && fits.fields().stream().allMatch(field -> field.root() == Field.Root.ACCOUNT);
  }

  /** To be told when more is known of the account, and when it is another one. */
  void accountChanged() {
    known = null;
  }

  /** Whether it is; unknown when the playbook does not say what fits. */
  public Truth of(Scope scope) {
    if (fits == null) {
      return Truth.UNKNOWN;
    }
    if (!accountAlone) {
      return fits.test(scope);
    }
    if (known == null) {
      known = fits.test(scope);
    }
    return known;
  }
}
