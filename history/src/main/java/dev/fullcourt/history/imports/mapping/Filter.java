package dev.fullcourt.history.imports.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count: those where a column is as said.
 *
 * @param ref the column
 * @param test what has to be so
 */
public record Filter(Template.Ref ref, Test test) {

  /** What is asked of a value. */
  public sealed interface Test {

    /** Whether it is so; null is a blank. */
    boolean holds(@Nullable String value);
  }

  /** Nothing stands there. */
  public record Blank() implements Test {
    @Override
    public boolean holds(@Nullable String value) {
      return value == null;
    }
  }

  /** Something stands there. */
  public record Filled() implements Test {
    @Override
    public boolean holds(@Nullable String value) {
      return value != null;
    }
  }

  /** One of these stands there. */
  public record OneOf(Set<String> values) implements Test {
    public OneOf {
      values = Set.copyOf(values);
    }

    @Override
    public boolean holds(@Nullable String value) {
      return value != null && values.contains(value);
    }
  }

  /** Something like one of these stands there. */
  public record Like(List<NamePattern> patterns) implements Test {
    public Like {
      patterns = List.copyOf(patterns);
    }

    @Override
    public boolean holds(@Nullable String value) {
      return value != null && patterns.stream().anyMatch(pattern -> pattern.matches(value));
    }
  }

  /** The opposite; so a blank is not anything. */
  public record Not(Test test) implements Test {
    @Override
    public boolean holds(@Nullable String value) {
      return !test.holds(value);
    }
  }
}
