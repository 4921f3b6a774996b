package dev.fullcourt.server.lists;

import dev.fullcourt.server.FormBody;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.access.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members of an installation, who look at lists and ask its API. */
public final class Lists {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int BUYERS = 150;

  private static @Nullable Installation opened;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();
  private final Installation installation;

  Lists(Installation installation) {
    this.installation = installation;
  }

  /** One with a small year in it for all tests of lists; closed with the process. */
  public static synchronized Installation installation() {
    if (opened == null) {
      try {
        Path folder = Files.createTempDirectory("fullcourt-lists");
        opened = Installation.serve(folder.resolve("data"));
        opened.importSample(Project.sample("demo"), Year.of(BUYERS, folder.resolve("year")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return opened;
  }

  /** A page or file, as somebody with a session sees it. */
  HttpResponse<String> page(String session, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Cookie", Sessions.COOKIE + "=" + session)
            .build());
  }

  HttpResponse<String> get(String name, String path) {
    return send(asking(name, path).build());
  }

  HttpResponse<String> post(String name, String path, Map<String, ?> body, String... headers) {
    HttpRequest.Builder request =
        asking(name, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** A form as our own pages send it. */
  HttpResponse<String> submit(String session, String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Content-Type", FormBody.TYPE)
            .header("Cookie", FormBody.cookies(session))
            .POST(BodyPublishers.ofString(FormBody.of(fields)))
            .build());
  }

  /** The answer, which must be one. */
  JsonNode done(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder asking(String name, String path) {
    return HttpRequest.newBuilder(URI.create(installation.address() + path))
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(name, installation::token));
  }

  /** Makes a member, and gives their session. */
  String comes(String name, Role... roles) {
    return installation.signIn(name, roles);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who has which buyer. */
  Map<String, String> owners(List<String> buyers) {
    Map<String, String> owners = new HashMap<>();
    installation
        .sql()
        .sql("select buyer, coalesce(person, '') from buyer_owner where buyer = any(:buyers)")
        .param("buyers", buyers.toArray(String[]::new))
        .query(row -> {
          owners.put(row.getString(1), row.getString(2));
        });
    return owners;
  }
}
