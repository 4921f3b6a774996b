package dev.fullcourt.server.proposals.web;

import dev.fullcourt.server.access.Refused;
import java.util.Objects;
import org.springframework.http.ResponseEntity;

/**
 * What came of something a program asked for.
 *
 * @param says what was done, or why it was not
 * @param proposal the proposal it is about, or 0
 */
record Done(boolean done, String says, int proposal) {

  static ResponseEntity<Done> refused(int status, Refused why, int proposal) {
    String says = Objects.requireNonNullElse(why.getMessage(), "");
    return ResponseEntity.status(status).body(new Done(false, says, proposal));
  }
}
