package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Statements;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.proposals.Activations;
import dev.fullcourt.server.proposals.Comments;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.ProposalDetails;
import dev.fullcourt.server.proposals.VersionPages;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is sent wrongly to the playbook desk is answered so that one can set it right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalTroubleTest {

  private static final String PROPOSALS = "/api/playbook/proposals";

  private final ProposalDesk desk = ProposalDesk.get();
  private final Installation installation = desk.installation();
  private String sam;
  private int id;

  @BeforeAll
  void propose() {
    sam = installation.token("sam", Role.SALES);
    id = desk.propose("To be troubled", "4");
  }

  private HttpResponse<String> send(String method, String path, Object body) {
    return desk.send(method, path, body, "Authorization", "Bearer " + sam);
  }

  private void isWrong(String path, Map<String, Object> body, String says) {
    HttpResponse<String> answer = send("POST", PROPOSALS + path, body);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(says);
  }

  private static Map<String, Object> of(Object... pairs) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put((String) pairs[i], pairs[i + 1]);
    }
    return body;
  }

  @Test
  void whatIsWrongWithWhatWasSentIsNotSomebodyElseBeingQuicker() {
    String day = LocalDate.now().minusDays(3).toString();
    isWrong("/" + id + "/comments", of("says", " "), "at least one");
    isWrong("/" + id + "/text", of("edition", 1, "title", ""), "a title");
    isWrong("/" + id + "/text", of("edition", 1, "text", "stage:"), "mistake");
    isWrong("/" + id + "/activation", of("edition", 1, "from", "soon"), "2026-03-31");
    isWrong("/" + id + "/activation", of("edition", 1, "from", day), "today or a later day");
    isWrong("/" + id + "/activation", of("edition", 1, "from", "+999999-01-01"), "2026-03-31");
  }

  @Test
  void lettersThatNoTextHasAreNoTroubleOfOurs() {
    String text = desk.changed("3");
    isWrong("", of("title", "a\0b", "because", "c", "text", text), "");
    isWrong("", of("title", "a", "because", "b\0c", "text", text), "");
    isWrong("", of("title", "a", "because", "b", "text", text + "# \0\n"), "");
    isWrong("/" + id + "/comments", of("says", "a\0b"), "");
  }

  /** Browsers count a new line as one letter and send two. */
  @Test
  void whatABrowserLetsOneWriteIsTaken() {
    String lines = "a\r\n".repeat(2_000).strip();
    installation.bean(Comments.class).add(desk.member("sam", Role.SALES), desk.found(id), lines);
    assertThat(installation.bean(Comments.class).of(id).getLast().says())
        .hasSize(3_999)
        .doesNotContain("\r");
    assertThat(new Draft("t", lines, "").because()).hasSize(3_999);
  }

  @Test
  void aDayBehindIsRefusedOnThePageToo() {
    Activations activations = installation.bean(Activations.class);
    assertThatThrownBy(() -> activations.startOf(LocalDate.now().minusDays(3).toString()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("today or a later day");
  }

  /** Two wrote the same, as two do who both set right the same thing in the settings. */
  @Test
  void ofTwoThatSayTheSameOneBecomesTheVersionAndTheOtherIsTold() {
    int first = desk.propose("The same", "2");
    int second = desk.propose("The same once more", "2");
    for (int each : List.of(first, second)) {
      desk.sign(desk.member("mia", Role.MARKETING), each, 1, "marketing");
      desk.sign(desk.member("sam", Role.SALES), each, 1, "sales");
    }
    Activations activations = installation.bean(Activations.class);
    Member sam = desk.member("sam", Role.SALES);
    Instant soon = Instant.now().plusSeconds(1);
    activations.schedule(sam, first, 1, soon);
    activations.schedule(sam, second, 1, soon.plusMillis(1));
    ProposalDesk.waitFor(() -> desk.found(second).state() != Proposal.State.SCHEDULED);

    assertThat(desk.found(first).state()).isEqualTo(Proposal.State.IN_FORCE);
    int version = desk.playbooks().getCurrent().version();
    assertThat(desk.found(first).version()).isEqualTo(version);
    assertThat(desk.found(second).state()).isEqualTo(Proposal.State.OPEN);
    assertThat(desk.found(second).trouble()).contains("version " + version + " says already");
    assertThat(send("GET", "/api/playbook/versions", "").statusCode()).isEqualTo(200);
    assertThat(desk.proposals().findBehind(version).orElseThrow().id()).isEqualTo(first);
  }

  @Test
  void theHistoryAsksTheDatabaseAsOftenForOneVersionAsForMany() {
    Member member = desk.member("sam", Role.SALES);
    int before = desk.playbooks().getVersions().size();
    long few = queries(() -> details().versions());
    long fewOnPage = queries(() -> pages().all(member));
    // Far ahead of the next one: a version that was there is remembered by its number.
    installation
        .sql()
        .sql(
            """
            insert into playbook (version, name, text, activated_at)
            select last.version + 1000 + n, 'more', last.text, now()
            from (select * from playbook order by version desc limit 1) last,
              generate_series(1, 5) n
            """)
        .update();
    try {
      assertThat(desk.playbooks().getVersions()).hasSize(before + 5);
      assertThat(queries(() -> details().versions())).isEqualTo(few).isPositive();
      assertThat(queries(() -> pages().all(member))).isEqualTo(fewOnPage).isPositive();
    } finally {
      installation.sql().sql("delete from playbook where name = 'more'").update();
    }
  }

  private ProposalDetails details() {
    return installation.bean(ProposalDetails.class);
  }

  private VersionPages pages() {
    return installation.bean(VersionPages.class);
  }

  /** By this thread: others look after proposals meanwhile. */
  private static long queries(Runnable asking) {
    return Statements.during(asking, Thread.currentThread().getName()::equals).stream()
        .filter(each ->
            each.contains("proposal_signature")
                || each.contains("from playbook")
                || each.contains("proposal p"))
        .count();
  }
}
