package dev.fullcourt.engine.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML document. Anchors and aliases are refused: what is agreed is written out. */
public final class YamlReader {

  /** The most a document may be long, in characters. */
  public static final int LONGEST = 1_000_000;

  private static final int DEEPEST = 50;

  private final int[] document;
  private final List<Trouble> troubles = new ArrayList<>();

  private YamlReader(String text) {
    document = text.codePoints().toArray();
  }

  /**
   * Something wrong with the document as YAML.
   *
   * @param place where
   * @param found what stands there
   * @param expected what would be right
   */
  public record Trouble(Place place, String found, String expected) {}

  /** A document, as far as it could be read, and what is wrong with it. */
  public record Document(Optional<Yaml> root, List<Trouble> troubles) {
    public Document {
      troubles = List.copyOf(troubles);
    }
  }

  /** Reads a document. Never throws. */
  public static Document read(String text) {
    if (text.length() > LONGEST) {
      Trouble tooLong =
          new Trouble(
              Place.START,
              "a document of " + text.length() + " characters",
              "at most " + LONGEST + " characters");
      return new Document(Optional.empty(), List.of(tooLong));
    }
    return new YamlReader(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
  }

  private Document read() {
    String text = new String(document, 0, document.length);
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(LONGEST + 1)
            .setAllowNonScalarKeys(true) // reported below, with their place
            .build();
    try {
      checkEvents(new Parse(settings).parseString(text));
      if (!troubles.isEmpty()) {
        return new Document(Optional.empty(), troubles);
      }
      Optional<Yaml> root = new Compose(settings).composeString(text).map(this::yaml);
      return new Document(root, troubles);
    } catch (MarkedYamlEngineException e) {
      Place place = place(e.getProblemMark().or(e::getContextMark)).orElse(Place.START);
      troubles.add(new Trouble(place, "this is not YAML: " + problem(e), "well-formed YAML"));
    } catch (YamlEngineException e) {
      troubles.add(
          new Trouble(Place.START, "this is not YAML: " + e.getMessage(), "well-formed YAML"));
    }
    return new Document(Optional.empty(), troubles);
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return problem == null ? "it cannot be read" : problem.strip();
  }

  /** Looks for what would make reading costly before anything is built. */
  private void checkEvents(Iterable<Event> events) {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      Place place = place(event.getStartMark()).orElse(Place.START);
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias ->
            troubles.add(new Trouble(place, "a reference to an anchor", "the value written out"));
        case DocumentStart -> documents++;
        case StreamStart, StreamEnd, DocumentEnd, Scalar, Comment -> {}
      }
      if (depth > DEEPEST) {
        troubles.add(
            new Trouble(place, "values nested too deep", "at most " + DEEPEST + " levels"));
        return;
      }
      if (documents > 1) {
        troubles.add(new Trouble(place, "a second document", "one document, without `---`"));
        return;
      }
    }
  }

  private static Optional<Place> place(Optional<Mark> mark) {
    return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1));
  }

  private Yaml yaml(Node node) {
    Place place = place(node.getStartMark()).orElse(Place.START);
    return switch (node) {
      case MappingNode mapping -> mapping(place, mapping);
      case SequenceNode sequence ->
          new Yaml.Sequence(place, sequence.getValue().stream().map(this::yaml).toList());
      case ScalarNode scalar -> scalar(place, scalar);
      default -> throw new IllegalStateException("YAML has no other nodes: " + node);
    };
  }

  private Yaml.Mapping mapping(Place place, MappingNode mapping) {
    List<Yaml.Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place at = place(tuple.getKeyNode().getStartMark()).orElse(place);
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        troubles.add(new Trouble(at, "a key that is not a word", "a word before the colon"));
        continue;
      }
      Place first = seen.putIfAbsent(key.getValue(), at);
      if (first != null) {
        troubles.add(
            new Trouble(
                at,
                "`" + key.getValue() + "` stands here a second time",
                "each key once; the first is in line " + first.line()));
        continue;
      }
      entries.add(new Yaml.Entry(key.getValue(), at, yaml(tuple.getValueNode())));
    }
    return new Yaml.Mapping(place, entries);
  }

  private Yaml.Scalar scalar(Place place, ScalarNode node) {
    int start = node.getStartMark().map(Mark::getIndex).orElse(0);
    Writing writing = new Writing(document, start, place, node.getValue(), style(node));
    return new Yaml.Scalar(place, node.getValue(), type(node.getTag()), writing);
  }

  private static Writing.Style style(ScalarNode node) {
    ScalarStyle style = node.getScalarStyle();
    return switch (style) {
      case SINGLE_QUOTED -> Writing.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Writing.Style.DOUBLE_QUOTED;
      case LITERAL, FOLDED -> Writing.Style.BLOCK;
      case PLAIN -> Writing.Style.PLAIN;
    };
  }

  private static Yaml.Scalar.Type type(Tag tag) {
    if (tag.equals(Tag.INT)) {
      return Yaml.Scalar.Type.WHOLE;
    }
    if (tag.equals(Tag.FLOAT)) {
      return Yaml.Scalar.Type.NUMBER;
    }
    if (tag.equals(Tag.BOOL)) {
      return Yaml.Scalar.Type.FLAG;
    }
    return tag.equals(Tag.NULL) ? Yaml.Scalar.Type.NOTHING : Yaml.Scalar.Type.TEXT;
  }
}
