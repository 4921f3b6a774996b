package dev.fullcourt.server.api;

import dev.fullcourt.server.page.ApiError;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * What holds for every address of members under {@code /api/}, so that none has to repeat it: who
 * may come, and how it answers those who may not or whom it does not understand.
 */
@Component
class CommonAnswers implements OpenApiCustomizer {

  private static final String JSON = "application/json";
  private static final Schema<?> ERROR = new Schema<>().$ref("ApiError");
  private static final Map<String, String> ERRORS = new LinkedHashMap<>();

  static {
    ERRORS.put("400", "The request cannot be read, or is not complete");
    ERRORS.put("401", "A token or session is needed");
    ERRORS.put("403", "The member may not do this");
    ERRORS.put("404", "There is no such thing");
    ERRORS.put("409", "It cannot be done as things are, or somebody was quicker");
    ERRORS.put("415", "The body is not of a kind that is taken here");
  }

  @Override
  public void customise(OpenAPI api) {
    ModelConverters.getInstance(true)
        .read(ApiError.class)
        .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    api.getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> complete(method, path, operation)));
  }

  private static void complete(PathItem.HttpMethod method, String path, Operation operation) {
    operation.setOperationId(name(method, path));
    boolean proven = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    if (!path.startsWith("/api/")) {
      List<SecurityRequirement> ways =
          new ArrayList<>(proven ? operation.getSecurity() : List.of());
      if (path.startsWith("/v1/")) {
        ways.add(new SecurityRequirement()); // or a write key in the body, or none is needed
      }
      operation.setSecurity(ways);
    } else if (!proven) {
      operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.TOKEN));
      operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.SESSION));
      addErrors(method, operation);
    }
  }

  /** The same name after every start: other programs are written by it. */
  private static String name(PathItem.HttpMethod method, String path) {
    StringBuilder name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
    for (String word : path.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return path.endsWith("/") ? name.append("Slash").toString() : name.toString();
  }

  private static void addErrors(PathItem.HttpMethod method, Operation operation) {
    ApiResponses answers =
        Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
    boolean reads = method == PathItem.HttpMethod.GET;
    Optional<Content> good = Optional.ofNullable(answers.get("200")).map(ApiResponse::getContent);
    if (method == PathItem.HttpMethod.POST && good.isPresent()) {
      answers.putIfAbsent("201", new ApiResponse().description("Made").content(good.get()));
    }
    Schema<?> schema = reads ? ERROR : good.map(CommonAnswers::orError).orElse(ERROR);
    ERRORS.forEach((status, says) -> {
      boolean ofBody = status.equals("415") || status.equals("409");
      if (!ofBody || !reads) {
        answers.putIfAbsent(status, error(says, schema));
      }
    });
    operation.setResponses(answers);
  }

  /** Whoever does something may say in their own words why they do not. */
  private static Schema<?> orError(Content good) {
    MediaType json = good.get(JSON);
    return json == null || json.getSchema() == null
        ? ERROR
        : new Schema<>().anyOf(List.of(ERROR, json.getSchema()));
  }

  private static ApiResponse error(String says, Schema<?> schema) {
    return new ApiResponse()
        .description(says)
        .content(new Content().addMediaType(JSON, new MediaType().schema(schema)));
  }
}
