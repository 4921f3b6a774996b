package dev.fullcourt.server;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every address of a running server, as the server itself has them. */
public record Routes(List<Route> all) {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  /** Under which the description itself is. */
  private static final String DESCRIPTION = "/api/openapi";

  public Routes {
    all = List.copyOf(all);
  }

  /**
   * An address.
   *
   * @param pattern with its variables in braces
   * @param json whether it answers in JSON
   */
  public record Route(String method, String pattern, boolean json, HandlerMethod handler) {

    /** The address with something in place of its variables. */
    public String path(String value) {
      return filled(pattern, value);
    }

    /** Whether it changes something. */
    public boolean changes() {
      return !method.equals("GET");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  /** A pattern with something in place of its variables. */
  public static String filled(String pattern, String value) {
    return VARIABLE.matcher(pattern).replaceAll(value).replace("/**", "/" + value);
  }

  /** Those of an installation. */
  public static Routes of(Installation installation) {
    if (installation.bean(RouterFunctionMapping.class).getRouterFunction() != null) {
      throw new AssertionError("there are functional routes, of which nothing is known here");
    }
    List<Route> all = new ArrayList<>();
    installation
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> add(info, handler, all));
    return new Routes(all);
  }

  private static void add(RequestMappingInfo info, HandlerMethod handler, List<Route> all) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String pattern : info.getPatternValues()) {
      boolean json = isJson(info, pattern, handler);
      if (methods.isEmpty()) {
        all.add(new Route("GET", pattern, json, handler));
      }
      methods.forEach(method -> all.add(new Route(method.name(), pattern, json, handler)));
    }
  }

  private static boolean isJson(RequestMappingInfo info, String pattern, HandlerMethod handler) {
    if (pattern.startsWith(DESCRIPTION)) {
      return false;
    }
    if (pattern.startsWith("/api/")
        || info.getProducesCondition().getProducibleMediaTypes().stream()
            .anyMatch(type -> type.getSubtype().contains("json"))) {
      return true;
    }
    Type returned = handler.getReturnType().getGenericParameterType();
    if (returned instanceof ParameterizedType wrapped
        && wrapped.getRawType() instanceof Class<?> raw
        && HttpEntity.class.isAssignableFrom(raw)) {
      returned = wrapped.getActualTypeArguments()[0];
    }
    return !(returned instanceof Class<?> body)
        ? !pattern.equals("/error")
        : !List.of(String.class, byte[].class, void.class, Void.class).contains(body)
            && !Resource.class.isAssignableFrom(body)
            && !ResponseBodyEmitter.class.isAssignableFrom(body)
            && !StreamingResponseBody.class.isAssignableFrom(body);
  }

  /** Those that answer in JSON, as {@code GET /api/queue}. */
  public Set<String> json() {
    Set<String> json = new TreeSet<>();
    all.stream().filter(Route::json).forEach(route -> json.add(route.toString()));
    return json;
  }
}
