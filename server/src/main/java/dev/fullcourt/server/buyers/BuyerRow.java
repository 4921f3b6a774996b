package dev.fullcourt.server.buyers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer in a list.
 *
 * @param id its id
 * @param name what people call it
 * @param stage the stage it is in, or null while it is not in the cycle
 * @param since when it entered that stage, or null
 * @param arm the way in of this round, or null
 * @param round which time round, from 1
 * @param motion the motion it is counted in
 * @param fit points for who they are
 * @param interest points for what they did
 * @param people how many people of it are known by name or by what they did
 * @param lastActivity when something last happened to it
 */
public record BuyerRow(
    String id,
    String name,
    @Nullable String stage,
    @Nullable Instant since,
    @Nullable String arm,
    int round,
    String motion,
    double fit,
    double interest,
    int people,
    Instant lastActivity) {

  /** Fit and interest together. */
  public double score() {
    return fit + interest;
  }
}
