package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Activations;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposal;
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
import org.springframework.dao.DataAccessException;

/**
 * A change of the agreement is proposed, tried, signed by two people, and takes effect (law 36).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProposalTest {

  private final ProposalDesk desk = ProposalDesk.get();
  private final Installation installation = desk.installation();
  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
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
      completes(page, look, text);
      page.fill("#text", text.replace("score.interest >= 60", "score.intrest >= 60"));
      page.waitForSelector("#findings:has(.wrong-head):has-text(\"intrest\")");
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
      ProposalDesk.waitFor(() ->
          installation.bean(Playbooks.class).getCurrent().version() == before + 1
              && desk.found(Integer.parseInt(address.replaceAll(".*/", ""))).version() != null);
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

  /** What may be written is offered while one types, and taken by keyboard. */
  private static void completes(Page page, Look look, String text) {
    page.fill("#text", text + "\nalerts:\n  - alert: first\n");
    page.focus("#text");
    page.keyboard().press("Control+End");
    page.keyboard().type("    ki");
    page.waitForSelector("#candidates [aria-selected=true]");
    assertThat(page.getAttribute("#text", "aria-activedescendant")).isEqualTo("candidate-0");
    page.keyboard().press("Enter");
    page.waitForSelector("#candidates [role=option] >> text=breach");
    look.isFine("proposal-completing-1440-light");
    page.keyboard().type("st");
    page.waitForSelector("#candidates [data-word=stall][aria-selected=true]");
    page.keyboard().press("Escape");
    assertThat(page.isHidden("#candidates")).isTrue();
    page.keyboard().press("Control+Space");
    page.waitForSelector("#candidates [data-word=stall][aria-selected=true]");
    page.keyboard().press("Tab");
    assertThat(page.inputValue("#text")).endsWith("    kind: stall");
    page.keyboard().press("Control+z");
    assertThat(page.inputValue("#text")).endsWith("    kind: st");
  }

  /** Whoever types faster than the answer comes gets neither half a word nor another one. */
  @Test
  @Order(7)
  void aChoiceTakesWhatWasTypedSinceWithItAndIsNoneWhereItNoLongerFits() {
    try (BrowserContext mia = as("mia", Role.MARKETING)) {
      Page page = mia.newPage();
      page.navigate(installation.address() + "/playbook/proposals/new");
      page.fill("#text", page.inputValue("#text") + "\nalerts:\n  - alert: first\n");
      page.focus("#text");
      page.keyboard().press("Control+End");
      page.keyboard().type("    ki");
      page.waitForSelector("#candidates [data-word=kind][aria-selected=true]");
      page.route("**/completions", route -> {}); // no answer comes any more
      page.keyboard().type("n");
      page.keyboard().press("Enter");
      assertThat(page.inputValue("#text")).endsWith("    kind: ");

      page.unroute("**/completions");
      page.keyboard().press("Control+Space");
      page.waitForSelector("#candidates [aria-selected=true]");
      page.route("**/completions", route -> {});
      page.keyboard().type("xyz");
      page.keyboard().press("Enter");
      assertThat(page.inputValue("#text")).endsWith("    kind: xyz\n");
      assertThat(page.isHidden("#candidates")).isTrue();
    }
  }

  private BrowserContext as(String name, Role... roles) {
    BrowserContext window = chromium.window(1440, ColorScheme.LIGHT);
    Chromium.signIn(window, installation, installation.signIn(name, roles));
    return window;
  }

  @Test
  @Order(2)
  void oneWithTwoRolesSignsForOneOnlyAndWhoRunsItForNobody() {
    int id = desk.propose("Two hats", "11");
    Member both = desk.member("bea", Role.MARKETING, Role.SALES);
    desk.sign(both, id, 1, "marketing");
    assertThatThrownBy(() -> desk.sign(both, id, 1, "sales"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("signed for marketing already");
    assertThatThrownBy(() -> insert(id, 1, "sales", both)).isInstanceOf(DataAccessException.class);
    Member boss = desk.member("boss", Role.ADMINISTRATOR, Role.SALES);
    assertThatThrownBy(() -> desk.sign(boss, id, 1, "sales")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> insert(id, 1, "sales", boss)).isInstanceOf(DataAccessException.class);
    Member mia = desk.member("mia", Role.MARKETING);
    assertThatThrownBy(() -> desk.sign(mia, id, 1, "sales")).isInstanceOf(Refused.class);
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
        .schedule(desk.member("sam", Role.SALES), id, edition, Instant.now().plusSeconds(864_000));
  }

  @Test
  @Order(3)
  void anEditVoidsWhatWasSignedEvenOnceItIsScheduled() {
    int id = desk.propose("Edited", "10");
    Member mia = desk.member("mia", Role.MARKETING);
    desk.sign(mia, id, 1, "marketing");
    desk.sign(desk.member("sam", Role.SALES), id, 1, "sales");
    activate(id, 1);
    assertThat(desk.found(id).state()).isEqualTo(Proposal.State.SCHEDULED);
    desk.proposals()
        .edit(mia, id, 1, new Draft("Edited", "Once more.", desk.text() + "# edited\n"));
    assertThat(desk.found(id).state()).isEqualTo(Proposal.State.OPEN);
    assertThat(desk.signatures().inForce(desk.found(id))).isEmpty();
    assertThatThrownBy(() -> activate(id, 2)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> desk.sign(mia, id, 1, "marketing"))
        .as("what was looked at is another edition by now")
        .isInstanceOf(Refused.class)
        .hasMessageContaining("edition 2");
    assertThatThrownBy(() -> insert(id, 1, "sales", mia)).isInstanceOf(DataAccessException.class);
  }

  @Test
  @Order(4)
  void ofTwoWhoSignAtOnceForOneFunctionOneIsTold() throws Exception {
    int id = desk.propose("At once", "9");
    List<Member> sellers =
        List.of(
            desk.member("sam", Role.SALES),
            desk.member("sue", Role.SALES),
            desk.member("sid", Role.SALES));
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Callable<Boolean>> tries =
          sellers.stream().<Callable<Boolean>>map(by -> () -> signed(by, id)).toList();
      int signed = 0;
      for (var each : threads.invokeAll(tries)) {
        signed += each.get() ? 1 : 0;
      }
      assertThat(signed).isEqualTo(1);
    }
    assertThat(desk.signatures().inForce(desk.found(id))).hasSize(1);
  }

  private boolean signed(Member by, int id) {
    try {
      desk.sign(by, id, 1, "sales");
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  /** The same as they see it: there is no second button, and an edit takes the signature away. */
  @Test
  @Order(5)
  void onThePageTwoHatsAndTheAdministratorFindNothingMoreToSignAndAnEditTakesSignaturesAway() {
    int id = desk.propose("Seen by all", "8");
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
    assertThat(desk.signatures().inForce(desk.found(id))).isEmpty();
  }

  @Test
  @Order(6)
  void theEditorWithWhatMayBeWrittenNextIsLegibleAtAnyWidthInLightAndDark() {
    for (int width : new int[] {1440, 390}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (var window = chromium.window(width, scheme)) {
          Chromium.signIn(window, installation, installation.signIn("mia", Role.MARKETING));
          Page page = window.newPage();
          Look look = Look.at(page);
          look.open(installation.address() + "/playbook/proposals/new");
          page.focus("#text");
          page.keyboard().press("Control+Space");
          page.waitForSelector("#candidates [aria-selected=true]");
          look.isFine("editor-%d-%s".formatted(width, scheme));
        }
      }
    }
  }
}
