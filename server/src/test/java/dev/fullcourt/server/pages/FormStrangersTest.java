package dev.fullcourt.server.pages;

import static dev.fullcourt.server.FormBody.fields;
import static dev.fullcourt.server.pages.FormVisitor.ask;
import static dev.fullcourt.server.pages.FormVisitor.contact;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.SharedInstallation;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.forms.Question;
import dev.fullcourt.server.forms.Question.Choice;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Forms tell strangers nothing, run nothing that is typed, and take nothing from machines. */
class FormStrangersTest {

  private final Installation installation = SharedInstallation.get();
  private final FormVisitor visitor = new FormVisitor(installation);

  @Test
  void aStrangerWhoTypesAnAddressLearnsNothingOfWhoItIs() throws Exception {
    visitor.sendFrom(12);
    visitor.kept(contact("stranger", List.of(), ""));
    String known = fields("q0", "eve@bekannt.example", "q1", "Eve", "q2", "Bekannt");
    HttpResponse<String> first = visitor.post("/f/stranger", known);
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    assertThat(visitor.get("/f/stranger", "Cookie", cookie).body()).doesNotContain("id=\"q0\"");

    HttpResponse<String> stranger =
        visitor.post("/f/stranger", fields("q0", "eve@bekannt.example", "q1", "Mallory"));
    String theirs =
        stranger.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    assertThat(visitor.get("/f/stranger", "Cookie", theirs).body())
        .as("the company is not known of this browser")
        .contains("id=\"q2\"")
        .doesNotContain("Bekannt", "bekannt.example");
    char last = cookie.charAt(cookie.length() - 1);
    String forged = cookie.substring(0, cookie.length() - 1) + (last == '0' ? '1' : '0');
    assertThat(visitor.get("/f/stranger", "Cookie", forged).body()).contains("id=\"q0\"");
  }

  @Test
  void whatIsTypedIsNeverRun() throws Exception {
    visitor.sendFrom(13);
    String evil =
        "\"><img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";
    Form form =
        new Form(
            0,
            "evil",
            evil,
            evil,
            5,
            List.of(
                ask(Question.EMAIL, "Email" + evil, true),
                new Question("person.title", evil, true, List.of(new Choice(evil, 0, "")), ""),
                ask(Question.FREE, "Say", false)),
            List.of(),
            new Form.ConsentAsked(evil, "email", "news"),
            List.of(),
            evil,
            "");
    int id = visitor.kept(form).id();
    String body = fields("q0", evil, "q1", evil, "q2", evil, "visitor", evil, "id", evil);
    HttpResponse<String> again = visitor.post("/f/evil", body);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).doesNotContain("<img", "<script>");
    String mail = fields("q0", "eva@boese.example", "q1", evil, "q2", evil, "consent", "yes");
    assertThat(visitor.post("/f/evil", mail).statusCode()).isEqualTo(303);
    String buyer =
        installation
            .sql()
            .sql("select id from buyer where label = 'boese.example'")
            .query(String.class)
            .single();
    awaitBuyer(buyer);
    try (Chromium chromium = Chromium.open();
        BrowserContext window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      for (String path :
          List.of("/f/evil", "/f/evil/thanks", "/forms", "/forms/" + id, "/buyers/" + buyer)) {
        look.open(installation.address() + path);
        assertThat(page.title()).as(path).isNotEqualTo("taken");
        assertThat(look.complaints()).as(path).isEmpty();
        assertThat(page.locator("img").count()).as(path).isZero();
      }
    }
  }

  private void awaitBuyer(String buyer) {
    Instant until = Instant.now().plusSeconds(20);
    while (installation
            .sql()
            .sql("select count(*) from buyer_view where buyer = :id")
            .param("id", buyer)
            .query(Long.class)
            .single()
        == 0) {
      assertThat(Instant.now()).isBefore(until);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Test
  void machinesForeignPagesAndFloodsGetNowhere() throws Exception {
    visitor.sendFrom(14);
    Form form = visitor.kept(contact("guarded", List.of(), ""));
    String filled = fields("q0", "gus@guarded.example", "q1", "Gus");
    assertThat(visitor.post("/f/guarded", filled + "&website=http://spam.example").statusCode())
        .isEqualTo(303);
    assertThat(
            visitor.count(
                "type = 'bot_seen' and properties ->> 'event' = 'form_submitted'"
                    + " and properties ->> 'form' = 'guarded'"))
        .isEqualTo(1);
    assertThat(visitor.post("/f/guarded", filled, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(visitor.post("/f/guarded", filled + "&q2=" + "x".repeat(70_000)).statusCode())
        .isEqualTo(413);
    assertThat(visitor.post("/f/guarded", filled + "&q2=" + "x".repeat(600)).statusCode())
        .isEqualTo(400);
    assertThat(visitor.count("properties ->> 'form' = 'guarded' and type = 'form_submitted'"))
        .isZero();
    assertThat(visitor.forms().counts(30).getOrDefault(form.id(), Forms.Count.NONE).submissions())
        .isZero();

    String same = filled + "&id=" + "0".repeat(32);
    assertThat(visitor.post("/f/guarded", same).statusCode()).isEqualTo(303);
    assertThat(visitor.post("/f/guarded", same).statusCode()).isEqualTo(303);
    assertThat(visitor.count("properties ->> 'form' = 'guarded' and type = 'form_submitted'"))
        .isEqualTo(1);
    int last = 0;
    for (int i = 0; i < 12; i++) {
      last = visitor.post("/f/guarded", filled).statusCode();
    }
    assertThat(last).isEqualTo(429);
    assertThat(visitor.get("/f/nothing-here").statusCode()).isEqualTo(404);
  }
}
