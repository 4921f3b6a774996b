package dev.fullcourt.history.simulator.exports;

import dev.fullcourt.history.simulator.PersonNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a system knows them. Instants are seconds since 1970; what never happens does so at
 * {@link #NEVER}.
 *
 * @param number the record's number
 * @param name what they are called
 * @param email the address at first
 * @param newEmail the address from {@code moved} on
 * @param moved when the address changed
 * @param title what they do
 * @param source where they came from
 * @param created when the record was made
 * @param promoted when the title changed
 * @param optedOut when they said that they want no mail
 * @param deleted when the record was deleted
 * @param mergedInto the number of the record it was merged into, or null
 * @param merged when
 * @param converted when the lead became a contact
 * @param touches what happened with them, in order of time
 */
record Person(
    long number,
    PersonNames.Name name,
    String email,
    String newEmail,
    long moved,
    String title,
    String source,
    long created,
    long promoted,
    long optedOut,
    long deleted,
    @Nullable Long mergedInto,
    long merged,
    long converted,
    List<Touch> touches) {

  static final long NEVER = Long.MAX_VALUE;

  Person {
    touches = List.copyOf(touches);
  }

  /** The address at that moment. */
  String email(Cut cut) {
    return cut.knows(moved) ? newEmail : email;
  }

  String title(Cut cut) {
    return cut.knows(promoted) ? "Head of " + title : title;
  }

  /** When the record was last changed by then. */
  long modified(Cut cut) {
    long last = created;
    for (long change : new long[] {moved, promoted, optedOut, deleted, merged, converted}) {
      last = cut.knows(change) ? Math.max(last, change) : last;
    }
    return last;
  }

  /** Whether the record is gone by then. */
  boolean gone(Cut cut) {
    return cut.knows(deleted) || cut.knows(merged);
  }
}
