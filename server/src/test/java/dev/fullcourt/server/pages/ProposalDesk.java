package dev.fullcourt.server.pages;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.proposals.Signatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An installation in which tests change the agreement: opened for the first, shared by all. */
final class ProposalDesk {

  private static @Nullable ProposalDesk opened;

  private final Installation installation;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();

  private ProposalDesk(Installation installation) {
    this.installation = installation;
  }

  static synchronized ProposalDesk get() {
    if (opened == null) {
      try {
        Path folder = Files.createTempDirectory("fullcourt-proposals");
        Installation made = Installation.serve(folder.resolve("data"));
        made.importSample(Project.sample("demo"), Year.of(60, folder.resolve("year")));
        opened = new ProposalDesk(made);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return opened;
  }

  Installation installation() {
    return installation;
  }

  Member member(String name, Role... roles) {
    return installation.member(name, roles);
  }

  Proposals proposals() {
    return installation.bean(Proposals.class);
  }

  Signatures signatures() {
    return installation.bean(Signatures.class);
  }

  Playbooks playbooks() {
    return installation.bean(Playbooks.class);
  }

  String text() {
    return playbooks().getCurrent().text();
  }

  /** The day it is for those who agreed, which need not be the day it is for this machine. */
  String today() {
    return LocalDate.now(playbooks().getCurrent().fiscalYear().zone()).toString();
  }

  Proposal found(int id) {
    return proposals().find(id).orElseThrow();
  }

  /** Another text than the one in force. */
  String changed(String points) {
    return text().replaceFirst("points: \\d+, at-most: 12", "points: " + points + ", at-most: 12");
  }

  int propose(String title, String points) {
    return proposals()
        .add(member("mia", Role.MARKETING), new Draft(title, "We tried.", changed(points)));
  }

  /** Sends JSON to the API, and gives the answer. */
  HttpResponse<String> send(String method, String path, @Nullable Object body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Content-Type", "application/json")
            .headers(headers)
            .method(
                method, BodyPublishers.ofString(body == null ? "" : json.writeValueAsString(body)));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  void sign(Member by, int id, int edition, String function) {
    signatures().sign(by, id, edition, function);
  }

  static void waitFor(Callable<Boolean> so) {
    try {
      for (int i = 0; i < 200 && !so.call(); i++) {
        Thread.sleep(100);
      }
      if (!so.call()) {
        throw new AssertionError("waited in vain");
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
