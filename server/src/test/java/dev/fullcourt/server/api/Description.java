package dev.fullcourt.server.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description a server gives of its API, and what it makes of an answer. */
final class Description {

  private static final JsonMapper JSON = new JsonMapper();

  /** Where it stands for the validator, which reads nothing from the network. */
  private static final String PLACE = "https://fullcourt.example/openapi";

  private final JsonNode whole;
  private final SchemaRegistry schemas;

  private Description(JsonNode whole) {
    this.whole = whole;
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(PLACE, whole.toString())));
  }

  /**
   * Reads one.
   *
   * <p>What an object has beyond what is described is a mistake of the description, though clients
   * have to bear it: objects are closed here.
   */
  static Description of(String text) {
    JsonNode whole = JSON.readTree(text);
    whole
        .path("components")
        .path("schemas")
        .forEach(schema -> {
          if (schema instanceof ObjectNode object && schema.has("properties")) {
            object.put("additionalProperties", false);
          }
        });
    return new Description(whole);
  }

  /** An address with a method. */
  record Operation(String method, String path, JsonNode says) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    /** Whether it can be read by its address alone. */
    boolean asksForNothing() {
      return method.equals("GET")
          && !path.contains("{")
          && says.path("parameters").findValuesAsString("required").stream()
              .noneMatch("true"::equals);
    }

    boolean takes(String scheme) {
      for (JsonNode way : says.path("security")) {
        if (way.has(scheme)) {
          return true;
        }
      }
      return false;
    }
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    whole
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(each ->
                    all.add(
                        new Operation(
                            each.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            each.getValue()))));
    return all;
  }

  /** What is missing in how an operation is described. */
  List<String> gaps(Operation operation) {
    List<String> gaps = new ArrayList<>();
    JsonNode says = operation.says();
    if (says.path("summary").asString("").isBlank()) {
      gaps.add(operation + " has no summary");
    }
    if (!says.has("security")) {
      gaps.add(operation + " does not say who may come");
    }
    for (JsonNode way : says.path("security")) {
      way.propertyNames()
          .forEach(scheme -> {
            if (!whole.path("components").path("securitySchemes").has(scheme)) {
              gaps.add(operation + " names no way there is to prove oneself: " + scheme);
            }
          });
    }
    boolean told = false;
    boolean refused = operation.path().equals("/v1/m"); // takes anything
    for (Map.Entry<String, JsonNode> answer : says.path("responses").properties()) {
      told |= answer.getKey().startsWith("2");
      refused |= answer.getKey().startsWith("4");
      boolean empty = answer.getKey().equals("204") || answer.getKey().startsWith("3");
      JsonNode content = answer.getValue().path("content");
      if (!empty && (content.isEmpty() || content.findValues("schema").isEmpty())) {
        gaps.add(operation + " does not say what its " + answer.getKey() + " has in it");
      }
    }
    if (!told || !refused) {
      gaps.add(operation + " does not say how it answers");
    }
    return gaps;
  }

  /** What is wrong with an answer by what is described; empty when nothing is. */
  Optional<String> wrong(Operation operation, HttpResponse<String> answer) {
    return wrong(
        operation,
        Integer.toString(answer.statusCode()),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
  }

  Optional<String> wrong(Operation operation, String status, String type, String body) {
    String told = operation + " answers " + status + " " + body + ": ";
    JsonNode responses = operation.says().path("responses");
    if (!responses.has(status)) {
      return Optional.of(told + "this status is not described");
    }
    JsonNode content = responses.path(status).path("content");
    if (content.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    if (!content.has(type.replaceFirst(";.*", ""))) {
      return Optional.of(told + "it is " + type);
    }
    if (!type.startsWith("application/json")) {
      return Optional.empty();
    }
    String at =
        "#/paths/%s/%s/responses/%s/content/application~1json/schema"
            .formatted(
                operation
                    .path()
                    .replace("~", "~0")
                    .replace("/", "~1")
                    .replace("{", "%7B")
                    .replace("}", "%7D"),
                operation.method().toLowerCase(Locale.ROOT),
                status);
    Schema schema = schemas.getSchema(SchemaLocation.of(PLACE + at));
    List<Error> errors = schema.validate(body, InputFormat.JSON);
    return errors.isEmpty() ? Optional.empty() : Optional.of(told + errors);
  }
}
