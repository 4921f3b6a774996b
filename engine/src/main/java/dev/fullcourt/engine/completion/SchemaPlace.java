package dev.fullcourt.engine.completion;

import dev.fullcourt.engine.completion.Candidate.Kind;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.yaml.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the published schema says of one place in a playbook. */
final class SchemaPlace {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNode SCHEMA = MAPPER.readTree(PlaybookReader.schema());
  private static final List<String> TELLS = List.of("x-names", "x-words");

  /** Every shape a value there may have. */
  private final List<ObjectNode> shapes;

  private SchemaPlace(List<ObjectNode> shapes) {
    this.shapes = shapes;
  }

  /** The place a way leads to; one where nothing is agreed when the schema knows no such way. */
  static SchemaPlace at(List<Spot.Step> path) {
    List<ObjectNode> shapes = shapes(SCHEMA, MAPPER.createObjectNode());
    for (Spot.Step step : path) {
      shapes = shapes.stream().flatMap(shape -> below(shape, step).stream()).toList();
    }
    return new SchemaPlace(shapes);
  }

  /** Where a function stands. */
  static SchemaPlace ofFunctions() {
    return new SchemaPlace(shapes(SCHEMA.at("/$defs/function"), MAPPER.createObjectNode()));
  }

  private static List<ObjectNode> below(ObjectNode shape, Spot.Step step) {
    return switch (step) {
      case Spot.Step.Key(String name) -> {
        JsonNode own = shape.path("properties").path(name);
        JsonNode any = shape.path("additionalProperties");
        yield shapes(own.isMissingNode() ? any : own, MAPPER.createObjectNode());
      }
      // What is told of a list is told of its items.
      case Spot.Step.Item item -> shapes(shape.path("items"), told(shape));
    };
  }

  private static ObjectNode told(ObjectNode shape) {
    ObjectNode told = MAPPER.createObjectNode();
    TELLS.forEach(key -> {
      if (shape.has(key)) {
        told.set(key, shape.get(key));
      }
    });
    return told;
  }

  private static List<ObjectNode> shapes(JsonNode written, ObjectNode told) {
    if (!(written instanceof ObjectNode)) {
      return List.of();
    }
    ObjectNode shape = whole(written);
    told.properties().stream()
        .filter(each -> !shape.has(each.getKey()))
        .forEach(each -> shape.set(each.getKey(), each.getValue()));
    List<ObjectNode> all = new ArrayList<>(List.of(shape));
    Stream.of("then", "else").forEach(way -> all.addAll(shapes(shape.path(way), told)));
    return all;
  }

  /** With what it refers to; what stands beside the reference goes before. */
  private static ObjectNode whole(JsonNode written) {
    ObjectNode whole = MAPPER.createObjectNode();
    String reference = written.path("$ref").asString("");
    if (reference.startsWith("#")) {
      whole.setAll(whole(SCHEMA.at(reference.substring(1))));
    }
    written.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
    return whole;
  }

  /** The keys that may stand there, those that must first, without some that do already. */
  List<Candidate> keys(Set<String> present) {
    List<Candidate> needed = new ArrayList<>();
    List<Candidate> others = new ArrayList<>();
    Set<String> seen = new TreeSet<>(present);
    for (ObjectNode shape : shapes) {
      Set<String> required = new TreeSet<>();
      shape.path("required").forEach(key -> required.add(key.asString()));
      shape
          .path("properties")
          .properties()
          .forEach(each -> {
            if (seen.add(each.getKey())) {
              String says = says(whole(each.getValue()));
              (required.contains(each.getKey()) ? needed : others)
                  .add(Candidate.of(each.getKey(), Kind.KEY, says));
            }
          });
    }
    needed.addAll(others);
    return needed;
  }

  /** The words that may stand there. */
  List<Candidate> words() {
    List<Candidate> words = new ArrayList<>();
    for (ObjectNode shape : shapes) {
      shape.path("enum").forEach(word -> words.add(word(word.asString(), shape)));
      shape
          .path("x-words")
          .properties()
          .forEach(each ->
              words.add(Candidate.of(each.getKey(), Kind.WORD, each.getValue().asString())));
      if (types(shape).contains("boolean")) {
        words.add(Candidate.of("true", Kind.WORD, says(shape)));
        words.add(Candidate.of("false", Kind.WORD, says(shape)));
      }
    }
    return words;
  }

  private static Candidate word(String word, ObjectNode shape) {
    return Candidate.of(word, Kind.WORD, saysOf(word, shape.path("description").asString("")));
  }

  /** What a description says of one word, where it goes through them: {@code leak: a buyer …}. */
  private static String saysOf(String word, String description) {
    int at = description.indexOf(word + ": ");
    if (at < 0 || word.isEmpty()) {
      return description;
    }
    int start = at + word.length() + 2;
    int end = description.indexOf(". ", start);
    return description.substring(start, end < 0 ? description.length() : end + 1);
  }

  /** What would do there, where neither names nor words are agreed. */
  List<Candidate> examples() {
    return shapes.stream()
        .flatMap(
            shape -> shape.path("examples").valueStream().map(each -> example(each, says(shape))))
        .toList();
  }

  private static Candidate example(JsonNode each, String says) {
    String text = each.isString() ? each.asString() : each.toString();
    return Candidate.of(text, Kind.EXAMPLE, says);
  }

  /** Which kinds of names may stand there. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    shapes.forEach(shape -> shape.path("x-names").forEach(name -> names.add(name.asString())));
    return names;
  }

  /** Whether nothing but a list may stand there. */
  boolean isList() {
    return !shapes.isEmpty()
        && shapes.stream().allMatch(shape -> types(shape).equals(Set.of("array")));
  }

  private static Set<String> types(ObjectNode shape) {
    JsonNode type = shape.path("type");
    Set<String> types = new TreeSet<>();
    if (type.isString()) {
      types.add(type.asString());
    }
    type.valueStream().forEach(each -> types.add(each.asString()));
    return types;
  }

  private static String says(JsonNode shape) {
    return shape.path("description").asString(shape.path("title").asString(""));
  }
}
