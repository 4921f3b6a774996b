package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.Standing;
import dev.fullcourt.server.intelligence.Card;
import dev.fullcourt.server.intelligence.CardBook;
import dev.fullcourt.server.intelligence.Shown;
import dev.fullcourt.server.requests.Ask;
import dev.fullcourt.server.requests.Request;
import dev.fullcourt.server.requests.RequestBook;
import dev.fullcourt.server.requests.RequestFilter;
import dev.fullcourt.server.requests.Requests;
import dev.fullcourt.server.requests.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/**
 * What the people of the demo's company did this morning, by the same ways as anybody: they wrote
 * cards, noted what they heard, and asked each other for things.
 */
final class DemoDay {

  private static final RequestFilter EVERY = new RequestFilter("", "");

  private final Members members;
  private final Desk desk;
  private final Acts acts;
  private final Requests requests;
  private final RequestBook book;
  private final CardBook cards;

  private DemoDay(ApplicationContext context) {
    this.members = context.getBean(Members.class);
    this.desk = context.getBean(Desk.class);
    this.acts = context.getBean(Acts.class);
    this.requests = context.getBean(Requests.class);
    this.book = context.getBean(RequestBook.class);
    this.cards = context.getBean(CardBook.class);
  }

  /** Lives through it, once. */
  static void begin(ApplicationContext context) {
    DemoDay day = new DemoDay(context);
    if (day.cards.all().isEmpty()) {
      day.write();
      day.hear();
      day.ask();
    }
  }

  private Member member(String name) {
    return members.findNamed(name).orElseThrow();
  }

  private void write() {
    card(
        "Chloe",
        Card.Kind.COMPETITOR,
        "When they compare us with other planning systems",
        """
        Most of them look at suites that plan production and treat maintenance as a side matter. Ask who moves an order today when a line stands still: there the suites need a person.

        We lose on price only where nobody has counted the hours of downtime. Bring the calculator before the price list.\
        """,
        new Shown(
            List.of("target", "lead", "opportunity"),
            List.of(),
            List.of(),
            List.of(),
            List.of("/compare/other-planning-systems")));
    card(
        "Jonas",
        Card.Kind.COMPETITOR,
        "When they plan with spreadsheets",
        """
        The spreadsheet is the competitor we meet most. It costs nothing, and one person understands it.

        Ask what happens when that person is on leave. Offer to plan one shutdown beside it.\
        """,
        new Shown(List.of(), List.of(), List.of(), List.of(), List.of("/compare/spreadsheets")));
    card(
        "Elif",
        Card.Kind.CUSTOMER,
        "Food plants: hygiene windows come first",
        """
        Their calendar is made of cleaning. A plan that ignores the cleaning windows is thrown away on the first day.

        Show the bakery line that runs: same problem, eight months live.\
        """,
        new Shown(List.of(), List.of("Food"), List.of(), List.of(), List.of()));
    card(
        "Chloe",
        Card.Kind.MARKET,
        "Insights is bought by who pays for energy",
        """
        Since energy prices went up, the head of production has a budget for what shows idle running. Talk about energy before you talk about reports.\
        """,
        new Shown(List.of("opportunity"), List.of(), List.of(), List.of("Insights"), List.of()));
  }

  private void card(String by, Card.Kind kind, String title, String text, Shown shown) {
    cards.add(member(by), new CardBook.Draft(kind, title, text, shown, 90));
  }

  private static final Map<String, List<String>> HEARD =
      Map.of(
          "Tomasz",
          List.of(
              "Planning takes her two days a month, in a spreadsheet only she understands.",
              "Budget is decided in January. Until then he may look, not buy."),
          "Mira",
          List.of(
              "They tried a suite two years ago and went back. Nobody entered the orders.",
              "Wants to see how night shifts are planned before anything else."),
          "Elif",
          List.of("The works council has to agree before shift data leaves the plant."),
          "Sophie",
          List.of("Their auditor asked for proof of every inspection. That is why they look now."));

  private void hear() {
    HEARD.forEach((name, notes) -> {
      List<Desk.Item> theirs = desk.of(member(name), notes.size());
      for (int i = 0; i < theirs.size(); i++) {
        act(name, theirs.get(i).buyer(), Act.NOTE, Map.of("note", notes.get(i)));
      }
    });
  }

  private void act(String by, String buyer, Act act, Map<String, String> said) {
    acts.perform(member(by), buyer, act, said, "morning-" + act.word() + "-" + buyer);
  }

  private void ask() {
    task("Tomasz", "research", "Who decides about maintenance there, the plant or the group?");
    task("Sophie", "research", "Do they have other plants that could use the same plan?");
    about("Tomasz", "conversation", "May I hear how they chose their last system? Ten minutes.");
    about("Mira", "conversation", "Would they tell their story at our webinar in January?");
    general(
        "Elif",
        "content",
        "case study",
        "A pharma plant with validation. Two buyers asked for one this week.",
        3);
    general(
        "Jonas",
        "event",
        "Autumn factory congress",
        "Which of our open opportunities came to the stand, and whom did they meet?",
        1);
    book.since(Instant.now(), EVERY, "Jonas", 1).stream()
        .findFirst()
        .ifPresent(request -> answer("Chloe", request, "Eleven came. The list is in your folder."));
    book.since(Instant.now(), EVERY, null, 50).stream()
        .filter(request -> request.kind().equals("conversation"))
        .findFirst()
        .ifPresent(
            request -> answer(owner(request), request, "Granted: call her on Thursday morning."));
  }

  private String owner(Request request) {
    return Optional.ofNullable(request.buyer())
        .flatMap(desk::find)
        .map(Standing::person)
        .orElse("Ana");
  }

  /** Whoever has a buyer asks marketing about it. */
  private void task(String owner, String pass, String task) {
    desk.of(member(owner), 1).forEach(item -> pass(owner, item.buyer(), pass, task));
  }

  /** Marketing asks whoever has a buyer. */
  private void about(String owner, String pass, String task) {
    desk.of(member(owner), 2).reversed().stream()
        .limit(1)
        .forEach(item -> pass("Chloe", item.buyer(), pass, task));
  }

  private void pass(String by, String buyer, String pass, String task) {
    requests.ask(
        member(by), new Ask(buyer, pass, "", task, "", "", "morning-" + pass + "-" + buyer));
  }

  private void general(String by, String topic, String subject, String task, int days) {
    requests.ask(
        member(by),
        new Ask(
            "",
            topic,
            subject,
            task,
            "marketing",
            LocalDate.now(ZoneOffset.UTC).plusDays(days).toString(),
            "morning-" + subject));
  }

  private void answer(String by, Request request, String words) {
    requests.step(member(by), request, Step.ANSWER, words, "morning-answer-" + request.id());
  }
}
