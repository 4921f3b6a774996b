package dev.fullcourt.history.imports.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Finds what is wrong between parts of a mapping that are right in themselves. */
final class MappingCheck {

  private final Document document;
  private final Mapping mapping;
  private final Map<String, Node> written;
  private final Set<String> lookedUp;

  /**
   * Checks a mapping.
   *
   * @param written each table as it is written, so that nothing is called missing that is only
   *     wrong
   */
  MappingCheck(Document document, Mapping mapping, Map<String, Node> written) {
    this.document = document;
    this.mapping = mapping;
    this.written = Map.copyOf(written);
    this.lookedUp =
        mapping.tables().stream()
            .flatMap(table -> table.lookups().stream())
            .map(Table.Lookup::table)
            .collect(Collectors.toSet());
  }

  void check() {
    idsApart();
    for (Table table : mapping.tables()) {
      table.lookups().forEach(this::keyOf);
      useOf(table);
      Stream.concat(Stream.ofNullable(table.key()), table.otherKeys().stream())
          .forEach(key -> ownOnly(table, key));
      table.sameAs().forEach(template -> earlierOnly(table, template));
    }
  }

  /** A file that others look up is read before those it looks up itself. */
  private void ownOnly(Table table, Template key) {
    key.refs()
        .filter(Template.Looked.class::isInstance)
        .forEach(ref ->
            document.mistake(
                ref.place(),
                "the key of `" + table.name() + "` comes from another file",
                "use columns of its own"));
  }

  /** What a row was merged into is asked for while files are read that others look up. */
  private void earlierOnly(Table table, Template sameAs) {
    List<String> order = mapping.tables().stream().map(Table::name).toList();
    sameAs
        .refs()
        .filter(Template.Looked.class::isInstance)
        .map(Template.Looked.class::cast)
        .filter(looked -> order.indexOf(looked.table()) >= order.indexOf(table.name()))
        .forEach(looked ->
            document.mistake(
                looked.place(),
                "`same-as` uses `" + looked.table() + "`, which is read later",
                "put `" + looked.table() + "` before `" + table.name() + "` in `files`"));
  }

  /**
   * Ids are unique within the source, not within a file: contact 17 and deal 17 need a word more.
   */
  private void idsApart() {
    Map<String, String> tables = new HashMap<>();
    for (Table table : mapping.tables()) {
      for (EventRule event : table.becomes()) {
        String other = tables.putIfAbsent(event.id().toString(), table.name());
        if (other != null && !other.equals(table.name())) {
          document.mistake(
              event.id().place(),
              "`" + other + "` has events with the id `" + event.id() + "`, too",
              "put a word before one of them, such as \"" + table.name() + "/" + event.id() + "\"");
        }
      }
    }
  }

  private boolean says(String table, String key) {
    return written.get(table) instanceof MappingNode map
        && map.getValue().stream()
            .anyMatch(t -> t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key));
  }

  private void keyOf(Table.Lookup lookup) {
    if (!says(lookup.table(), "key")) {
      document.mistake(
          lookup.place(),
          "`" + lookup.table() + "` has no `key` by which it could be looked up",
          "add `key: \"{column}\"` to it");
    }
  }

  private void useOf(Table table) {
    if (table.eventLines()) {
      if (says(table.name(), "becomes")) {
        document.mistake(
            table.place(),
            "`" + table.name() + "` has events for rows and says what they become",
            "leave out `rows: events` or `becomes`");
      }
    } else if (!says(table.name(), "becomes") && !lookedUp.contains(table.name())) {
      document.mistake(
          table.place(),
          "`" + table.name() + "` becomes nothing and no other file looks it up",
          "add `becomes`, or say `becomes: nothing` to leave its rows out");
    }
  }
}
