package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.FormBody;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.UnsignedActivation;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The playbook desk by API: all that its pages do, under the same laws (36). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProposalApiTest {

  private static final String PROPOSALS = "/api/playbook/proposals";

  private final JsonMapper json = JsonMapper.builder().build();
  private final ProposalDesk desk = ProposalDesk.get();
  private final Installation installation = desk.installation();
  private String mia;
  private String sam;

  private record Answer(int status, JsonNode body) {}

  @BeforeAll
  void open() {
    mia = installation.token("mia", Role.MARKETING);
    sam = installation.token("sam", Role.SALES);
  }

  private Answer send(String method, String path, Object body, String... headers) {
    HttpResponse<String> answer = desk.send(method, path, body, headers);
    return new Answer(answer.statusCode(), json.readTree(answer.body()));
  }

  private Answer by(String token, String path, Object body) {
    return send(body == null ? "GET" : "POST", path, body, "Authorization", "Bearer " + token);
  }

  /** As a person who is signed in, with the token of our own pages. */
  private Answer inPerson(String name, Role role, String path, Object body) {
    String cookies = FormBody.cookies(installation.signIn(name, role));
    return send("POST", path, body, "Cookie", cookies, "X-XSRF-TOKEN", FormBody.TOKEN);
  }

  private static Map<String, Object> of(Object... pairs) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put((String) pairs[i], pairs[i + 1]);
    }
    return body;
  }

  @Test
  @Order(1)
  void aChangeGoesTheWholeWayByApiButIsSignedByPeopleThemselves() {
    int before = desk.playbooks().getCurrent().version();
    String text = desk.changed("8");
    JsonNode found = by(mia, PROPOSALS + "/check", of("text", text)).body();
    assertThat(found.path("usable").asBoolean()).isTrue();
    assertThat(found.path("changes").toString()).contains("sentences");
    assertThat(
            by(mia, PROPOSALS + "/completions", of("text", "cur", "cursor", 3)).body().toString())
        .contains("currency");
    assertThat(by(mia, PROPOSALS, of("title", "x", "because", "y", "text", "stage:")).status())
        .isEqualTo(400);
    Answer made = by(mia, PROPOSALS, of("title", "By API", "because", "We tried.", "text", text));
    assertThat(made.status()).isEqualTo(200);
    int id = made.body().path("proposal").asInt();
    String path = PROPOSALS + "/" + id;

    assertThat(by(mia, path + "/backtest", of()).status()).isEqualTo(200);
    ProposalDesk.waitFor(
        () -> by(mia, path + "/backtest", null).body().path("state").asString().equals("done"));
    assertThat(by(mia, path + "/backtest", null).body().path("report").path("met").isObject())
        .isTrue();
    assertThat(by(sam, path + "/comments", of("says", "Looks right.")).status()).isEqualTo(200);

    Map<String, Object> sales = of("edition", 1, "function", "sales");
    assertThat(by(sam, path + "/signatures", sales).status()).as("by a token").isEqualTo(403);
    Map<String, Object> marketing = of("edition", 1, "function", "marketing");
    assertThat(inPerson("mia", Role.MARKETING, path + "/signatures", marketing).status())
        .isEqualTo(200);
    assertThat(inPerson("mia", Role.MARKETING, path + "/signatures", sales).status())
        .as("one person signs for one function")
        .isEqualTo(409);
    assertThat(inPerson("runner", Role.ADMINISTRATOR, path + "/signatures", sales).status())
        .isEqualTo(403);
    Map<String, Object> today = of("edition", 1, "from", desk.today());
    assertThat(by(sam, path + "/activation", today).status()).as("signed by one").isEqualTo(409);
    assertThat(inPerson("sam", Role.SALES, path + "/signatures", sales).status()).isEqualTo(200);
    assertThat(by(sam, path + "/activation", today).status()).isEqualTo(200);
    ProposalDesk.waitFor(() -> desk.found(id).state() == Proposal.State.IN_FORCE);
    JsonNode version = by(sam, "/api/playbook/versions/" + (before + 1), null).body();
    assertThat(version.path("version").path("signatures")).hasSize(2);
    assertThat(version.path("changes").toString()).contains("8");
  }

  @Test
  @Order(2)
  void anEditVoidsSignaturesAndGoingBackIsANewProposal() {
    int current = desk.playbooks().getCurrent().version();
    Answer back = by(mia, PROPOSALS, of("because", "It was better.", "from", current - 1));
    assertThat(back.status()).isEqualTo(200);
    int id = back.body().path("proposal").asInt();
    String path = PROPOSALS + "/" + id;
    assertThat(by(mia, path, null).body().path("title").asString())
        .isEqualTo("Back to version " + (current - 1));
    inPerson(
        "mia", Role.MARKETING, path + "/signatures", of("edition", 1, "function", "marketing"));
    assertThat(desk.signatures().inForce(desk.found(id))).hasSize(1);
    assertThat(by(sam, path + "/text", of("edition", 1, "text", desk.changed("7"))).status())
        .isEqualTo(200);
    assertThat(desk.signatures().inForce(desk.found(id))).isEmpty();
    assertThat(by(sam, path + "/text", of("edition", 1, "text", desk.changed("6"))).status())
        .as("somebody else was quicker")
        .isEqualTo(409);
    assertThat(by(mia, path + "/withdrawal", of("edition", 2)).status()).isEqualTo(200);
    assertThat(desk.found(id).state()).isEqualTo(Proposal.State.WITHDRAWN);
    assertThat(by(mia, PROPOSALS, null).body().toString()).contains("withdrawn");
  }

  @Test
  @Order(3)
  void withoutSignaturesWhoRunsTheServerMustSayWhyAndTheHistoryShowsIt() {
    UnsignedActivation unsigned = installation.bean(UnsignedActivation.class);
    var changed = (Reading.Accepted) PlaybookReader.read("x", desk.changed("5"));
    Instant now = Instant.now();
    assertThatThrownBy(() -> unsigned.activate(changed.playbook(), now, " ", done -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("--unsigned");
    int version = unsigned.activate(changed.playbook(), now, "a fire", done -> {}).version();
    assertThat(by(sam, "/api/playbook/versions", null).body().get(0).path("unsigned").asString())
        .isEqualTo("a fire");
    assertThat(installation.bean(Audit.class).latest(1))
        .first()
        .satisfies(line -> {
          assertThat(line.what()).isEqualTo("put in force without signatures");
          assertThat(line.object()).isEqualTo("playbook version " + version);
        });
  }
}
