package dev.fullcourt.server.plays;

import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.playbooks.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plays of the agreement, as their template shows them.
 *
 * @param asOf up to when we know, in words
 * @param agreement name and version of the playbook
 * @param during the period, to follow a verb
 * @param periods the periods one can choose
 * @param plays in the order of the playbook
 */
public record PlaysPage(
    String asOf, String agreement, String during, List<When> periods, List<Card> plays) {
  public PlaysPage {
    periods = List.copyOf(periods);
    plays = List.copyOf(plays);
  }

  /** A period to choose. */
  public record When(String label, String href, boolean chosen) {}

  /**
   * A play.
   *
   * @param anchor where it is on the page
   * @param href where its runs are listed
   * @param purpose what starts it, and whom it asks
   * @param now what runs now
   * @param started what started in the period, and how it ended; empty when nothing did
   * @param steps what became of what was asked for
   * @param withheld what stood against steps
   */
  public record Card(
      String anchor,
      String name,
      String href,
      List<Piece> purpose,
      List<Figure> now,
      List<Figure> started,
      List<Figure> steps,
      List<Figure> withheld) {
    public Card {
      purpose = List.copyOf(purpose);
      now = List.copyOf(now);
      started = List.copyOf(started);
      steps = List.copyOf(steps);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * A number. Where there is nothing, nothing is opened.
   *
   * @param label what it counts
   * @param note what stands beside it; may be empty
   * @param part how many of them are of one kind, or null
   */
  public record Figure(String label, Linked value, String note, @Nullable Linked part) {

    /** Whether it opens what is behind it. */
    public boolean opens() {
      return !value.href().isEmpty();
    }
  }
}
