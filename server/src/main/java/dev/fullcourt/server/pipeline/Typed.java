package dev.fullcourt.server.pipeline;

import dev.fullcourt.server.pipeline.BoardPage.Ask;
import dev.fullcourt.server.pipeline.BoardPage.Field;
import java.util.Map;

/**
 * What somebody typed that could not be taken, so that they need not type it again.
 *
 * @param act with which act; empty where there is nothing
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

  /** What was said in a field with that act. */
  public String value(String act, String name) {
    return with(act) ? said.getOrDefault(name, "") : "";
  }

  /** What is asked, with what was typed where it is asked with the same act. */
  Ask into(Ask ask) {
    return !with(ask.act())
        ? ask
        : new Ask(
            ask.act(),
            ask.id(),
            ask.title(),
            ask.name(),
            ask.buyer(),
            ask.says(),
            ask.open(),
            ask.fields().stream().map(this::into).toList(),
            ask.kept(),
            ask.button(),
            ask.ways());
  }

  private Field into(Field field) {
    return new Field(
        field.name(),
        field.label(),
        field.kind(),
        said.getOrDefault(field.name(), field.value()),
        field.required(),
        field.options());
  }
}
