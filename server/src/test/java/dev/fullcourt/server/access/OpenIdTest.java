package dev.fullcourt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a provider of OpenID Connect that runs beside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdTest {

  private final MockOAuth2Server provider = new MockOAuth2Server();
  private Installation installation;

  @BeforeAll
  void open(@TempDir Path data) {
    provider.start();
    installation =
        Installation.serve(
            data,
            "fullcourt.openid.issuer=" + provider.issuerUrl("company"),
            "fullcourt.openid.client=fullcourt",
            "fullcourt.openid.secret=a secret",
            "fullcourt.openid.name=Company");
    Members members = installation.bean(Members.class);
    members.add("ada", "Ada Lovelace", "ada@company.example", Set.of(Role.SALES));
    members.add("bob", "Bob Kahn", "bob@company.example", Set.of(Role.MARKETING));
  }

  @AfterAll
  void close() {
    installation.close();
    provider.shutdown();
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.ALWAYS)
        .build();
  }

  /** What the provider will say of whoever comes next. */
  private void says(String subject, Map<String, Object> claims) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "company", subject, "JWT", List.of("fullcourt"), claims, 600));
  }

  private HttpResponse<String> come(HttpClient browser, String path)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(installation.address() + path)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void thePageOffersTheProviderAndOneComesBackToWhereOneWanted() throws Exception {
    HttpClient browser = browser();
    assertThat(come(browser, "/sign-in?to=/account").body())
        .contains("Sign in with Company", "/sign-in/openid?to=%2Faccount");

    says("1815", Map.of("email", "Ada@company.example", "email_verified", true));
    HttpResponse<String> back = come(browser, "/sign-in/openid?to=/account");

    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.uri().getPath()).isEqualTo("/account");
    assertThat(back.body()).contains("Ada Lovelace");
  }

  @Test
  void whoeverTheProviderKnowsStaysTheSameWhateverTheirAddressBecomes() throws Exception {
    says("1938", Map.of("email", "bob@company.example", "email_verified", true));
    assertThat(come(browser(), "/sign-in/openid?to=/account").body()).contains("Bob Kahn");

    says("1938", Map.of("email", "robert@elsewhere.example", "email_verified", true));
    assertThat(come(browser(), "/sign-in/openid?to=/account").body()).contains("Bob Kahn");

    // Somebody else who is given the old address is not Bob.
    says("2026", Map.of("email", "bob@company.example", "email_verified", true));
    HttpResponse<String> other = come(browser(), "/sign-in/openid?to=/account");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("Nobody here has the address bob@company.example");
  }

  @Test
  void strangersAndAddressesNobodyCheckedStayOutside() throws Exception {
    says("7", Map.of("email", "eve@company.example", "email_verified", true));
    assertThat(come(browser(), "/sign-in/openid").statusCode()).isEqualTo(403);
    says("8", Map.of("email", "ada@company.example", "email_verified", false));
    assertThat(come(browser(), "/sign-in/openid").statusCode()).isEqualTo(403);
    says("9", Map.of("email", "ada@company.example"));
    assertThat(come(browser(), "/sign-in/openid").statusCode()).isEqualTo(403);
  }

  @Test
  void anAnswerIsGoodInTheBrowserThatSetOutAndForItsOwnAttemptAlone() throws Exception {
    // Somebody hands the address of their answer to another: signed in as somebody else unawares.
    HttpClient stays = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    HttpResponse<String> begun = come(stays, "/sign-in/openid");
    String away = location(begun);
    String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    says("1815", Map.of("email", "ada@company.example", "email_verified", true));
    String answer =
        location(
            stays.send(HttpRequest.newBuilder(URI.create(away)).build(), BodyHandlers.ofString()));
    String path = answer.substring(installation.address().length());

    assertThat(come(browser(), path).statusCode()).isEqualTo(400);
    HttpResponse<String> otherAttempt =
        back(stays, answer, "fullcourt-openid=" + "A".repeat(43) + ".Lw");
    assertThat(otherAttempt.statusCode()).isEqualTo(403);
    assertThat(otherAttempt.body()).contains("belongs to another attempt");
    assertThat(come(browser(), "/sign-in/openid/back").statusCode()).isEqualTo(400);
    assertThat(back(stays, answer, cookie).statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> back(HttpClient browser, String answer, String cookie)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(answer)).header("Cookie", cookie).build(),
        BodyHandlers.ofString());
  }

  @Test
  void whatWasSignedForAnotherClientOrAnotherAttemptIsRefused() throws Exception {
    Map<String, Object> ada = Map.of("email", "ada@company.example", "email_verified", true);
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("aud", List.of("another-client")),
            Map.of("nonce", "of another attempt"),
            Map.of("iss", "https://elsewhere.example"))) {
      Map<String, Object> claims = new HashMap<>(ada);
      claims.putAll(wrong);
      says("1815", claims);
      HttpResponse<String> answer = come(browser(), "/sign-in/openid");
      assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(403);
      assertThat(answer.body()).contains("does not hold");
    }
  }

  @Test
  void oneLandsNowhereElse() throws Exception {
    says("1815", Map.of("email", "ada@company.example", "email_verified", true));
    HttpResponse<String> back = come(browser(), "/sign-in/openid?to=https://evil.example/");
    assertThat(back.uri().getAuthority())
        .isEqualTo(URI.create(installation.address()).getAuthority());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
