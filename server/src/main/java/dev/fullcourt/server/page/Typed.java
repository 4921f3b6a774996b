package dev.fullcourt.server.page;

import java.util.Map;

/**
 * What somebody typed that could not be taken, so that they need not type it again.
 *
 * @param act the word of the act they wanted; empty where there is nothing
 * @param said by field
 */
public record Typed(String act, Map<String, String> said) {

  /** Nothing. */
  public static final Typed NOTHING = new Typed("", Map.of());

  public Typed {
    said = Map.copyOf(said);
  }

  /** Whether it was said with that act. */
  public boolean with(String act) {
    return this.act.equals(act);
  }

  /** Whether it was, of what is called so in that field. */
  public boolean with(String act, String name, String value) {
    return with(act) && value.equals(said.get(name));
  }

  /** What was said in a field with that act. */
  public String value(String act, String name) {
    return with(act) ? said.getOrDefault(name, "") : "";
  }
}
