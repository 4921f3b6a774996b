package dev.fullcourt.server.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as it stands.
 *
 * @param id by which addresses name it
 * @param buyer the buyer's id
 * @param buyerName what people call the buyer
 * @param buyerStage the buyer's stage, or null
 * @param key its key in the log, known within the buyer
 * @param name what people call it
 * @param step the step of the sale; empty where no event has said one
 * @param since since when it is in that step, or null when that is not known
 * @param opened when work on it began, or null when that is not known
 * @param closed when it was won or lost, or null while it is open
 * @param outcome open, won or lost
 * @param amount its value as recorded, or null
 * @param currency of the amount, as recorded, or null
 * @param closes when its seller expects the decision, or null
 * @param product the product family, or null
 * @param owner who of us works on it, or null
 * @param reason why it was lost, or null
 */
public record Opportunity(
    String id,
    String buyer,
    String buyerName,
    @Nullable String buyerStage,
    String key,
    String name,
    String step,
    @Nullable Instant since,
    @Nullable Instant opened,
    @Nullable Instant closed,
    String outcome,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable Instant closes,
    @Nullable String product,
    @Nullable String owner,
    @Nullable String reason) {

  /** Whether it is still to be decided. */
  public boolean open() {
    return outcome.equals("open");
  }
}
