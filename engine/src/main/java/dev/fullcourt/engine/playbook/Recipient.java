package dev.fullcourt.engine.playbook;

import java.util.Locale;

/**
 * Who is told of something.
 *
 * @param whom how they are named
 * @param name the function, team or person; {@code owner} or {@code lead} where that is what is
 *     written
 */
public record Recipient(Whom whom, String name) {

  /** Whose buyer it is then; of a buyer nobody has, who leads the team or function in charge. */
  public static final Recipient OWNER = new Recipient(Whom.OWNER, "owner");

  /** Who leads the team or function in charge. */
  public static final Recipient LEAD = new Recipient(Whom.LEAD, "lead");

  /** The ways to name them. */
  public enum Whom {
    OWNER,
    LEAD,
    FUNCTION,
    TEAM,
    PERSON;

    /** The word in ledgers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
