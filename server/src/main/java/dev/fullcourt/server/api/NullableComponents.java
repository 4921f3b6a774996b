package dev.fullcourt.server.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes records as they are declared: a component that may be null may be missing or null,
 * every other is always there.
 */
@Component
class NullableComponents implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (resolved != null && java != null && java.getRawClass().isRecord()) {
      Schema<?> model =
          resolved.get$ref() == null
              ? resolved
              : context.getDefinedModels().get(name(resolved.get$ref()));
      if (model != null && model.getProperties() != null) {
        describe(java.getRawClass(), model);
      }
    }
    return resolved;
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  @SuppressWarnings("rawtypes") // as the library has it
  private static void describe(Class<?> record, Schema<?> model) {
    for (RecordComponent component : record.getRecordComponents()) {
      String name = component.getName();
      Schema property = model.getProperties().get(name);
      if (property == null) {
        continue;
      }
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
          model.addRequiredItem(name);
        }
      } else if (property.get$ref() != null) {
        Schema<?> nothing = new JsonSchema();
        nothing.addType("null");
        model.getProperties().put(name, new JsonSchema().anyOf(List.of(property, nothing)));
      } else if (property.getTypes() != null) {
        property.addType("null");
      }
    }
  }
}
