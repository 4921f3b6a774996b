package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.util.stream.Stream;
import org.springframework.util.ConcurrentLruCache;

/**
 * What somebody wants to propose.
 *
 * @param title what it is called
 * @param because why
 * @param text the whole agreement
 */
public record Draft(String title, String because, String text) {

  private static final int MOST_LETTERS = 500_000;

  /** What was read last: the same text is shown, checked as one types and saved. */
  private static final ConcurrentLruCache<String, Reading> READ =
      new ConcurrentLruCache<>(8, text -> PlaybookReader.read("playbook", text));

  /** Browsers end lines in a way of their own; a text means the same however they end. */
  public Draft {
    title = title.strip();
    because = because.strip().replace("\r\n", "\n");
    text = text.replace("\r\n", "\n");
  }

  /** What reading it gives. */
  public Reading reading() {
    return READ.get(text);
  }

  /**
   * The agreement it is.
   *
   * @throws Unfit when it cannot be proposed
   */
  Playbook check() {
    if (Stream.of(title, because, text).anyMatch(each -> each.indexOf('\0') >= 0)) {
      throw new Unfit("There is a NUL in it, which is no letter: take it out.");
    }
    if (title.isEmpty() || title.length() > 120) {
      throw new Unfit("Give the change a title of up to 120 letters.");
    }
    if (because.isEmpty() || because.length() > 4000) {
      throw new Unfit("Say why, in up to 4000 letters: others are to sign it.");
    }
    if (text.length() > MOST_LETTERS) {
      throw new Unfit("The playbook is too long.");
    }
    return switch (reading()) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) ->
          throw new Unfit(
              "The playbook has "
                  + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
                  + "; nothing was saved yet. They are listed beside the text.");
    };
  }
}
