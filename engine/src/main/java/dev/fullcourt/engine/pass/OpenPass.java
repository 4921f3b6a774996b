package dev.fullcourt.engine.pass;

import dev.fullcourt.engine.clock.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pass that is not answered yet.
 *
 * @param pass the name of its kind in the playbook
 * @param id what people call it by, unique among the open ones of the buyer
 * @param asked the place in the log of the event that asked
 * @param accepted whether somebody took it on
 * @param term its time
 */
public record OpenPass(String pass, String id, long asked, boolean accepted, Term term) {

  /** When it warns or is over next, or null when nothing more comes of it by itself. */
  public @Nullable Instant nextDue() {
    return term.nextDue();
  }

  OpenPass taken() {
    return new OpenPass(pass, id, asked, true, term);
  }

  OpenPass with(Term other) {
    return new OpenPass(pass, id, asked, accepted, other);
  }
}
