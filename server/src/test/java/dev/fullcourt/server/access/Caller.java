package dev.fullcourt.server.access;

import dev.fullcourt.server.FormBody;
import dev.fullcourt.server.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at the door: sends requests and forms of our own pages, and keeps nothing. */
final class Caller {

  private final Installation installation;
  private HttpClient http = HttpClient.newHttpClient();

  Caller(Installation installation) {
    this.installation = installation;
  }

  /** From now on requests come from this address. */
  void comeFrom(String address) {
    http = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
  }

  /** Any request. */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** A form of our own page, sent with a session, or without if it is empty. */
  HttpResponse<String> submit(
      String path, String session, Map<String, String> fields, String... headers)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("Content-Type", FormBody.TYPE));
    all.addAll(List.of("Cookie", FormBody.cookies(session)));
    all.addAll(List.of(headers));
    return send("POST", path, FormBody.of(fields), all.toArray(String[]::new));
  }

  /** How a program with a token is answered. */
  int read(String token) throws IOException, InterruptedException {
    return send("GET", "/api/queue", "", "Authorization", "Bearer " + token).statusCode();
  }
}
