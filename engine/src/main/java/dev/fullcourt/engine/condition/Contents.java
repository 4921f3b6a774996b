package dev.fullcourt.engine.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers what a compiled condition looks at. */
final class Contents {

  private static final Pattern LISTS = Pattern.compile("[\\w /-]+(\\|[\\w /-]+)*");

  private final Set<Field> fields = new LinkedHashSet<>();
  private final Set<Count> counts = new LinkedHashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private int size;

  Set<Field> fields() {
    return fields;
  }

  Set<Count> counts() {
    return counts;
  }

  Set<String> words() {
    return words;
  }

  int size() {
    return size;
  }

  void take(Term term) {
    size++;
    switch (term) {
      case Term.Literal(String word) -> words.add(word);
      case Term.Literal(List<?> several) -> addWords(several);
      case Term.Literal literal -> {}
      case Term.Read read -> fields.add(read.field());
      case Term.Counted counted -> counts.add(counted.count());
      case Term.Calculated(var arithmetic, var left, var right) -> take(left, right);
      case Term.Joined(var left, var right) -> take(left, right);
      case Term.Size(var of) -> take(of);
      case Term.Listed(var elements) -> elements.forEach(this::take);
      case Term.Chosen(var when, var then, var otherwise) -> take(when, then, otherwise);
      case Predicate.Always always -> {}
      case Predicate.Holds(var of) -> take(of);
      case Predicate.Has(var field) -> fields.add(field);
      case Predicate.Not(var of) -> take(of);
      case Predicate.And(var left, var right) -> take(left, right);
      case Predicate.Or(var left, var right) -> take(left, right);
      case Predicate.Either(var when, var then, var otherwise) -> take(when, then, otherwise);
      case Predicate.Compared(var operator, var left, var right) -> take(left, right);
      case Predicate.Within(var element, var list) -> take(element, list);
      case Predicate.Worded(var wording, var text, var part) -> take(text, part);
      case Predicate.Matched(var text, var pattern) -> {
        take(text);
        addAlternatives(pattern.pattern());
      }
      case Predicate.Meets(var name, var definition) -> takeDefinition(definition);
    }
  }

  private void take(Term... terms) {
    for (Term term : terms) {
      take(term);
    }
  }

  private void takeDefinition(CompiledCondition definition) {
    words.addAll(definition.words());
    fields.addAll(definition.fields());
    counts.addAll(definition.counts());
    size = (int) Math.min(Integer.MAX_VALUE, (long) size + definition.size());
  }

  private void addWords(List<?> several) {
    for (Object each : several) {
      if (each instanceof String word) {
        words.add(word);
      }
    }
  }

  private void addAlternatives(String pattern) {
    if (LISTS.matcher(pattern).matches()) {
      words.addAll(List.of(pattern.split("\\|")));
    }
  }
}
