package dev.fullcourt.server.playbooks;

import java.util.List;

/**
 * A change of the agreement that is not decided yet.
 *
 * @param title what it is called
 * @param state how far it is, in words
 * @param href where it is read
 */
public record Proposed(String title, String state, String href) {

  /** Who knows of all of them. */
  @FunctionalInterface
  public interface Source {

    /** Those not decided yet, the latest first. */
    List<Proposed> open();
  }
}
