package dev.fullcourt.history.imports.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads mapping files. Everything wrong with one is reported at once. */
public final class MappingReader {

  /** The keys at the top of a mapping file. */
  static final Set<String> KEYS =
      Set.of("mapping", "source", "zone", "blank", "headers", "missing-columns", "files");

  private final Document document;

  private MappingReader(String fileName) {
    this.document = new Document(fileName);
  }

  /**
   * Reads a mapping.
   *
   * @param fileName its name, for messages
   * @param text what stands in it
   */
  public static MappingReading read(String fileName, String text) {
    MappingReader reader = new MappingReader(fileName);
    Mapping mapping = reader.compose(text).map(reader::mapping).orElse(null);
    return mapping == null || !reader.document.mistakes().isEmpty()
        ? new MappingReading.Refused(reader.document.mistakes())
        : new MappingReading.Accepted(mapping);
  }

  private Optional<Node> compose(String text) {
    try {
      Optional<Node> node =
          new Compose(LoadSettings.builder().setLabel(document.file()).build()).composeString(text);
      if (node.isEmpty()) {
        document.mistake(
            new Place(1, 1), "the mapping is empty", "write `mapping`, `source` and `files`");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      Place place =
          e.getProblemMark()
              .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(new Place(1, 1));
      document.mistake(
          place, "this is not YAML: " + e.getProblem(), "mind indentation, colons and quotes");
      return Optional.empty();
    } catch (StackOverflowError e) {
      document.mistake(new Place(1, 1), "this is nested far too deeply", "write it flat");
      return Optional.empty();
    } catch (YamlEngineException e) {
      document.mistake(new Place(1, 1), "this is not YAML: " + e.getMessage(), "write it as YAML");
      return Optional.empty();
    }
  }

  private Mapping mapping(Node node) {
    Map<String, Node> entries = document.entries(node, "a mapping", KEYS);
    Node blank = entries.get("blank");
    Node zoneNode = entries.get("zone");
    Node files = entries.get("files");
    String title = required(node, entries, "mapping", "what people call it");
    String source = required(node, entries, "source", "who sends these events, such as salesforce");
    ZoneId zone = zoneNode == null ? null : KindReader.zone(document, zoneNode);
    Set<String> blanks = blank == null ? Set.of() : new HashSet<>(document.texts(blank, "`blank`"));
    List<Table> tables = new ArrayList<>();
    Map<String, Node> named = new LinkedHashMap<>();
    if (files == null) {
      document.mistake(node, "a mapping without `files`", "add `files` and what each becomes");
    } else if (files instanceof MappingNode map && map.getValue().isEmpty()) {
      document.mistake(files, "`files` is empty", "describe at least one file");
    } else {
      named.putAll(document.entries(files, "`files`"));
      named.forEach((name, table) ->
          tables.add(
              TableReader.read(
                  new TableScope(document, name, named.keySet(), Set.of(), blanks, zone), table)));
    }
    Mapping mapping =
        new Mapping(
            document.file(),
            title,
            source,
            is("loose", entries.get("headers"), "`headers`", Set.of("exact", "loose")),
            is(
                "blank",
                entries.get("missing-columns"),
                "`missing-columns`",
                Set.of("refused", "blank")),
            tables);
    new MappingCheck(document, mapping, named).check();
    return mapping;
  }

  private boolean is(String word, @Nullable Node node, String what, Set<String> words) {
    return node != null && word.equals(document.word(node, what, words));
  }

  private String required(Node node, Map<String, Node> entries, String key, String advice) {
    Node given = entries.get(key);
    if (given == null) {
      document.mistake(node, "a mapping without `" + key + "`", "add `" + key + "`: " + advice);
      return "";
    }
    String text = document.text(given, "`" + key + "`");
    if (text != null && text.isBlank()) {
      document.mistake(given, "`" + key + "` is blank", "write " + advice);
    }
    return text == null ? "" : text;
  }
}
