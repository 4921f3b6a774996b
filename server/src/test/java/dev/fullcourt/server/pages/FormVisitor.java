package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.FormBody;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.FormDraft;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.forms.Question;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Somebody who fills in the forms of an installation, without a browser; and such forms. */
final class FormVisitor {

  private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0";

  private final Installation installation;
  private HttpClient http = HttpClient.newHttpClient();

  FormVisitor(Installation installation) {
    this.installation = installation;
  }

  static Question ask(String field, String label, boolean required) {
    return new Question(field, label, required, List.of(), "");
  }

  /** A form that asks six things, three at a time. */
  static Form contact(String slug, List<String> origins, String redirect) {
    return new Form(
        0,
        slug,
        "Talk to us",
        "We answer within a day.",
        3,
        List.of(
            ask(Question.EMAIL, "Work email", true),
            ask("person.first_name", "First name", true),
            ask("person.company", "Company", false),
            ask("person.title", "Job title", false),
            ask("account.employees", "How many people work there?", false),
            ask(Question.FREE, "What can we do for you?", false)),
        List.of(),
        new Form.ConsentAsked("You may send me news by email.", "email", "news"),
        origins,
        "Thank you. We will call you.",
        redirect);
  }

  /** Keeps a form in which nothing is wrong. */
  Form kept(Form form) {
    assertThat(FormDraft.check(form, playbook()).mistakes()).isEmpty();
    int id = forms().keep(form);
    return forms().find(id).orElseThrow();
  }

  Forms forms() {
    return installation.bean(Forms.class);
  }

  Playbook playbook() {
    return installation.bean(Playbooks.class).getCurrent();
  }

  /** How many events there are of which a condition holds. */
  long count(String where) {
    return installation
        .sql()
        .sql("select count(*) from event where adopted_from is null and " + where)
        .query(Long.class)
        .single();
  }

  /** Each test sends from an address of its own: the limit is for each. */
  void sendFrom(int last) {
    InetAddress address = InetAddress.ofLiteral("127.0.0." + last);
    http = HttpClient.newBuilder().localAddress(address).build();
  }

  /** From now on requests come with the cookie of somebody who may do everything. */
  void signIn() {
    http = installation.client();
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = asking(path, headers).header("Content-Type", FormBody.TYPE);
    return http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(asking(path, headers).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder asking(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("User-Agent", PERSON);
    return headers.length > 0 ? request.headers(headers) : request;
  }
}
