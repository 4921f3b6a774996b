package dev.fullcourt.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.sources.Sources;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the operator tells where people reach the server need not hear it from a proxy. */
class OwnAddressTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatLeavesBearsItAndCookiesKeepToTls(@TempDir Path data) throws Exception {
    try (Installation installation =
        Installation.serve(data, "fullcourt.address=https://court.example/")) {
      String cookie = Sessions.COOKIE + "=" + installation.signIn();
      HttpResponse<String> people = ask(installation, "GET", "/people", "Cookie", cookie);
      assertThat(people.headers().allValues("Set-Cookie"))
          .as("the token of forms")
          .anyMatch(each -> each.startsWith("XSRF-TOKEN=") && each.contains("Secure"));
      HttpResponse<String> out = ask(installation, "GET", "/sources", "Cookie", cookie);
      assertThat(out.body()).contains("https://court.example/").doesNotContain("//127.0.0.1");

      String key = installation.bean(Sources.class).add("website").key();
      assertThat(ask(installation, "GET", "/v1/projects/" + key + "/settings").body())
          .contains("\"apiHost\":\"court.example/v1\"", "\"protocol\":\"https\"");

      installation.bean(Forms.class).keep(form());
      String anew = "/f/reached/anew";
      HttpResponse<String> ours =
          ask(installation, "POST", anew, "Origin", "https://court.example");
      assertThat(ours.statusCode()).isEqualTo(303);
      assertThat(ours.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
      assertThat(ask(installation, "POST", anew, "Origin", installation.address()).statusCode())
          .isEqualTo(303);
      for (String other :
          List.of(
              "https://evil.example",
              "http://court.example",
              "https://court.example.evil.example")) {
        assertThat(ask(installation, "POST", anew, "Origin", other).statusCode())
            .as(other)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void oneThatIsNoneIsToldWithWhatWouldBeOne() {
    for (String wrong : List.of("court.example", "ftp://court.example", "https://a@b")) {
      assertThatThrownBy(() -> new OwnAddress(wrong))
          .hasMessage("FULLCOURT_ADDRESS is '%s'; write it like https://fullcourt.example", wrong);
    }
    assertThat(new OwnAddress(" https://court.example:443/ ").isSecure()).isTrue();
    assertThat(new OwnAddress("").isSecure()).isFalse();
  }

  private static Form form() {
    Form blank = Form.blank();
    return new Form(
        0,
        "reached",
        "Reached",
        "",
        3,
        blank.questions(),
        List.of(),
        blank.consent(),
        List.of(),
        blank.thanks(),
        "");
  }

  private HttpResponse<String> ask(
      Installation installation, String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
