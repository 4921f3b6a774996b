package dev.fullcourt.engine.condition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A condition as the engine runs it.
 *
 * @param text as it was written
 * @param root the predicate it was compiled to
 * @param fields the fields it looks at, in the order written
 * @param counts the counts it asks for, in the order written
 * @param eventTypes the event types it can be true at; empty for any
 * @param drift what time alone may do to it
 * @param shapes by which of its parts
 * @param size how many parts it has, those of its definitions included
 */
record CompiledCondition(
    String text,
    Predicate root,
    Set<Field> fields,
    Set<Count> counts,
    Set<String> eventTypes,
    Drift drift,
    Set<Shape> shapes,
    int size)
    implements Condition {

  CompiledCondition {
    fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
    counts = Collections.unmodifiableSet(new LinkedHashSet<>(counts));
    shapes = Collections.unmodifiableSet(new LinkedHashSet<>(shapes));
    eventTypes = Collections.unmodifiableSet(new LinkedHashSet<>(eventTypes));
  }

  static CompiledCondition of(String text, Predicate root, Set<String> fading) {
    Contents contents = new Contents();
    contents.take(root);
    Drifts drifts = new Drifts(fading);
    Drift drift = drifts.of(root);
    return new CompiledCondition(
        text,
        root,
        contents.fields(),
        contents.counts(),
        EventTypesOf.predicate(root).orElse(Set.of()),
        drift,
        drifts.shapes(),
        contents.size());
  }

  @Override
  public Truth test(Scope scope) {
    return root.test(scope);
  }
}
