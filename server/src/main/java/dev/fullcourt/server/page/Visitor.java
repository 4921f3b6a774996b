package dev.fullcourt.server.page;

import java.util.Map;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param name as people call them; empty when nobody is signed in
 * @param sections where the header leads them
 * @param token what forms on the page prove themselves with
 * @param waiting how much waits for them in a section; absent where nothing does
 */
public record Visitor(
    String name, Set<Frame.Section> sections, Token token, Map<Frame.Section, Long> waiting) {

  /** Nobody in particular. */
  public static final Visitor NOBODY = new Visitor("", Set.of(), new Token("_csrf", ""));

  public Visitor {
    sections = Set.copyOf(sections);
    waiting = Map.copyOf(waiting);
  }

  /** Before it is known what waits for them. */
  public Visitor(String name, Set<Frame.Section> sections, Token token) {
    this(name, sections, token, Map.of());
  }

  /** The same, with what waits for them. */
  Visitor awaited(Map<Frame.Section, Long> counts) {
    return new Visitor(name, sections, token, counts);
  }

  /** How much waits in a section, as its header shows it; empty when nothing does. */
  public String count(Frame.Section section) {
    long count = waiting.getOrDefault(section, 0L);
    return count == 0 ? "" : count > 99 ? "99+" : Long.toString(count);
  }

  /** A hidden field of every form that changes something: only our own pages know its value. */
  public record Token(String name, String value) {}

  /** Whether anybody is signed in. */
  public boolean known() {
    return !name.isEmpty();
  }
}
