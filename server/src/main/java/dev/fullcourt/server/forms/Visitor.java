package dev.fullcourt.server.forms;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A browser, by its cookie, and what it has answered before. Knows nothing of what others told of
 * the same person: what a form leaves out must not tell a stranger anything.
 *
 * @param id its id, known to it alone
 * @param email as whom it spoke, or null
 * @param answered the fields it has answered, and what it consented to
 */
public record Visitor(String id, @Nullable String email, Set<String> answered) {
  public Visitor {
    answered = Set.copyOf(answered);
  }

  /** The questions of a form to ask it now, by their places. */
  public int[] asked(Form form) {
    int[] left = {form.atOnce()};
    return IntStream.range(0, form.questions().size())
        .filter(i -> {
          Question question = form.questions().get(i);
          if (question.assesses()) {
            return true;
          }
          boolean known = question.once() && answered.contains(question.field());
          return !known && left[0]-- > 0;
        })
        .toArray();
  }

  /** Whether a form has to ask it for its consent. */
  public boolean isAskedForConsent(Form form) {
    return form.consent().asked() && !answered.contains(form.consent().key());
  }
}
