package dev.fullcourt.engine.condition;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked condition. Testing it never throws. */
public interface Condition {

  /** Whether it holds, by what the scope knows. */
  Truth test(Scope scope);

  /** As it was written. */
  String text();

  /** The fields it looks at, those of the definitions it uses included. */
  Set<Field> fields();

  /** The counts it asks for, those of the definitions it uses included. */
  Set<Count> counts();

  /**
   * The event types it can be true at, when it says so by itself, as {@code event.type == "x" && …}
   * does; empty when it may be true at any event.
   */
  Set<String> eventTypes();

  /** What the mere passing of time may do to it. */
  Drift drift();

  /** The parts of it that time alone may change, those of the definitions it uses included. */
  Set<Shape> shapes();

  /**
   * The same condition where a field has a certain value: what the value decides falls away.
   *
   * @param path the field's path
   * @param value its value, of the class its type names, or null when it is unknown
   */
  Condition given(String path, @Nullable Object value);

  /**
   * The words a field is compared with, when all the condition asks of it is whether it is a
   * certain word; empty when it asks for more.
   *
   * @param path the field's path
   */
  Optional<Set<String>> wordsFor(String path);

  /** Every text written in it; of a pattern that only lists texts, those. */
  Set<String> words();

  /** The one thing it can be, whatever the scope knows; empty when that depends. */
  Optional<Truth> always();

  /** Whether it looks at the event itself: such a condition is an edge whenever it is true. */
  default boolean looksAtEvent() {
    return fields().stream().anyMatch(field -> field.root() == Field.Root.EVENT);
  }
}
