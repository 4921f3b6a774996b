package dev.fullcourt.server.playbooks;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a rule or of running text.
 *
 * @param kind what it is, a class of the stylesheet; empty for plain text
 * @param text as it is written
 * @param href where it is explained, or null
 */
public record Piece(String kind, String text, @Nullable String href) {

  static Piece plain(String text) {
    return new Piece("", text, null);
  }
}
