package dev.fullcourt.server.page;

import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param name as people call them; empty when nobody is signed in
 * @param sections where the header leads them
 * @param token what forms on the page prove themselves with
 */
public record Visitor(String name, Set<Frame.Section> sections, Token token) {

  /** Nobody in particular. */
  public static final Visitor NOBODY = new Visitor("", Set.of(), new Token("_csrf", ""));

  public Visitor {
    sections = Set.copyOf(sections);
  }

  /** A hidden field of every form that changes something: only our own pages know its value. */
  public record Token(String name, String value) {}

  /** Whether anybody is signed in. */
  public boolean known() {
    return !name.isEmpty();
  }
}
