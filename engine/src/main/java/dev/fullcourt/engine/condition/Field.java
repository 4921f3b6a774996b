package dev.fullcourt.engine.condition;

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
}
