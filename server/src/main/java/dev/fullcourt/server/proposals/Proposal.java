package dev.fullcourt.server.proposals;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change of the agreement, as it stands.
 *
 * @param id its number
 * @param title what it is called
 * @param because why
 * @param by who proposed it
 * @param at when
 * @param edition which text of it this is, from 1; each edit makes another
 * @param base the version that was in force when this edition was written
 * @param text the whole proposed agreement
 * @param state how far it is
 * @param holdsFrom from when on it is to hold, once it is scheduled
 * @param version the version it became, once it is in force
 * @param trouble why it could not be put in force, if it could not
 */
public record Proposal(
    int id,
    String title,
    String because,
    String by,
    Instant at,
    int edition,
    int base,
    String text,
    State state,
    @Nullable Instant holdsFrom,
    @Nullable Integer version,
    @Nullable String trouble) {

  /** How far a proposal can be. */
  public enum State {
    OPEN,
    SCHEDULED,
    IN_FORCE,
    WITHDRAWN;

    /** The words in the database and on pages. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static State of(String words) {
      return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }

  /** Its address. */
  public String href() {
    return "/playbook/proposals/" + id;
  }

  /** Whether its text may still be changed. */
  public boolean isEditable() {
    return state == State.OPEN || state == State.SCHEDULED;
  }
}
