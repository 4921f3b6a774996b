package dev.fullcourt.server.access;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The table of who may do what: each address of a page or of the API with the right it needs. The
 * first line that fits decides; what no line names nobody may.
 */
public final class Rights {

  /** Whom an address is for. */
  public sealed interface For {

    /** Anybody; whoever sends events proves themselves with a write key instead. */
    record Anybody() implements For {}

    /** Whoever is signed in. */
    record Everybody() implements For {}

    /**
     * Whoever has one of these rights.
     *
     * @param inPerson whether only they themselves, signed in, and no program with their token
     */
    record Having(List<Right> rights, boolean inPerson) implements For {
      public Having {
        rights = List.copyOf(rights);
      }
    }
  }

  private record Line(List<String> methods, PathPattern path, For who) {}

  private static final List<String> READ = List.of("GET", "HEAD");
  private static final List<String> ANY = List.of();
  private static final PathPatternParser PARSER = new PathPatternParser();

  private static final List<Line> LINES =
      List.of(
          // Events and what visitors of websites load.
          open(ANY, "/v1/**"),
          open(List.of("POST", "OPTIONS"), "/api/events"),
          open(ANY, "/in/**"),
          open(ANY, "/f/**"),
          open(READ, "/t.js"),
          open(READ, "/api/openapi/**"),
          open(READ, "/api/openapi.yaml"),
          // What everybody needs to come in.
          open(READ, "/assets/**"),
          open(READ, "/webjars/**"),
          open(READ, "/_static/**"),
          open(ANY, "/sign-in/**"),
          open(ANY, "/welcome/**"),
          open(ANY, "/error"),
          open(READ, "/favicon.ico"),
          everybody("/sign-out"),
          everybody("/account/**"),
          everybody("/api/account/**"),
          // Turning mails off from a mail: the link is signed.
          open(List.of("GET", "HEAD", "POST"), "/unsubscribe/*"),
          // Saved views: each shows only lists its reader may go to.
          everybody("/views/**"),
          everybody("/api/views/**"),
          // What is to be done.
          having(ANY, "/queue/**", Right.WORK),
          having(ANY, "/bulk-acts/**", Right.WORK),
          having(ANY, "/api/bulk-acts/**", Right.WORK),
          // The pipeline: who sees only their own is held to it there.
          having(READ, "/pipeline/**", Right.SEE, Right.WORK),
          having(List.of("POST"), "/pipeline/*/acts/*", Right.WORK),
          having(READ, "/api/pipeline/**", Right.SEE, Right.WORK),
          having(List.of("POST"), "/api/pipeline/*/acts/*", Right.WORK),
          having(ANY, "/inbox/**", Right.WORK),
          having(ANY, "/api/inbox/**", Right.WORK),
          having(ANY, "/requests/**", Right.WORK),
          having(ANY, "/api/requests/**", Right.WORK),
          having(ANY, "/api/queue/**", Right.WORK),
          having(List.of("POST"), "/buyers/*/acts/**", Right.WORK),
          having(List.of("POST"), "/api/buyers/*/acts/**", Right.WORK),
          having(List.of("POST"), "/buyers/*/notes", Right.WORK),
          // What is known of them, said by people and by services.
          having(ANY, "/buyers/*/facts", Right.WORK),
          having(List.of("POST"), "/buyers/*/enrichments", Right.WORK),
          having(List.of("POST"), "/api/buyers/*/facts", Right.WORK),
          having(List.of("POST"), "/api/buyers/*/enrichments", Right.WORK),
          having(List.of("POST"), "/buyers/*/corrections/**", Right.CORRECT),
          // Who is likely here twice.
          having(READ, "/buyers/duplicates/**", Right.SEE),
          having(READ, "/api/buyers/duplicates/**", Right.SEE),
          having(List.of("POST"), "/buyers/duplicates/**", Right.CORRECT),
          having(List.of("POST"), "/api/buyers/duplicates/**", Right.CORRECT),
          // Buyers: who sees only their own is held to it there.
          having(READ, "/buyers/*/**", Right.SEE, Right.WORK),
          having(READ, "/api/buyers/*/**", Right.SEE, Right.WORK),
          // Figures of the whole company; partners are led to their queue instead.
          having(READ, "/", Right.SEE),
          having(READ, "/buyers", Right.SEE),
          having(READ, "/buyers.csv", Right.SEE),
          having(READ, "/api/buyers", Right.SEE),
          having(READ, "/alerts/**", Right.SEE),
          having(READ, "/reports/**", Right.SEE),
          having(READ, "/api/reports/**", Right.SEE),
          having(READ, "/plays/**", Right.SEE),
          having(READ, "/api/plays/**", Right.SEE),
          having(READ, "/programs/**", Right.SEE),
          having(READ, "/api/programs", Right.SEE),
          having(READ, "/rates", Right.SEE),
          having(READ, "/api/rates", Right.SEE),
          having(List.of("POST"), "/api/rates", Right.UPLOAD),
          having(READ, "/voice", Right.SEE),
          having(READ, "/api/voice", Right.SEE),
          // Cards: whoever sees buyers reads them and says whether they helped.
          having(List.of("POST"), "/intelligence/*/ratings", Right.SEE),
          having(List.of("POST"), "/api/intelligence/*/ratings", Right.SEE),
          having(READ, "/intelligence/new", Right.PROPOSE),
          having(READ, "/intelligence/*/edit", Right.PROPOSE),
          having(READ, "/intelligence/**", Right.SEE),
          having(READ, "/api/intelligence/**", Right.SEE),
          having(List.of("POST"), "/intelligence/**", Right.PROPOSE),
          having(List.of("POST"), "/api/intelligence/**", Right.PROPOSE),
          // The agreement.
          // Proposals name buyers, so they are not for partners.
          having(ANY, "/playbook/first", Right.MANAGE),
          having(READ, "/playbook/proposals/new", Right.PROPOSE),
          having(READ, "/playbook/proposals/*/edit", Right.PROPOSE),
          having(READ, "/playbook/proposals/**", Right.SEE),
          having(READ, "/playbook/versions/**", Right.SEE),
          having(READ, "/playbook/**", Right.SEE, Right.WORK),
          having(List.of("POST"), "/playbook/proposals/*/signatures", Right.SIGN),
          having(List.of("POST"), "/playbook/proposals/*/activation", Right.SIGN),
          having(List.of("POST"), "/playbook/**", Right.PROPOSE),
          having(READ, "/api/playbook/**", Right.SEE),
          inPerson("/api/playbook/proposals/*/signatures", Right.SIGN),
          having(List.of("POST"), "/api/playbook/proposals/*/activation", Right.SIGN),
          having(List.of("POST"), "/api/playbook/proposals/**", Right.PROPOSE),
          // Settings: absences are held to whose they are there, and the agreement is only
          // proposed.
          having(READ, "/settings/changes", Right.PROPOSE),
          having(READ, "/api/settings/changes", Right.PROPOSE),
          having(List.of("POST"), "/settings/absences/**", Right.WORK, Right.ADMINISTER),
          having(List.of("POST"), "/api/absences/**", Right.WORK, Right.ADMINISTER),
          having(List.of("POST"), "/settings/notifications", Right.ADMINISTER),
          having(List.of("POST"), "/api/settings/notifications", Right.ADMINISTER),
          having(List.of("POST"), "/settings/deliveries", Right.ADMINISTER),
          having(List.of("POST"), "/api/settings/deliveries", Right.ADMINISTER),
          having(READ, "/settings", Right.SEE, Right.WORK),
          having(READ, "/api/settings", Right.SEE, Right.WORK),
          having(READ, "/api/absences", Right.SEE, Right.WORK),
          // Running it.
          having(ANY, "/sources/**", Right.MANAGE),
          having(ANY, "/api/sources/**", Right.MANAGE),
          having(ANY, "/forms/**", Right.MANAGE),
          having(ANY, "/webhooks/**", Right.MANAGE),
          having(ANY, "/api/webhooks/**", Right.MANAGE),
          having(List.of("POST"), "/uploads/*/playbook", Right.MANAGE),
          having(ANY, "/uploads/**", Right.UPLOAD),
          having(ANY, "/api/uploads/**", Right.UPLOAD),
          having(ANY, "/people/**", Right.ADMINISTER),
          inPerson("/api/people/*/link", Right.ADMINISTER),
          having(ANY, "/api/people/**", Right.ADMINISTER),
          having(READ, "/changes", Right.ADMINISTER),
          // Lists as files: who may see the page.
          having(READ, "/queue.csv", Right.WORK),
          having(READ, "/inbox.csv", Right.WORK),
          having(READ, "/requests.csv", Right.WORK),
          having(READ, "/alerts.csv", Right.SEE),
          having(READ, "/api/alerts", Right.SEE),
          having(READ, "/api/alerts/goals", Right.SEE),
          having(READ, "/plays.csv", Right.SEE),
          having(READ, "/programs.csv", Right.SEE),
          having(READ, "/voice.csv", Right.SEE),
          having(READ, "/intelligence.csv", Right.SEE),
          having(READ, "/duplicates.csv", Right.SEE),
          having(READ, "/changes.csv", Right.ADMINISTER));

  private Rights() {}

  private static Line open(List<String> methods, String path) {
    return new Line(methods, PARSER.parse(path), new For.Anybody());
  }

  private static Line everybody(String path) {
    return new Line(ANY, PARSER.parse(path), new For.Everybody());
  }

  private static Line having(List<String> methods, String path, Right... rights) {
    return new Line(methods, PARSER.parse(path), new For.Having(List.of(rights), false));
  }

  /** An act that only somebody who is signed in does, never a program with their token. */
  private static Line inPerson(String path, Right right) {
    return new Line(List.of("POST"), PARSER.parse(path), new For.Having(List.of(right), true));
  }

  /** Whom an address is for; nobody where no line names it. */
  public static Optional<For> find(String method, String path) {
    PathContainer container = PathContainer.parsePath(path);
    return LINES.stream()
        .filter(line -> line.methods().isEmpty() || line.methods().contains(method))
        .filter(line -> line.path().matches(container))
        .map(Line::who)
        .findFirst();
  }

  /** Whether an address is only for people themselves, not for programs with their token. */
  static boolean isInPerson(String method, String path) {
    return find(method, path)
        .filter(who -> who instanceof For.Having(var r, var in) && in)
        .isPresent();
  }

  /** Whether somebody may go there; nobody in particular when there is no member. */
  static boolean allows(String method, String path, Optional<Member> member) {
    return find(method, path)
        .map(who ->
            switch (who) {
              case For.Anybody() -> true;
              case For.Everybody() -> member.isPresent();
              case For.Having(List<Right> rights, boolean inPerson) ->
                  member.filter(each -> rights.stream().anyMatch(each::may)).isPresent();
            })
        .orElse(false);
  }
}
