package dev.fullcourt.server.requests;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking another team, and answering. */
@Component
public class Requests {

  /** What a request about no buyer can be about. */
  public static final List<String> TOPICS = List.of("program", "content", "event", "other");

  /** Whom one can ask. */
  public static final List<String> FUNCTIONS =
      List.of(Role.MARKETING.word(), Role.DEVELOPMENT.word(), Role.SALES.word());

  private static final int LONGEST = 4_000;

  private final RequestBook book;
  private final Desk desk;
  private final Acts acts;
  private final Agreement agreement;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher news;

  Requests(
      RequestBook book,
      Desk desk,
      Acts acts,
      Agreement agreement,
      Audit audit,
      TransactionTemplate transactions,
      ApplicationEventPublisher news) {
    this.book = book;
    this.desk = desk;
    this.acts = acts;
    this.agreement = agreement;
    this.audit = audit;
    this.transactions = transactions;
    this.news = news;
  }

  /**
   * Whether somebody may see it: partners only what they ask, and what is asked about their own.
   */
  public boolean mayKnow(Member member, Request request) {
    return member.sees(request.asker())
        || Optional.ofNullable(request.buyer())
            .flatMap(desk::find)
            .filter(standing -> member.sees(standing.person()))
            .isPresent();
  }

  /** The request, for somebody who may know of it. */
  public Request get(Member member, String id) {
    return book.find(id)
        .filter(request -> mayKnow(member, request))
        .orElseThrow(() -> new Missing("There is no such request."));
  }

  /** Whether somebody is one of those who are to answer. */
  public static boolean mayAnswer(Member member, Request request) {
    return request.isOpen() && member.functions().contains(request.function());
  }

  /**
   * Asks.
   *
   * @return where the answer will be, as an address
   * @throws Refused when something is missing
   */
  public String ask(Member by, Ask ask) {
    if (ask.task().isEmpty()) {
      throw new Refused("Say what you need.");
    }
    if (ask.task().length() > LONGEST || ask.subject().length() > 200) {
      throw new Refused("That is too long: at most 4,000 letters.");
    }
    return ask.buyer().isEmpty() ? "/requests/" + keep(by, ask) : pass(by, ask);
  }

  private String pass(Member by, Ask ask) {
    Map<String, String> said = Map.of("name", ask.kind(), "task", ask.task());
    try {
      acts.perform(by, ask.buyer(), Act.ASK, said, ask.once());
    } catch (Impossible e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    String pass = Acts.id(by, ask.buyer(), Act.ASK, said, ask.once());
    return book.open(ask.buyer()).stream()
        .filter(request -> pass.equals(request.pass()))
        .findFirst()
        .map(request -> "/requests/" + request.id())
        .orElse("/requests");
  }

  private int keep(Member by, Ask ask) {
    if (!TOPICS.contains(ask.kind())) {
      throw new Refused("Say what it is about: a program, content, an event, or something else.");
    }
    if (!FUNCTIONS.contains(ask.function())) {
      throw new Refused("Say whom you ask: marketing, development or sales.");
    }
    Instant due = due(ask.due());
    return transactions.execute(status -> {
      RequestBook.Kept kept = book.add(by, ask, due);
      int id = kept.id();
      if (kept.now()) {
        audit.record(by, "asked", "request " + id, null, ask.task());
        news.publishEvent(new RequestNews(id, ask.task(), by.name(), ask.function(), false, by));
      }
      return id;
    });
  }

  private Instant due(String day) {
    try {
      Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(zone()).toInstant();
      if (end.isBefore(Instant.now())) {
        throw new Refused("Give a day that has not passed.");
      }
      return end;
    } catch (DateTimeParseException e) {
      throw new Refused("Say until when you need it, as a day such as 2026-03-31.");
    }
  }

  private ZoneId zone() {
    return playbook().fiscalYear().zone();
  }

  private Playbook playbook() {
    return agreement.findCurrent().orElseThrow(() -> new Refused("There is no agreement yet."));
  }

  /**
   * Does something about one that was asked.
   *
   * @param words the answer, or why not
   * @throws Refused when it cannot be done; nothing was changed
   */
  public void step(Member by, Request request, Step step, String words, String once) {
    boolean ours =
        step == Step.WITHDRAW ? by.name().equals(request.asker()) : mayAnswer(by, request);
    if (!request.isOpen()) {
      throw new Refused("It is " + request.status().word() + " already.");
    }
    if (!ours) {
      throw new Refused(
          step == Step.WITHDRAW
              ? "Only " + request.asker() + " can withdraw it."
              : "Only somebody of " + request.function() + " can do that.");
    }
    if (step.needsWords() && words.isBlank()) {
      throw new Refused(step == Step.ANSWER ? "Say what came of it." : "Say why not.");
    }
    if (words.length() > LONGEST) {
      throw new Refused("That is too long: at most 4,000 letters.");
    }
    if (request.buyer() == null) {
      note(by, request, step, words.strip());
    } else {
      act(by, request.buyer(), String.valueOf(request.pass()), step, words, once);
    }
  }

  private void note(Member by, Request request, Step step, String words) {
    transactions.executeWithoutResult(status -> {
      if (!book.step(by, Integer.parseInt(request.id()), step, words)) {
        throw new Refused("Somebody else was quicker.");
      }
      audit.record(by, step.done(), "request " + request.id(), request.status().word(), words);
      if (step.needsWords()) {
        news.publishEvent(
            new RequestNews(
                Integer.parseInt(request.id()),
                request.task(),
                request.asker(),
                request.function(),
                true,
                by));
      }
    });
  }

  private void act(Member by, String buyer, String pass, Step step, String words, String once) {
    Act act =
        switch (step) {
          case TAKE -> Act.PASS_ACCEPT;
          case ANSWER -> Act.PASS_ANSWER;
          case DECLINE -> Act.PASS_DECLINE;
          case WITHDRAW -> Act.PASS_WITHDRAW;
        };
    try {
      acts.perform(by, buyer, act, Map.of("pass", pass, "result", words, "reason", words), once);
    } catch (Impossible e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }
}
