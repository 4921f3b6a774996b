package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Invitations;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.duplicates.DuplicateSearch;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.forms.Question;
import dev.fullcourt.server.outbox.Subscriptions;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.uploads.Upload;
import dev.fullcourt.server.uploads.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something of everything a page can be about, made as people make it, and where to look at it. */
final class SamplePages {

  /** Somebody who is here twice. */
  static final String TWICE =
      """
      {"id": "tw1", "type": "person_identified", "person": "mira.lorenz@gmail.com",
       "properties": {"first_name": "Mira", "last_name": "Lorenz", "phone": "+49 171 5550022"}},
      {"id": "tw2", "type": "person_identified", "person": "m.lorenz@neu.example",
       "properties": {"first_name": "Mira", "last_name": "Lorenz", "phone": "+49 171 5550022"}}
      """;

  private static final String CARD =
      """
      {"kind": "competitor", "title": "Spreadsheets", "text": "One person understands it.",
       "stages": ["lead"], "industries": "Machinery", "keywords": ["/compare/spread"], "days": "30"}
      """;

  private static final String VIEW =
      """
      {"list": "buyers", "name": "Large ones", "query": "score-from=50", "shared": "everybody"}
      """;

  private static final String REQUEST =
      """
      {"kind": "content", "subject": "case study", "task": "One of a pharma plant",
       "function": "marketing", "due": "2099-12-31"}
      """;

  private final Workplace work;

  private SamplePages(Workplace work) {
    this.work = work;
  }

  /** Addresses by the patterns of routes with variables. */
  static Map<String, String> make(Workplace work) throws Exception {
    return new SamplePages(work).make();
  }

  /**
   * What was answered.
   *
   * @param body empty where it is no HTML
   */
  record Answer(int status, String body) {}

  /** A page as somebody with every role gets it; of what does not end only the beginning. */
  static Answer get(HttpClient client, Installation installation, String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(installation.address() + address)).build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    try (InputStream in = answer.body()) {
      String body = html ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : "";
      return new Answer(answer.statusCode(), body);
    }
  }

  private Map<String, String> make() throws Exception {
    String buyer = work.asksForADemo("spring launch", "Ben");
    work.act(
        "Ben", buyer, "reject", "{\"handoff\": \"to_development\", \"reason\": \"too early\"}");
    String lead = work.asksForADemo("spring launch", "Ben");
    work.tell(TWICE);
    work.await(
        "select 'decided' where not exists (select 1 from sequencer s join partition p on p.id ="
            + " s.partition where p.cursor < s.next_seq)");
    work.installation().bean(DuplicateSearch.class).search();
    work.installation()
        .bean(Subscriptions.class)
        .addEmail("Chloe", "chloe@ours.example", List.of("alert_raised"));
    assertThat(work.api("Chloe", "/intelligence", CARD).statusCode()).isEqualTo(200);
    assertThat(work.api("Elif", "/requests", REQUEST).statusCode()).isEqualTo(200);
    assertThat(work.api("Chloe", "/views", VIEW).statusCode()).isEqualTo(200);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("/views/{id}", "/views/" + one("select max(id)::text from saved_view"));
    pages.put("/plays/{play}", "/plays/pricing%20surge");
    pages.put("/programs/{name}", "/programs/spring%20launch");
    pages.put("/reports/{name}", "/reports/funnel");
    pages.put(
        "/reports/{name}/buyers",
        "/reports/funnel/buyers?table=How%20far%20rounds%20got&row=lead&column=2");
    pages.put("/pipeline/{id}", "/pipeline/" + one("select min(id) from opportunity_view"));
    pages.put("/intelligence/{id}", "/intelligence/" + one("select max(id)::text from card"));
    pages.put("/intelligence/{id}/edit", pages.get("/intelligence/{id}") + "/edit");
    pages.put("/requests/{id}", "/requests/" + one("select max(id)::text from request"));
    pages.put(
        "/buyers/duplicates/{id}",
        "/buyers/duplicates/" + one("select max(id)::text from likely_duplicate"));
    pages.put("/queue/{buyer}", "/queue/" + lead);
    pages.put("/buyers/{buyer}/facts", "/buyers/" + lead + "/facts");
    for (String rest : List.of("", "/why", "/score")) {
      pages.put("/buyers/{id}" + rest, "/buyers/" + lead + rest);
    }
    pages.put("/buyers/{id}/stays/{number}", "/buyers/" + lead + "/stays/1");
    pages.put(
        "/welcome/{token}",
        work.installation().bean(Invitations.class).invite(member("Ben", Role.DEVELOPMENT)));
    proposal(pages);
    form(pages);
    upload(pages);
    return pages;
  }

  private Member member(String name, Role... roles) {
    work.hire(name, roles);
    return work.installation().member(name);
  }

  private String one(String query) {
    return work.sql().sql(query).query(String.class).single();
  }

  /** Proposed, tried on the past, and signed by one. */
  private void proposal(Map<String, String> pages) throws Exception {
    String text =
        work.installation()
            .bean(Playbooks.class)
            .getCurrent()
            .text()
            .replace("score.interest >= 60", "score.interest >= 40");
    int id =
        work.installation()
            .bean(Proposals.class)
            .add(member("Chloe", Role.MARKETING), new Draft("Leads sooner", "We tried.", text));
    pages.put("/playbook/proposals/{id}", "/playbook/proposals/" + id);
    pages.put("/playbook/proposals/{id}/edit", "/playbook/proposals/" + id + "/edit");
    pages.put("/playbook/proposals/{id}/backtest", "/playbook/proposals/" + id + "/backtest");
    pages.put("/playbook/versions/{version}", "/playbook/versions/1");
    work.visit(
        "Chloe",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/playbook/proposals/" + id));
          page.click("text=Try it on the past");
          page.waitForSelector(".chart");
          page.click("text=Sign for marketing");
        });
  }

  private void form(Map<String, String> pages) {
    int id =
        work.installation()
            .bean(Forms.class)
            .keep(
                new Form(
                    0,
                    "guide",
                    "The planning guide",
                    "Twelve pages, by mail.",
                    2,
                    List.of(
                        new Question(Question.EMAIL, "Work email", true, List.of(), ""),
                        new Question("person.title", "Job title", false, List.of(), "")),
                    List.of(),
                    new Form.ConsentAsked("You may send me news by email.", "email", "news"),
                    List.of(),
                    "Thank you.",
                    ""));
    pages.put("/forms/{id}", "/forms/" + id);
    pages.put("/f/{slug}", "/f/guide");
    pages.put("/f/{slug}/thanks", "/f/guide/thanks");
  }

  private void upload(Map<String, String> pages) {
    Uploads uploads = work.installation().bean(Uploads.class);
    Member chloe = member("Chloe", Role.MARKETING);
    Upload upload = uploads.begin(chloe);
    byte[] rows = "email,at\nada@halle.example,2026-03-01\n".getBytes(StandardCharsets.UTF_8);
    uploads.add(chloe, upload, "guests.csv", new ByteArrayInputStream(rows));
    pages.put("/uploads/{id}", "/uploads/" + upload.id());
    pages.put("/uploads/{id}/run", "/uploads/" + upload.id() + "/run");
  }
}
