package dev.fullcourt.engine.playbook;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published JSON Schema of a playbook: a part of the program, not of its surroundings. */
final class PlaybookSchema {

  static final String TEXT = load();

  /** What completion is told beside what is checked: which names and words may stand there. */
  static final List<String> TELLS = List.of("x-names", "x-words");

  static final Schema SCHEMA =
      SchemaRegistry.withDialect(
              Dialect.builder(Dialects.getDraft202012())
                  .keywords(TELLS.stream().map(NonValidationKeyword::new).toList())
                  .build())
          .getSchema(TEXT, InputFormat.JSON);

  private PlaybookSchema() {}

  private static String load() {
    try (InputStream in = PlaybookSchema.class.getResourceAsStream("playbook.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("playbook.schema.json is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
