package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition sees when it asks about facts alone: the event, its person, the account. Scores
 * and the course are unknown here; see the engine's own scope for those.
 */
public class FactsScope implements Scope {

  private final Workspace workspace;
  private final @Nullable Event event;
  private final @Nullable PersonSlice person;

  /**
   * A view on facts.
   *
   * @param workspace whose facts
   * @param event the event at hand, or null when time alone passed
   * @param person the person {@code person} stands for, or null when nobody
   */
  public FactsScope(Workspace workspace, @Nullable Event event, @Nullable PersonSlice person) {
    this.workspace = workspace;
    this.event = event;
    this.person = person;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.root()) {
      case EVENT -> event == null ? null : eventField(event, field);
      case PERSON -> person == null ? null : personField(person, field);
      case ACCOUNT -> typed(workspace.account(field.name()), field.type());
      case HANDOFF -> workspace.handoff(field.name());
      case QUALIFICATION -> workspace.qualification(field.name());
      case BUYER, SCORE, OPPORTUNITY, MARKET -> null;
    };
  }

  private static @Nullable Object eventField(Event event, Field field) {
    return switch (field.name()) {
      case "type" -> event.type();
      case "source" -> event.source();
      default -> typed(event.property(field.name()), field.type());
    };
  }

  private static @Nullable Object personField(PersonSlice person, Field field) {
    return field.name().equals("known")
        ? (Object) person.identified()
        : typed(person.attribute(field.name()), field.type());
  }

  @Override
  public long count(Count count) {
    return event == null ? 0 : workspace.count(count, event.effective());
  }

  /**
   * The value as the class of its declared type, or null when it is unknown or not of that type.
   */
  public static @Nullable Object typed(@Nullable Value value, Field.Type type) {
    return switch (type) {
      case TEXT -> value == null || value instanceof Value.Texts ? null : value.toString();
      case NUMBER -> value instanceof Value.Number(BigDecimal n) ? (Object) n.doubleValue() : null;
      case WHOLE -> value instanceof Value.Number(BigDecimal n) ? whole(n) : null;
      case FLAG -> value instanceof Value.Flag(boolean yes) ? (Object) yes : null;
      case TIME -> value instanceof Value.Moment(Instant instant) ? instant : null;
      case LIST -> list(value);
    };
  }

  private static @Nullable Object whole(BigDecimal number) {
    return number.scale() <= 0 && (long) number.precision() - number.scale() <= 18
        ? (Object) number.longValueExact()
        : null;
  }

  private static @Nullable Object list(@Nullable Value value) {
    return switch (value) {
      case null -> null;
      case Value.Texts(List<String> texts) -> texts;
      case Value.Text(String text) -> List.of(text);
      case Value.Number n -> List.of(n.toString());
      case Value.Flag f -> List.of(f.toString());
      case Value.Moment m -> List.of(m.toString());
    };
  }
}
