package dev.fullcourt.history.imports.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one kind of file. */
final class TableReader {

  private static final Set<String> KEYS = keys();

  private final TableScope scope;
  private final Map<String, Node> entries;
  private final Node node;

  private TableReader(TableScope scope, Node node, Map<String, Node> entries) {
    this.scope = scope;
    this.node = node;
    this.entries = Map.copyOf(entries);
  }

  private static Set<String> keys() {
    Set<String> keys =
        new HashSet<>(
            Set.of(
                "file",
                "encoding",
                "separator",
                "zone",
                "blank",
                "columns",
                "key",
                "same-as",
                "rows",
                "look-up",
                "only",
                "becomes"));
    keys.addAll(EventReader.SHARED);
    return Set.copyOf(keys);
  }

  /** The table; where something is wrong with it the scope's document has a mistake. */
  static Table read(TableScope outer, Node node) {
    Document document = outer.document();
    Map<String, Node> entries = document.entries(node, "a kind of file", KEYS);
    Set<String> blanks = new HashSet<>(outer.blanks());
    Node blank = entries.get("blank");
    if (blank != null) {
      blanks.addAll(document.texts(blank, "`blank`"));
    }
    Node zoneNode = entries.get("zone");
    ZoneId zone = zoneNode == null ? outer.zone() : KindReader.zone(document, zoneNode);
    Set<String> lookups = new LinkedHashSet<>();
    if (entries.get("look-up") instanceof MappingNode map) {
      lookups.addAll(new Document("").entries(map, "").keySet());
    }
    TableScope scope =
        new TableScope(document, outer.table(), outer.tables(), lookups, blanks, zone);
    return new TableReader(scope, node, entries).table();
  }

  private Table table() {
    Node key = entries.get("key");
    List<Template> keys =
        key == null ? List.of() : templates(new TemplateReader(scope), key, "`key`");
    Node becomes = entries.get("becomes");
    return new Table(
        Document.place(node),
        scope.table(),
        patterns(),
        encoding(entries.get("encoding")),
        separator(entries.get("separator")),
        columns(entries.get("columns")),
        Cleaning.PLAIN.withBlanks(scope.blanks()),
        keys.isEmpty() ? null : keys.getFirst(),
        keys.stream().skip(1).toList(),
        sameAs(entries.get("same-as")),
        lookups(entries.get("look-up")),
        new FilterReader(scope).read(entries.get("only")),
        eventLines(),
        becomes == null ? List.of() : becomes(becomes));
  }

  private boolean eventLines() {
    Node rows = entries.get("rows");
    return rows != null
        && "events".equals(scope.document().word(rows, "`rows`", Set.of("events", "columns")));
  }

  private List<Template> sameAs(@Nullable Node given) {
    if (given != null && entries.get("key") == null) {
      scope.document().mistake(given, "`same-as` without `key`", "add `key: \"{column}\"`");
    }
    return given == null
        ? List.of()
        : templates(new TemplateReader(scope), given, "`same-as`");
  }

  private List<NamePattern> patterns() {
    Node file = entries.get("file");
    if (file == null) {
      scope
          .document()
          .mistake(node, "`" + scope.table() + "` has no `file`", "add `file: some_name*.csv`");
      return List.of();
    }
    return scope.document().texts(file, "`file`").stream().map(NamePattern::of).toList();
  }

  private Charset encoding(@Nullable Node given) {
    String text = given == null ? null : scope.document().text(given, "`encoding`");
    try {
      return text == null ? StandardCharsets.UTF_8 : Charset.forName(text);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      scope
          .document()
          .mistake(
              given == null ? node : given,
              "`encoding` is `" + text + "`",
              "write UTF-8, windows-1252, UTF-16 or another that exists"
                  + Nearest.question(String.valueOf(text), Charset.availableCharsets().keySet()));
      return StandardCharsets.UTF_8;
    }
  }

  private @Nullable Character separator(@Nullable Node given) {
    String text = given == null ? null : scope.document().text(given, "`separator`");
    if (text == null || given == null) {
      return null;
    }
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.length() != 1
        || "\"\r\n ".contains(text)
        || Character.isLetterOrDigit(text.charAt(0))) {
      scope
          .document()
          .mistake(given, "`separator` is `" + text + "`", "write \",\", \";\", \"|\" or tab");
      return null;
    }
    return text.charAt(0);
  }

  private Map<String, Table.ColumnRule> columns(@Nullable Node given) {
    Map<String, Table.ColumnRule> columns = new HashMap<>();
    if (given == null) {
      return columns;
    }
    CleaningReader cleanings = new CleaningReader(scope);
    scope
        .document()
        .entries(given, "`columns`")
        .forEach((name, rule) -> {
          Map<String, Node> keys =
              scope.document().entries(rule, "column `" + name + "`", CleaningReader.KEYS);
          columns.put(name, new Table.ColumnRule(Document.place(rule), cleanings.read(keys)));
        });
    return columns;
  }

  /** One may be found by a column of one before it, so each knows only those before. */
  private List<Table.Lookup> lookups(@Nullable Node given) {
    List<Table.Lookup> lookups = new ArrayList<>();
    if (given == null) {
      return lookups;
    }
    Set<String> before = new HashSet<>();
    scope
        .document()
        .entries(given, "`look-up`")
        .forEach((table, how) -> {
          Table.Lookup lookup = lookup(table, how, before);
          before.add(table);
          if (lookup != null) {
            lookups.add(lookup);
          }
        });
    return lookups;
  }

  private Table.@Nullable Lookup lookup(String table, Node how, Set<String> before) {
    if (!scope.tables().contains(table)) {
      scope
          .document()
          .mistake(
              how,
              "`" + table + "` is not one of the `files`",
              "look up one of "
                  + Document.oneOf(scope.tables())
                  + Nearest.question(table, scope.tables()));
      return null;
    }
    TemplateReader templates =
        new TemplateReader(
            new TableScope(
                scope.document(),
                scope.table(),
                scope.tables(),
                before,
                scope.blanks(),
                scope.zone()));
    Place place = Document.place(how);
    if (!(how instanceof MappingNode map) || Document.unquoted(map)) {
      List<Template> by = templates(templates, how, "`look-up`");
      return by.isEmpty() ? null : new Table.Lookup(place, table, by, false, false);
    }
    Map<String, Node> keys =
        scope
            .document()
            .entries(how, "`look-up` of `" + table + "`", Set.of("by", "required", "optional"));
    Node by = keys.get("by");
    if (by == null) {
      scope.document().mistake(how, "`look-up` without `by`", "add `by: \"{column}\"`");
      return null;
    }
    List<Template> keysOfRow = templates(templates, by, "`by`");
    Node required = keys.get("required");
    boolean must = required != null && scope.document().flag(required, "`required`");
    Node optional = keys.get("optional");
    boolean may = optional != null && scope.document().flag(optional, "`optional`");
    return keysOfRow.isEmpty() ? null : new Table.Lookup(place, table, keysOfRow, must, may);
  }

  /** One text, or a list of them. */
  private static List<Template> templates(TemplateReader reader, Node node, String what) {
    List<Template> read = new ArrayList<>();
    for (Node item : Document.items(node)) {
      Template template = reader.read(item, what);
      if (template != null) {
        read.add(template);
      }
    }
    return read;
  }

  private List<EventRule> becomes(Node given) {
    if (given instanceof ScalarNode scalar && scalar.getValue().equals("nothing")) {
      return List.of();
    }
    if (!(given instanceof SequenceNode list) || list.getValue().isEmpty()) {
      scope
          .document()
          .mistake(
              given,
              "`becomes` is not a list",
              "write one `- event: …` per event, or the word nothing");
      return List.of();
    }
    EventReader events = new EventReader(scope, shared());
    List<EventRule> rules = new ArrayList<>();
    for (Node item : list.getValue()) {
      EventRule rule = events.read(item);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private Map<String, Node> shared() {
    Map<String, Node> shared = new HashMap<>(entries);
    shared.keySet().retainAll(EventReader.SHARED);
    return shared;
  }
}
