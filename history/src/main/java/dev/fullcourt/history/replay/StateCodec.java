package dev.fullcourt.history.replay;

import dev.fullcourt.engine.buyer.BuyerState;
import java.util.Optional;

/**
 * A buyer's state as bytes. The form follows from the records a state is made of: whoever adds a
 * part to one of them changes {@link #NUMBER}, and bytes written before are no longer read but made
 * again from the log (law 13).
 */
public final class StateCodec {

  private static final RecordForm<BuyerState> FORM = RecordForm.of(BuyerState.class);

  /** Stands for the present form: the same for the same parts, another for others. */
  public static final int NUMBER = FORM.describe().hashCode();

  private StateCodec() {}

  /** The bytes of a state: the same state always gives the same. */
  public static byte[] write(BuyerState state) {
    ByteWriter out = new ByteWriter();
    FORM.write(state, out);
    return out.bytes();
  }

  /** The state of bytes, or empty when they are damaged. */
  public static Optional<BuyerState> read(byte[] bytes) {
    try {
      return Optional.of(FORM.read(new ByteReader(bytes)));
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
