package dev.fullcourt.server.outbox;

import java.util.Map;
import java.util.Optional;

/** Puts what is told to one person into words, when it is about to leave. */
public interface Correspondence {

  /** The words of a mailing; empty when whoever it concerns is no longer reached. */
  Optional<Personal> find(long mailing);

  /**
   * What one person is told.
   *
   * @param subject the subject of an email
   * @param text its text, plain
   * @param headers more headers of an email, by name
   * @param message the body of a webhook, as JSON
   */
  record Personal(String subject, String text, Map<String, String> headers, String message) {
    public Personal {
      headers = Map.copyOf(headers);
    }
  }
}
