package dev.fullcourt.engine.playbook;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the shape of a document against the schema and says in words what is wrong where. */
final class SchemaCheck {

  private final Yaml root;
  private final Mistakes mistakes;

  SchemaCheck(Yaml root, Mistakes mistakes) {
    this.root = root;
    this.mistakes = mistakes;
  }

  void check() {
    PlaybookSchema.SCHEMA.validate(json(root)).forEach(this::report);
  }

  private static JsonNode json(Yaml yaml) {
    return switch (yaml) {
      case Yaml.Mapping mapping -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
        yield object;
      }
      case Yaml.Sequence sequence -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        sequence.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Yaml.Scalar scalar -> json(scalar);
    };
  }

  private static JsonNode json(Yaml.Scalar scalar) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (scalar.type()) {
      case TEXT -> make.stringNode(scalar.text());
      case WHOLE, NUMBER -> number(scalar.text());
      case FLAG -> make.booleanNode(Boolean.parseBoolean(scalar.text()));
      case NOTHING -> make.nullNode();
    };
  }

  /** Numbers that are none here, such as infinity or 1e999, are a text to the schema. */
  private static JsonNode number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs(number.scale()) > 100
          ? JsonNodeFactory.instance.stringNode(text)
          : JsonNodeFactory.instance.numberNode(number);
    } catch (NumberFormatException e) {
      return JsonNodeFactory.instance.stringNode(text);
    }
  }

  private void report(Error error) {
    Yaml at = find(error.getInstanceLocation());
    JsonNode schema = around(error);
    String property = error.getProperty();
    switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(at, property, schema);
      case "required" ->
          mistakes.add(
              at.place(), "the key `" + property + "` is missing", right(schema, property));
      case "enum" -> oneOf(at, schema);
      case "minLength", "minItems", "minProperties" ->
          mistakes.add(at.place(), "there is nothing here", right(schema));
      default -> mistakes.add(at.place(), at.kind(), right(schema) + quotes(at, schema));
    }
  }

  private void unknownKey(Yaml at, String property, JsonNode schema) {
    Words keys = new Words("key", schema.path("properties").propertyNames());
    Place place =
        at.asMapping()
            .flatMap(m -> m.findEntry(property))
            .map(Yaml.Entry::place)
            .orElse(at.place());
    mistakes.add(place, "unknown key `" + property + "`", keys.instead(property));
  }

  private void oneOf(Yaml at, JsonNode schema) {
    Words words =
        new Words("word", schema.path("enum").valueStream().map(JsonNode::asString).toList());
    String written = at.asScalar().map(Yaml.Scalar::text).orElse("");
    mistakes.add(at.place(), at.kind(), words.instead(written));
  }

  /** A text that YAML takes for a number or for true and false needs quotes. */
  private static String quotes(Yaml at, JsonNode schema) {
    boolean needed =
        schema.path("type").asString("").equals("string")
            && at instanceof Yaml.Scalar scalar
            && scalar.type() != Yaml.Scalar.Type.NOTHING
            && scalar.type() != Yaml.Scalar.Type.TEXT;
    return needed ? " (a text that looks like a number or like true stands in quotes)" : "";
  }

  private Yaml find(NodePath path) {
    Yaml at = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      at =
          switch (at) {
            case Yaml.Mapping mapping -> mapping.find(element.toString()).orElse(mapping);
            case Yaml.Sequence sequence when element instanceof Integer index ->
                sequence.items().get(index);
            case Yaml.Sequence sequence -> sequence;
            case Yaml.Scalar scalar -> scalar;
          };
    }
    return at;
  }

  /** The part of the schema that holds the keyword that was not met. */
  private static JsonNode around(Error error) {
    JsonNode at = PlaybookSchema.SCHEMA.getSchemaNode();
    NodePath fragment = error.getSchemaLocation().getFragment();
    for (int i = 0; i < fragment.getNameCount() - 1; i++) {
      Object element = fragment.getElement(i);
      at = element instanceof Integer index ? at.path(index) : at.path(element.toString());
    }
    return at;
  }

  private static String right(JsonNode schema, String property) {
    JsonNode wanted = schema.path("properties").path(property);
    JsonNode shape =
        Optional.of(wanted.path("$ref").asString(""))
            .filter(ref -> ref.startsWith("#/$defs/"))
            .map(ref -> PlaybookSchema.SCHEMA.getSchemaNode().path("$defs").path(ref.substring(8)))
            .orElse(wanted);
    return "`" + property + "`: " + right(shape);
  }

  private static String right(JsonNode schema) {
    String title = schema.path("title").asString("something else");
    if (schema.has("enum")) {
      return title
          + ", one of: "
          + String.join(", ", schema.path("enum").valueStream().map(JsonNode::asString).toList());
    }
    JsonNode example = schema.path("examples").path(0);
    return example.isMissingNode() ? title : title + ", for example " + written(example);
  }

  private static String written(JsonNode example) {
    return example.isString() ? "`" + example.asString() + "`" : "`" + example + "`";
  }
}
