package dev.fullcourt.engine.condition;

import dev.fullcourt.engine.event.PointInTime;
import dev.fullcourt.engine.event.Value;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a condition may look at, for example {@code account.employees} or {@code
 * buyer.people.active}.
 *
 * @param root whose it is
 * @param name its name below the root; may have dots
 * @param type what its values are
 */
public record Field(Root root, String name, Type type) {

  /** Whose a field is. The word in a condition is the lower-case name. */
  public enum Root {
    EVENT,
    PERSON,
    ACCOUNT,
    BUYER,
    SCORE,
    OPPORTUNITY,
    MARKET,
    /** What became of a handoff of that name; fed by the handoff events. */
    HANDOFF,
    /** How many answers of a qualification method are confirmed, denied, open. */
    QUALIFICATION;

    /** The word in a condition. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What a field's values are; in brackets the Java class a {@link Scope} returns. */
  public enum Type {
    /** Words ({@link String}). */
    TEXT,
    /** A number ({@link Double}). */
    NUMBER,
    /** A whole number ({@link Long}). */
    WHOLE,
    /** Yes or no ({@link Boolean}). */
    FLAG,
    /** A point in time ({@link java.time.Instant}). */
    TIME,
    /** Several words ({@code List<String>}). */
    LIST;

    /** The word in a playbook. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** As it is written in a condition. */
  public String path() {
    return root.word() + "." + name;
  }

  /**
   * A value as the class of this field's type, or null when it is unknown or not of that type.
   *
   * @param days the zone in which a date begins
   */
  public @Nullable Object typed(@Nullable Value value, ZoneId days) {
    return switch (type) {
      case TEXT -> value == null || value instanceof Value.Texts ? null : value.toString();
      case NUMBER -> value instanceof Value.Number(BigDecimal n) ? (Object) n.doubleValue() : null;
      case WHOLE -> value instanceof Value.Number(BigDecimal n) ? whole(n) : null;
      case FLAG -> value instanceof Value.Flag(boolean yes) ? (Object) yes : null;
      case TIME -> PointInTime.of(value, days);
      case LIST -> list(value);
    };
  }

  private static @Nullable Object whole(BigDecimal number) {
    return number.scale() <= 0 && (long) number.precision() - number.scale() <= 18
        ? (Object) number.longValueExact()
        : null;
  }

  private static @Nullable Object list(@Nullable Value value) {
    return switch (value) {
      case null -> null;
      case Value.Texts(List<String> texts) -> texts;
      case Value.Text(String text) -> List.of(text);
      case Value.Number n -> List.of(n.toString());
      case Value.Flag f -> List.of(f.toString());
      case Value.Moment m -> List.of(m.toString());
    };
  }
}
