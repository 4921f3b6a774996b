package dev.fullcourt.engine.playbook;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema of a playbook: a part of the program, not of its surroundings. */
final class PlaybookSchema {

  static final String TEXT = load();

  static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
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
