package dev.fullcourt.history.imports.mapping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How one thing is read from a row.
 *
 * @param place where the mapping says so
 * @param kind what it is
 * @param firstOf the first of these that is not blank is taken
 * @param cleaning how it is cleaned further
 * @param required whether a row without it is rejected
 * @param only the rows that have it
 */
public record Expression(
    Place place,
    Kind kind,
    List<Template> firstOf,
    Cleaning cleaning,
    boolean required,
    List<Filter> only) {
  public Expression {
    firstOf = List.copyOf(firstOf);
    only = List.copyOf(only);
  }

  /** Whether it is the same for each row. */
  public boolean constant() {
    return firstOf.getFirst().constant();
  }

  /** As it is written, for messages. */
  @Override
  public String toString() {
    return firstOf.stream().map(Template::toString).collect(Collectors.joining(" or "));
  }
}
