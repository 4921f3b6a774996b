package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.event.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a condition sees when it asks about facts alone: the event, its person, the account. Scores
 * and the course are unknown here; see the engine's own scope for those.
 */
public class FactsScope implements Scope {

  private final Workspace workspace;
  private @Nullable Row row;
  private @Nullable PersonSlice person;
  private long at;

  /** A view on facts; sees neither event nor person before it is told to. */
  public FactsScope(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Looks at an event.
   *
   * @param event the event at hand, or null when time alone passed
   * @param someone the person {@code person} stands for, or null when nobody
   * @param instant when, in milliseconds since 1970
   */
  public void look(@Nullable Row event, @Nullable PersonSlice someone, long instant) {
    this.row = event;
    this.person = someone;
    this.at = instant;
  }

  /** The event at hand, or null when time alone passed. */
  public @Nullable Row row() {
    return row;
  }

  /** When, in milliseconds since 1970. */
  public long at() {
    return at;
  }

  /** The facts seen. */
  protected Workspace workspace() {
    return workspace;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.root()) {
      case EVENT -> row == null ? null : eventField(row, field);
      case PERSON -> person == null ? null : personField(person, field);
      case ACCOUNT -> workspace.account().typed(field);
      case HANDOFF -> workspace.handoff(field.name());
      case QUALIFICATION -> workspace.qualification(field.name());
      case BUYER, SCORE, OPPORTUNITY, MARKET -> null;
    };
  }

  /** Whether every event has that field, whatever its properties. */
  static boolean isOfEveryEvent(Field field) {
    return field.name().equals("type") || field.name().equals("source");
  }

  private @Nullable Object eventField(Row event, Field field) {
    return switch (field.name()) {
      case "type" -> workspace.typeOf(event);
      case "source" -> event.event().source();
      default -> typed(property(event, field.name()), field);
    };
  }

  /** A value in the class of a field's type, or null when it is unknown or not of that type. */
  protected @Nullable Object typed(@Nullable Value value, Field field) {
    return field.typed(value, workspace.rules().days());
  }

  private @Nullable Value property(Row event, String name) {
    int column = workspace.rules().layout().column(name);
    int code = column < 0 ? Codes.NOT_REMEMBERED : event.code(column);
    return code == Codes.NOT_REMEMBERED
        ? event.property(name)
        : workspace.codes().value(column, code);
  }

  private static @Nullable Object personField(PersonSlice person, Field field) {
    return field.name().equals("known")
        ? (Object) person.identified()
        : person.attributes.typed(field);
  }

  @Override
  public long count(Count count) {
    return row == null ? 0 : workspace.count(count, at);
  }
}
