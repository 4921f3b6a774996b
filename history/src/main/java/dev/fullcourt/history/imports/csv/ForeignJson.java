package dev.fullcourt.history.imports.csv;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON that others wrote, read within bounds: how deep it may be, how long a number or a name. It
 * is read, or it is {@link NotJson}; nothing in it can make anything else happen. {@code NaN} and
 * {@code Infinity}, which is what some libraries write for a number they do not have, are null.
 */
public final class ForeignJson {

  private static final JsonMapper MAPPER = mapper(false);

  /** Asked only about what is not JSON by the letter, so that all else is read as fast as ever. */
  private static final JsonMapper WITH_NAN = mapper(true);

  private ForeignJson() {}

  /** Reads bytes: UTF-8, or UTF-16 or UTF-32 that is evidently so. */
  public static JsonNode read(byte[] bytes) throws NotJson {
    return read(mapper -> mapper.readTree(bytes));
  }

  /** Reads a text. */
  public static JsonNode read(String text) throws NotJson {
    return read(mapper -> mapper.readTree(text));
  }

  private static JsonMapper mapper(boolean takesNan) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxNumberLength(1_000)
                        .maxNameLength(10_000)
                        .build())
                .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, takesNan)
                .build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonNodeFeature.FAIL_ON_NAN_TO_BIG_DECIMAL_COERCION)
        .build();
  }

  private interface Reading {
    JsonNode by(JsonMapper mapper);
  }

  /**
   * A number whose exponent nobody can hold is none to the parser, which then throws what Java
   * does.
   */
  private static JsonNode read(Reading reading) throws NotJson {
    try {
      try {
        return reading.by(MAPPER);
      } catch (JacksonException e) {
        return withNulls(reading.by(WITH_NAN));
      }
    } catch (JacksonException e) {
      throw NotJson.of(e);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new NotJson("for a number in it that is far too large or too small");
    }
  }

  private static JsonNode withNulls(JsonNode node) {
    if (node instanceof NumericNode number && number.isNaN()) {
      return NullNode.getInstance();
    }
    switch (node) {
      case ObjectNode object ->
          object.propertyNames().forEach(name -> object.replace(name, withNulls(object.get(name))));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, withNulls(array.get(i)));
        }
      }
      default -> {}
    }
    return node;
  }
}
