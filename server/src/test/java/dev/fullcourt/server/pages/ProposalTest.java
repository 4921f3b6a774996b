package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Activations;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.proposals.Signatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/**
 * A change of the agreement is proposed, tried, signed by two people, and takes effect (law 36).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProposalTest {

  private Installation installation;
  private Chromium chromium;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(60, files));
  }

  @AfterAll
  void close() {
    if (installation != null) {
      installation.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private Member member(String name, Role... roles) {
    installation.signIn(name, roles);
    return installation.bean(Members.class).findNamed(name).orElseThrow();
  }

  private Proposals proposals() {
    return installation.bean(Proposals.class);
  }

  private Signatures signatures() {
    return installation.bean(Signatures.class);
  }

  private String text() {
    return installation.bean(Playbooks.class).getCurrent().text();
  }

  private int propose(String title, String points) {
    String text =
        text().replaceFirst("points: \\d+, at-most: 12", "points: " + points + ", at-most: 12");
    return proposals().add(member("mia", Role.MARKETING), new Draft(title, "We tried.", text));
  }

  private void sign(Member by, int id, int edition, String function) {
    signatures().sign(by, id, edition, function);
  }

  private Proposal found(int id) {
    return proposals().find(id).orElseThrow();
  }

  @Test
  @Order(1)
  void changeGoesTheWholeWay() {
    int before = installation.bean(Playbooks.class).getCurrent().version();
    try (BrowserContext mia = as("mia", Role.MARKETING);
        BrowserContext sam = as("sam", Role.SALES)) {
      Page page = mia.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/playbook/proposals/new");
      String text = page.inputValue("#text");
      page.fill("#text", text.replace("score.interest >= 60", "score.intrest >= 60"));
      page.waitForSelector("#findings .wrong-head");
      look.isFine("proposal-mistake-1440-light");
      page.click("#findings a[data-line]");
      assertThat(
              (String)
                  page.evaluate(
                      "() => { const t = document.activeElement; return t.value.slice(0, t.selectionStart).split('\\n').length + ''; }"))
          .isEqualTo(page.getAttribute("#findings a[data-line]", "data-line"));

      page.fill("#text", text.replace("score.interest >= 60", "score.interest >= 40"));
      page.waitForSelector("#findings .right");
      assertThat(page.textContent("#findings")).contains("interest of at least 40 instead of 60");
      look.isFine("proposal-editor-1440-light");
      page.fill("[name=title]", "Leads sooner");
      page.fill("[name=because]", "Half of what we won had not been called in time.");
      page.click(".editing button.main");
      page.waitForURL("**/playbook/proposals/*");
      String address = page.url();

      page.click("text=Try it on the past");
      page.waitForSelector(".chart", new Page.WaitForSelectorOptions().setTimeout(20_000));
      assertThat(page.textContent("#trial"))
          .contains("gained", "What this can and cannot show", "Gained: ");
      assertThat(page.getAttribute(".picked a", "href")).startsWith("/buyers/");
      page.fill("[name=says]", "<script>document.title='taken'</script> looks right");
      page.click("text=Comment");
      page.click("text=Sign for marketing");
      look.isFine("proposal-signed-1440-light");
      assertThat(page.locator("text=Sign for").count()).isZero();
      assertThat(page.locator("text=Put it in force").count()).isZero();

      Page other = sam.newPage();
      other.navigate(address);
      other.click("text=Sign for sales");
      other.click("text=Put it in force");
      waitFor(() ->
          installation.bean(Playbooks.class).getCurrent().version() == before + 1
              && found(Integer.parseInt(address.replaceAll(".*/", ""))).version() != null);
      look.open(installation.address() + "/playbook/versions/" + (before + 1));
      assertThat(page.textContent("#content"))
          .contains("signed by mia for marketing and sam for sales", "at least 40 instead of 60");
    }
    assertThat(
            installation
                .sql()
                .sql("select count(*) from event where type = 'playbook_activated' and buyer = ''")
                .query(Long.class)
                .single())
        .as("a row of the log in each partition")
        .isEqualTo(64);
    assertThat(installation.verify().holds()).isTrue();
    assertThat(installation.bean(Audit.class).latest(20).stream().map(Audit.Line::what).toList())
        .contains("proposed", "signed for marketing", "signed for sales", "put in force");
  }

  private BrowserContext as(String name, Role... roles) {
    BrowserContext window = chromium.window(1440, ColorScheme.LIGHT);
    Chromium.signIn(window, installation, installation.signIn(name, roles));
    return window;
  }

  private static void waitFor(Callable<Boolean> so) {
    try {
      for (int i = 0; i < 200 && !so.call(); i++) {
        Thread.sleep(100);
      }
      assertThat(so.call()).isTrue();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(2)
  void oneWithTwoRolesSignsForOneOnlyAndWhoRunsItForNobody() {
    int id = propose("Two hats", "11");
    Member both = member("bea", Role.MARKETING, Role.SALES);
    sign(both, id, 1, "marketing");
    assertThatThrownBy(() -> sign(both, id, 1, "sales"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("signed for marketing already");
    assertThatThrownBy(() -> insert(id, 1, "sales", both)).isInstanceOf(DataAccessException.class);
    Member boss = member("boss", Role.ADMINISTRATOR, Role.SALES);
    assertThatThrownBy(() -> sign(boss, id, 1, "sales")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> insert(id, 1, "sales", boss)).isInstanceOf(DataAccessException.class);
    Member mia = member("mia", Role.MARKETING);
    assertThatThrownBy(() -> sign(mia, id, 1, "sales")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> insert(id, 1, "sales", mia)).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> activate(id, 1))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("both have signed");
    assertThatThrownBy(() ->
            installation
                .sql()
                .sql("update proposal set state = 'scheduled', holds_from = now() where id = :id")
                .param("id", id)
                .update())
        .isInstanceOf(DataAccessException.class);
  }

  private void insert(int id, int edition, String function, Member by) {
    installation
        .sql()
        .sql(
            """
            insert into proposal_signature (proposal, edition, function, member)
            values (:id, :edition, :function, :by)
            """)
        .param("id", id)
        .param("edition", edition)
        .param("function", function)
        .param("by", by.id())
        .update();
  }

  private void activate(int id, int edition) {
    installation
        .bean(Activations.class)
        .schedule(member("sam", Role.SALES), id, edition, Instant.now().plusSeconds(864_000));
  }

  @Test
  @Order(3)
  void anEditVoidsWhatWasSignedEvenOnceItIsScheduled() {
    int id = propose("Edited", "10");
    Member mia = member("mia", Role.MARKETING);
    sign(mia, id, 1, "marketing");
    sign(member("sam", Role.SALES), id, 1, "sales");
    activate(id, 1);
    assertThat(found(id).state()).isEqualTo(Proposal.State.SCHEDULED);
    proposals().edit(mia, id, 1, new Draft("Edited", "Once more.", text() + "# edited\n"));
    assertThat(found(id).state()).isEqualTo(Proposal.State.OPEN);
    assertThat(signatures().inForce(found(id))).isEmpty();
    assertThatThrownBy(() -> activate(id, 2)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> sign(mia, id, 1, "marketing"))
        .as("what was looked at is another edition by now")
        .isInstanceOf(Refused.class)
        .hasMessageContaining("edition 2");
    assertThatThrownBy(() -> insert(id, 1, "sales", mia)).isInstanceOf(DataAccessException.class);
  }

  @Test
  @Order(4)
  void ofTwoWhoSignAtOnceForOneFunctionOneIsTold() throws Exception {
    int id = propose("At once", "9");
    List<Member> sellers =
        List.of(member("sam", Role.SALES), member("sue", Role.SALES), member("sid", Role.SALES));
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Callable<Boolean>> tries =
          sellers.stream().<Callable<Boolean>>map(by -> () -> signed(by, id)).toList();
      int signed = 0;
      for (var each : threads.invokeAll(tries)) {
        signed += each.get() ? 1 : 0;
      }
      assertThat(signed).isEqualTo(1);
    }
    assertThat(signatures().inForce(found(id))).hasSize(1);
  }

  private boolean signed(Member by, int id) {
    try {
      sign(by, id, 1, "sales");
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  /** The same as they see it: there is no second button, and an edit takes the signature away. */
  @Test
  @Order(5)
  void onThePageTwoHatsAndTheAdministratorFindNothingMoreToSignAndAnEditTakesSignaturesAway() {
    int id = propose("Seen by all", "8");
    String address = installation.address() + "/playbook/proposals/" + id;
    try (BrowserContext both = as("bea", Role.MARKETING, Role.SALES);
        BrowserContext boss = as("boss", Role.ADMINISTRATOR, Role.SALES);
        BrowserContext mia = as("mia", Role.MARKETING)) {
      Page hats = both.newPage();
      hats.navigate(address);
      hats.click("text=Sign for sales");
      assertThat(hats.textContent(".signing aside")).contains("bea");
      assertThat(hats.locator("text=Sign for").count()).isZero();
      Page runs = boss.newPage();
      runs.navigate(address);
      assertThat(runs.locator("text=Sign for").count()).isZero();
      Page edits = mia.newPage();
      edits.navigate(address + "/edit");
      edits.fill("[name=because]", "Said more clearly.");
      edits.click(".editing button.main");
      edits.waitForURL("**/playbook/proposals/" + id);
      assertThat(edits.textContent("main")).contains("edition 2", "Nobody has signed yet");
    }
    assertThat(signatures().inForce(found(id))).isEmpty();
  }
}
