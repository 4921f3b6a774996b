package dev.fullcourt.server.attacks;

import dev.fullcourt.server.FormBody;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Routes;
import dev.fullcourt.server.SharedInstallation;
import dev.fullcourt.server.access.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody with a session, or without, who sends what no page of ours would. */
final class Attacker {

  private static final int MOST = 4_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Installation installation = SharedInstallation.get();
  private final Routes routes = Routes.of(installation);

  Installation installation() {
    return installation;
  }

  List<Routes.Route> routes() {
    return routes.all();
  }

  /**
   * An answer, read as far as it comes at once.
   *
   * @param type what it is
   * @param location where it sends the browser, or empty
   */
  record Answer(int status, String type, String location, String body) {}

  Answer get(String path, String session) {
    return send("GET", path, session, "");
  }

  /** A form as our own pages send it. */
  Answer submit(String path, String session, Map<String, String> fields) {
    return send(
        "POST",
        path,
        session,
        FormBody.of(fields),
        "Content-Type",
        FormBody.TYPE,
        "Cookie",
        FormBody.cookies(session));
  }

  /** Any request; the cookie of the session goes along unless the headers have one. */
  Answer send(String method, String path, String session, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!session.isEmpty() && Stream.of(headers).noneMatch("Cookie"::equals)) {
      request.header("Cookie", Sessions.COOKIE + "=" + session);
    }
    try {
      HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      try (InputStream in = answer.body()) {
        return new Answer(
            answer.statusCode(),
            type,
            answer.headers().firstValue("Location").orElse(""),
            type.startsWith("text/event-stream")
                ? "" // does not end
                : new String(in.readNBytes(MOST), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " was not answered", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What a route's handler asks for by name. */
  static List<String> parameters(Routes.Route route) {
    List<String> names = new ArrayList<>();
    for (var parameter : route.handler().getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null) {
        parameter.initParameterNameDiscovery(
            new org.springframework.core.DefaultParameterNameDiscoverer());
        String said = asked.name().isEmpty() ? asked.value() : asked.name();
        names.add(said.isEmpty() ? String.valueOf(parameter.getParameterName()) : said);
      }
    }
    return names;
  }
}
