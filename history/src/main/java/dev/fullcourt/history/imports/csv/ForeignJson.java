package dev.fullcourt.history.imports.csv;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that others wrote, read within bounds: how deep it may be, how long a number or a name. It
 * is read, or it is {@link NotJson}; nothing in it can make anything else happen.
 */
public final class ForeignJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxNumberLength(1_000)
                          .maxNameLength(10_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ForeignJson() {}

  /** Reads bytes: UTF-8, or UTF-16 or UTF-32 that is evidently so. */
  public static JsonNode read(byte[] bytes) throws NotJson {
    return read(() -> MAPPER.readTree(bytes));
  }

  /** Reads a text. */
  public static JsonNode read(String text) throws NotJson {
    return read(() -> MAPPER.readTree(text));
  }

  private interface Reading {
    JsonNode read();
  }

  /**
   * A number whose exponent nobody can hold is none to the parser, which then throws what Java
   * does.
   */
  private static JsonNode read(Reading reading) throws NotJson {
    try {
      return reading.read();
    } catch (JacksonException e) {
      throw NotJson.of(e);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new NotJson("for a number in it that is far too large or too small");
    }
  }
}
