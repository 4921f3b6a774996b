package dev.fullcourt.history.imports.mapping;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong between parts of a mapping that are right in themselves. */
final class MappingCheck {

  private final Document document;
  private final Mapping mapping;
  private final Set<String> lookedUp;

  MappingCheck(Document document, Mapping mapping) {
    this.document = document;
    this.mapping = mapping;
    this.lookedUp =
        mapping.tables().stream()
            .flatMap(table -> table.lookups().stream())
            .map(Table.Lookup::table)
            .collect(Collectors.toSet());
  }

  void check() {
    for (Table table : mapping.tables()) {
      table.lookups().forEach(this::keyOf);
      useOf(table);
      if (table.key() != null) {
        table
            .key()
            .refs()
            .filter(Template.Looked.class::isInstance)
            .forEach(ref ->
                document.mistake(
                    ref.place(),
                    "the key of `" + table.name() + "` comes from another file",
                    "use columns of its own"));
      }
    }
  }

  /** A file that others look up is read before those it looks up itself. */
  private void ownOnly(Table table, String what, Stream<Template.Ref> refs) {
    refs.filter(Template.Looked.class::isInstance)
        .forEach(ref ->
            document.mistake(
                ref.place(),
                what + " of `" + table.name() + "` uses another file",
                "use columns of its own"));
  }

  private void keyOf(Table.Lookup lookup) {
    boolean keyless =
        mapping.findTable(lookup.table()).filter(table -> table.key() == null).isPresent();
    if (keyless) {
      document.mistake(
          lookup.place(),
          "`" + lookup.table() + "` has no `key` by which it could be looked up",
          "add `key: \"{column}\"` to it");
    }
  }

  private void useOf(Table table) {
    if (table.becomes().isEmpty() && !lookedUp.contains(table.name())) {
      document.mistake(
          table.place(),
          "`" + table.name() + "` becomes nothing and no other file looks it up",
          "add `becomes`, or leave it out");
    }
  }
}
