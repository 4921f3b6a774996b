package dev.fullcourt.engine.condition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the engine runs it.
 *
 * @param text as it was written
 * @param root the predicate it was compiled to
 * @param check the same, as it is run
 * @param fields the fields it looks at, in the order written
 * @param counts the counts it asks for, in the order written
 * @param eventTypes the event types it can be true at; empty for any
 * @param words the texts written in it
 * @param drift what time alone may do to it
 * @param shapes by which of its parts
 * @param looksAtEvent whether it looks at the event itself
 * @param fading the scores that fade, by path
 * @param size how many parts it has, those of its definitions included
 */
record CompiledCondition(
    String text,
    Predicate root,
    Check check,
    Set<Field> fields,
    Set<Count> counts,
    Set<String> eventTypes,
    Set<String> words,
    Drift drift,
    Set<Shape> shapes,
    boolean looksAtEvent,
    Set<String> fading,
    int size)
    implements Condition {

  CompiledCondition {
    fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
    counts = Collections.unmodifiableSet(new LinkedHashSet<>(counts));
    words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
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
        Check.of(root),
        contents.fields(),
        contents.counts(),
        EventTypesOf.predicate(root).orElse(Set.of()),
        contents.words(),
        drift,
        drifts.shapes(),
        contents.fields().stream().anyMatch(field -> field.root() == Field.Root.EVENT),
        fading,
        contents.size());
  }

  @Override
  public Truth test(Scope scope) {
    return check.test(scope);
  }

  @Override
  public Condition given(String path, @Nullable Object value) {
    Predicate left = new Residual(path, value).of(root);
    return left.equals(root) ? this : of(text, left, fading);
  }

  @Override
  public Optional<Set<String>> wordsFor(String path) {
    return Residual.words(path, root);
  }

  @Override
  public Optional<Truth> always() {
    return root instanceof Predicate.Always(var truth) ? Optional.of(truth) : Optional.empty();
  }

  /** Whether two conditions are the same for every scope, as far as can be seen. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompiledCondition condition && root.equals(condition.root);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }
}
