package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Mistake;
import java.util.List;

/**
 * The first agreement, before it is in force.
 *
 * @param text as it is written so far
 * @param mistakes what is wrong with it, each with its place
 * @param whole whether the demo's is shown
 */
public record FirstPage(String text, List<Mistake> mistakes, boolean whole) {
  public FirstPage {
    mistakes = List.copyOf(mistakes);
  }
}
