package dev.fullcourt.engine.column;

import dev.fullcourt.engine.event.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values met so far, column by column, each with a code: what is decided about a value is
 * decided once. Grows with the different values met; used by one thread.
 */
public final class Codes {

  /** The code of what is unknown. */
  public static final int UNKNOWN = 0;

  /** The code of a value met after so many others that it is not remembered; ask the event. */
  public static final int NOT_REMEMBERED = -1;

  private static final int MOST = 1 << 18;

  private final List<Map<Value, Integer>> codes = new ArrayList<>();
  private final List<List<@Nullable Value>> values = new ArrayList<>();

  /** No values yet. */
  public Codes(Layout layout) {
    for (int i = 0; i < layout.columns().size(); i++) {
      codes.add(new HashMap<>());
      List<@Nullable Value> met = new ArrayList<>();
      met.add(null);
      values.add(met);
    }
  }

  /**
   * The code of a value in a column, from 1; {@link #UNKNOWN} for null. Once a column has had very
   * many values, {@link #NOT_REMEMBERED} for further ones.
   */
  public int of(int column, @Nullable Value value) {
    if (value == null) {
      return UNKNOWN;
    }
    Integer known = codes.get(column).get(value);
    if (known != null) {
      return known;
    }
    int code = values.get(column).size();
    if (code > MOST) {
      return NOT_REMEMBERED;
    }
    values.get(column).add(value);
    codes.get(column).put(value, code);
    return code;
  }

  /** The value of a code, or null for that of what is unknown. */
  public @Nullable Value value(int column, int code) {
    return values.get(column).get(code);
  }
}
