package dev.fullcourt.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.forms.Question;
import dev.fullcourt.server.pages.Chromium;
import dev.fullcourt.server.sources.Sources;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Script in whatever strangers and members can write (titles and addresses of pages, programs'
 * names, answers of forms, names, notes, titles, comments) stays text on every page that shows it.
 */
class StoredScriptTest {

  /** Found in a page's source only where it was written as it is. */
  private static final String MARK = "<b data-planted>";

  private static final String SCRIPT =
      MARK + "</b><script>window.planted=1</script><img src=x onerror=\"window.planted=1\">'\\\"";

  private final Attacker attacker = new Attacker();
  private final Installation installation = attacker.installation();

  @Test
  void whatStrangersAndMembersWriteIsTextOnEveryPage() {
    String session = installation.signIn();
    plantAsStranger();
    plantAsMember(session);
    String buyer = buyer();
    plantInNotes(buyer, session);

    List<String> wrong = new ArrayList<>();
    List<String> shows = new ArrayList<>();
    Map<String, Attacker.Answer> pages = Crawl.of(attacker, session);
    pages.put("/buyers/" + buyer, attacker.get("/buyers/" + buyer, session));
    pages.put("/queue/" + buyer, attacker.get("/queue/" + buyer, session));
    pages.forEach((path, answer) -> {
      boolean html = answer.type().startsWith("text/html");
      String body = html ? answer.body() : ""; // elsewhere a browser looks for no elements
      if (body.contains(MARK) || body.contains("href=\"javascript:") || answer.status() >= 500) {
        wrong.add(path + " (" + answer.status() + ")");
      }
      if (body.contains("data-planted")) {
        shows.add(path);
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(pages.values())
        .as("what is no page says so, or a browser would look for elements in it")
        .noneMatch(each -> each.body().contains(MARK) && each.type().isBlank());
    assertThat(shows)
        .as("pages that show what was planted")
        .anyMatch(path -> path.startsWith("/buyers/"))
        .anyMatch(path -> path.startsWith("/playbook/proposals/"))
        .contains("/people", "/sources", "/webhooks", "/forms", "/changes", "/buyers");
    assertThat(rendered(shows, session)).isEmpty();
  }

  /** What became of it in a browser that runs whatever it finds. */
  private List<String> rendered(List<String> paths, String session) {
    List<String> wrong = new ArrayList<>();
    try (Chromium chromium = Chromium.open();
        BrowserContext window = chromium.window(1200, ColorScheme.LIGHT)) {
      Chromium.signIn(window, installation, session);
      Page page = window.newPage();
      page.onDialog(dialog -> {
        wrong.add(page.url() + " opens a dialog");
        dialog.dismiss();
      });
      for (String path : new TreeSet<>(paths)) {
        page.navigate(
            installation.address() + path,
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        Object found =
            page.evaluate(
                "() => document.querySelectorAll('[data-planted], [onerror]').length"
                    + " + (window.planted ? 1 : 0)");
        if (!Integer.valueOf(0).equals(found)) {
          wrong.add(path + " has it as an element");
        }
      }
    }
    return wrong;
  }

  private void plantAsStranger() {
    String key = installation.bean(Sources.class).add("planted").key();
    String text = "\"" + SCRIPT.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String events =
        """
        {"batch": [
          {"type": "group", "messageId": "x1", "userId": "eve@planted.example", "groupId": "planted.example",
           "traits": {"name": %1$s, "industry": %1$s, "employees": 400, "country": "DE"}},
          {"type": "identify", "messageId": "x2", "userId": "eve@planted.example",
           "traits": {"first_name": %1$s, "last_name": %1$s, "title": %1$s, "email": "eve@planted.example"}},
          {"type": "page", "messageId": "x3", "userId": "eve@planted.example", "name": %1$s,
           "context": {"userAgent": "Googlebot %2$s", "page": {"title": %1$s, "path": %1$s, "url": "javascript:alert(1)", "referrer": %1$s},
             "campaign": {"name": %1$s, "source": %1$s}}},
          {"type": "page", "messageId": "x4", "userId": "eve@planted.example", "properties": {"title": %1$s, "path": %1$s, "url": "javascript:alert(1)"}},
          {"type": "track", "messageId": "x5", "userId": "eve@planted.example", "event": "demo requested", "properties": {"message": %1$s}},
          {"type": "track", "messageId": "x6", "userId": "eve@planted.example", "event": "A<b data-planted>B", "properties": {"a<b data-planted>": %1$s}},
          {"type": %1$s, "messageId": "x7", "userId": "eve@planted.example"},
          {"type": "track", "messageId": "x8", "userId": %1$s, "event": "E", "timestamp": %1$s}]}
        """
            .formatted(text, text.substring(1, text.length() - 1));
    String basic = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes());
    Attacker.Answer answer =
        attacker.send(
            "POST", "/v1/batch", "", events, "Authorization", basic, "Content-Type", "text/plain");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    installation.bean(dev.fullcourt.server.sources.Tallies.class).flush();
  }

  private void plantAsMember(String session) {
    int form =
        installation
            .bean(Forms.class)
            .keep(
                new Form(
                    0,
                    "planted",
                    SCRIPT,
                    SCRIPT,
                    3,
                    List.of(
                        new Question(Question.EMAIL, SCRIPT, true, List.of(), ""),
                        new Question(Question.FREE, SCRIPT, false, List.of(), SCRIPT)),
                    List.of(),
                    new Form.ConsentAsked("", "email", "news"),
                    List.of(),
                    SCRIPT,
                    ""));
    assertThat(attacker.get("/f/planted", "").body()).doesNotContain(MARK).contains("data-planted");
    assertThat(attacker.get("/f/planted/thanks", "").body()).doesNotContain(MARK);
    assertThat(attacker.get("/forms/" + form, session).body()).doesNotContain(MARK);
    attacker.submit(
        "/people",
        session,
        Map.of("name", "eve", "full-name", SCRIPT, "email", "eve@ours.example", "role", "leader"));
    attacker.submit(
        "/webhooks",
        session,
        Map.of(
            "name", SCRIPT, "url", "https://hooks.example.org/a?b=<c>", "kinds", "stage_entered"));
    attacker.submit(
        "/webhooks",
        session,
        Map.of("name", SCRIPT, "url", "https://hooks.example.org/", "kinds", "stage_entered"));
    String text =
        installation
            .sql()
            .sql("select text from playbook order by version desc limit 1")
            .query(String.class)
            .single()
            .replace("glossary:", "glossary:\n  Planted: \"<b data-planted>is text</b>\"");
    attacker.submit(
        "/playbook/proposals",
        session,
        Map.of("title", SCRIPT.substring(0, 90), "because", SCRIPT, "text", text));
    Integer proposal =
        installation.sql().sql("select max(id) from proposal").query(Integer.class).single();
    attacker.submit(
        "/playbook/proposals/" + proposal + "/comments", session, Map.of("says", SCRIPT));
  }

  private String buyer() {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(end)) {
      var found =
          installation
              .sql()
              .sql("select buyer from buyer_view where name like '%data-planted%'")
              .query(String.class)
              .optional();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("the buyer did not come");
  }

  private void plantInNotes(String buyer, String session) {
    for (String act : List.of("take", "note", "called", "wrote")) {
      attacker.submit(
          "/buyers/" + buyer + "/acts/" + act, session, Map.of("note", SCRIPT, "outcome", SCRIPT));
    }
  }
}
