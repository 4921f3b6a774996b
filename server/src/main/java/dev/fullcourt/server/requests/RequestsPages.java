package dev.fullcourt.server.requests;

import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.buyers.BuyerAddress;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts requests into words, for somebody at one moment. */
public final class RequestsPages {

  private static final Duration SOON = Duration.ofHours(4);

  private final Playbook playbook;
  private final Dates dates;
  private final Deadlines deadlines;
  private final Member member;

  /** For somebody at one moment. */
  public RequestsPages(Playbook playbook, Instant now, Member member) {
    this.playbook = playbook;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.deadlines = new Deadlines(now, SOON);
    this.member = member;
  }

  /** The list. */
  public RequestsPage of(List<Request> all) {
    Predicate<Request> open = Request::isOpen;
    Predicate<Request> ours = each -> member.functions().contains(each.function());
    Predicate<Request> mine = each -> member.name().equals(each.asker());
    List<RequestsPage.Group> groups = new ArrayList<>();
    groups.add(group("ours", "For you to answer", "Nobody waits for you.", all, open.and(ours)));
    groups.add(group("mine", "You asked", "You wait for nobody.", all, open.and(mine)));
    groups.add(
        group("others", "Between others", "", all, open.and(ours.negate()).and(mine.negate())));
    return new RequestsPage(
        groups.stream()
            .filter(group -> !group.lines().isEmpty() || !group.none().isEmpty())
            .toList(),
        group("ended", "Answered lately", "", all, open.negate()));
  }

  /** What the list can be narrowed by. */
  public List<Choice> choices(RequestFilter filter) {
    List<String> functions =
        playbook.teams().values().stream().map(Team::function).distinct().toList();
    return List.of(
        Choice.of(
            "function", "Asked of", "Any function", functions, filter.function(), Playbook::title),
        Choice.of(
            "status",
            "Status",
            "Any status",
            RequestFilter.words().toList(),
            filter.status(),
            Playbook::title));
  }

  private RequestsPage.Group group(
      String anchor, String title, String none, List<Request> all, Predicate<Request> which) {
    return new RequestsPage.Group(
        anchor, title, none, all.stream().filter(which).map(this::line).toList());
  }

  /** A line of a list. */
  public RequestsPage.Line line(Request request) {
    return new RequestsPage.Line(
        "/requests/" + request.id(),
        request.task().isEmpty() ? Playbook.title(request.kind()) : request.task(),
        about(request),
        who(request),
        request.isOpen() ? deadlines.left(request.due()) : Playbook.title(request.status().word()),
        request.isOpen() ? deadlines.state(request.due()) : "");
  }

  private static String about(Request request) {
    if (request.buyer() != null) {
      return request.buyerName() + " · " + Playbook.title(request.kind());
    }
    String topic = request.kind().equals("other") ? "" : Playbook.title(request.kind());
    return Stream.of(topic, request.subject())
        .filter(each -> !each.isEmpty())
        .reduce((one, other) -> one + ": " + other)
        .orElse("In general");
  }

  private static String who(Request request) {
    String asker = request.asker().isEmpty() ? "Somebody" : request.asker();
    String owner = request.owner();
    return asker
        + " asks "
        + (owner == null || request.status() == Request.Status.WITHDRAWN
            ? request.function()
            : owner + " of " + request.function());
  }

  /**
   * One of them.
   *
   * @param typed what was written that could not be taken; empty for nothing
   */
  public RequestsPage.One one(
      Request request,
      List<Request.Step> steps,
      String once,
      @Nullable String trouble,
      String typed) {
    String buyer = request.buyer();
    return new RequestsPage.One(
        request.id(),
        request.task().isEmpty() ? Playbook.title(request.kind()) : request.task(),
        about(request),
        buyer == null ? "" : BuyerAddress.buyer(buyer),
        who(request),
        "until "
            + dates.moment(request.due())
            + (request.isOpen() ? ", " + deadlines.left(request.due()) : ""),
        request.isOpen() ? deadlines.state(request.due()) : "",
        switch (request.status()) {
          case OPEN -> "Nobody has taken it on yet";
          case TAKEN -> Objects.requireNonNullElse(request.owner(), "Somebody") + " is on it";
          case ANSWERED -> "Answered";
          case DECLINED -> "Declined";
          case WITHDRAWN -> "Withdrawn";
          case OVER -> "No longer needed: the buyer has moved on";
        },
        request.answer(),
        (steps.isEmpty() ? read(request) : steps).stream().map(this::done).toList(),
        Requests.mayAnswer(member, request),
        Requests.mayAnswer(member, request) && request.status() == Request.Status.OPEN,
        request.isOpen() && member.name().equals(request.asker()),
        once,
        trouble,
        typed);
  }

  /** The steps of a pass, as far as it tells them itself. */
  private static List<Request.Step> read(Request request) {
    List<Request.Step> steps = new ArrayList<>();
    steps.add(new Request.Step(request.asked(), request.asker(), "asked", request.task()));
    Instant ended = request.ended();
    if (ended != null) {
      steps.add(
          new Request.Step(
              ended,
              Objects.requireNonNullElse(request.owner(), ""),
              request.status().word(),
              request.answer()));
    }
    return steps;
  }

  private RequestsPage.Done done(Request.Step step) {
    String by = step.by().isEmpty() ? "" : " by " + step.by();
    return new RequestsPage.Done(
        dates.moment(step.at()), Playbook.title(step.step()) + by, step.words());
  }

  /** The form to ask about a buyer, or about none. */
  public RequestsPage.Form form(Ask said, String buyerName, @Nullable String trouble) {
    boolean about = !said.buyer().isEmpty();
    return new RequestsPage.Form(
        said.buyer(),
        buyerName,
        about
            ? playbook.teamwork().passes().stream()
                .filter(pass -> Acts.mayAsk(member, pass))
                .map(pass -> choice(pass.name(), title(pass), said.kind()))
                .toList()
            : Requests.TOPICS.stream()
                .map(topic ->
                    choice(
                        topic,
                        topic.equals("other") ? "Something else" : Playbook.title(topic),
                        said.kind()))
                .toList(),
        about
            ? List.of()
            : Requests.FUNCTIONS.stream()
                .map(each -> choice(each, Playbook.title(each), said.function()))
                .toList(),
        said,
        trouble);
  }

  private static String title(Pass pass) {
    return Playbook.title(pass.name()) + ", of " + pass.to().function();
  }

  private static RequestsPage.Choice choice(String value, String title, String chosen) {
    return new RequestsPage.Choice(value, title, value.equals(chosen));
  }
}
