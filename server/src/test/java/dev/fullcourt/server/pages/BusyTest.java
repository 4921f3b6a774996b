package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Sessions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who finds the database with no connection to spare is told to come back, and can. */
class BusyTest {

  @Test
  void whoFindsNoConnectionIsToldToComeBack(@TempDir Path folder) throws Exception {
    try (Installation server = Installation.serve(folder.resolve("data"));
        HttpClient http = HttpClient.newHttpClient()) {
      String cookie = server.signIn();
      HikariDataSource source = server.bean(DataSource.class).unwrap(HikariDataSource.class);
      List<Connection> taken = new ArrayList<>();
      while (taken.size() < source.getMaximumPoolSize()) {
        taken.add(source.getConnection());
      }
      CompletableFuture<HttpResponse<String>> asked = get(http, server, "/buyers", cookie);
      HttpResponse<String> api = get(http, server, "/api/buyers", cookie).get();
      HttpResponse<String> page = asked.get();
      for (Connection each : taken) {
        each.close();
      }
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(page.body()).contains("Not ready yet", "load the page again");
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(api.body()).startsWith("{\"error\"");
      assertThat(get(http, server, "/buyers", cookie).get().statusCode()).isEqualTo(200);
    }
  }

  private static CompletableFuture<HttpResponse<String>> get(
      HttpClient http, Installation server, String path, String cookie) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Cookie", Sessions.COOKIE + "=" + cookie)
            .build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }
}
