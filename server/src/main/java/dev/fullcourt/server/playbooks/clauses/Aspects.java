package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.condition.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a thing, as it is gathered; what an agreement does not say is left out. */
final class Aspects {

  private final List<Aspect> all = new ArrayList<>();

  Aspects say(String verb, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      all.add(new Aspect.One(verb, value.toString()));
    }
    return this;
  }

  /** Said without a value, when it is so. */
  Aspects sayIf(boolean so, String verb, String value) {
    return so ? say(verb, value) : this;
  }

  Aspects several(String verb, Collection<String> values) {
    return list(verb, values, false);
  }

  Aspects ordered(String verb, Collection<String> values) {
    return list(verb, values, true);
  }

  private Aspects list(String verb, Collection<String> values, boolean ordered) {
    if (!values.isEmpty()) {
      all.add(new Aspect.Several(verb, List.copyOf(values), ordered));
    }
    return this;
  }

  Aspects rule(String verb, @Nullable Condition condition, String needing) {
    if (condition != null) {
      all.add(new Aspect.Rule(verb, condition.text().strip(), needing));
    }
    return this;
  }

  Clause of(Clause.Section section, String kind, String key, String name) {
    return new Clause(section, kind, key, name, all);
  }
}
