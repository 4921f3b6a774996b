package dev.fullcourt.server.notifications;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.alerts.GoalNews;
import dev.fullcourt.server.outbox.PersonalOutbox;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.proposals.ProposalWritten;
import dev.fullcourt.server.requests.RequestNews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people of what concerns them: decisions, goals, requests, proposals. */
@Component
class Telling {

  private static final int AT_ONCE = 200;
  private static final int LONGEST_TITLE = 120;

  private final PersonalOutbox outbox;
  private final Occasions occasions;
  private final Notices notices;
  private final Members members;
  private final Agreement agreement;
  private final TransactionTemplate transactions;

  Telling(
      PersonalOutbox outbox,
      Occasions occasions,
      Notices notices,
      Members members,
      Agreement agreement,
      TransactionTemplate transactions) {
    this.outbox = outbox;
    this.occasions = occasions;
    this.notices = notices;
    this.members = members;
    this.agreement = agreement;
    this.transactions = transactions;
  }

  /**
   * Notes whom the next decisions concern; each is taken and noted in one transaction, so that none
   * is lost or told twice, whatever crashes.
   *
   * @return whether there may be more
   */
  boolean decisions() {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          List<Long> taken = outbox.take(AT_ONCE);
          if (!taken.isEmpty()) {
            agreement
                .findCurrent()
                .map(playbook -> notices(occasions.of(taken), playbook))
                .ifPresent(found -> notices.tell(found, Instant.now()));
          }
          return taken.size() == AT_ONCE;
        }));
  }

  private List<Notice> notices(List<Occasion> happened, Playbook playbook) {
    Map<String, Member> known =
        members.all().stream()
            .filter(Member::active)
            .collect(Collectors.toMap(Member::name, Function.identity()));
    List<Notice> all = new ArrayList<>();
    for (Occasion occasion : happened) {
      Concerned.by(occasion, playbook)
          .ifPresent(concerned ->
              concerned.people().stream()
                  .map(known::get)
                  .filter(member -> member != null && mayKnow(member, occasion))
                  .forEach(member -> all.add(notice(member, concerned.kind(), occasion))));
    }
    return all;
  }

  /** Partners know of nothing but what they have. */
  private static boolean mayKnow(Member member, Occasion occasion) {
    return member.sees(occasion.holder()) || member.sees(occasion.assigned());
  }

  private static Notice notice(Member member, Kind kind, Occasion occasion) {
    return new Notice(
        member.id(),
        kind,
        occasion.cause(),
        new Notice.About.Decided(occasion.buyer(), occasion.position()),
        occasion.at());
  }

  /** Who is asked is told, and who asked that there is an answer. */
  @EventListener
  void request(RequestNews news) {
    Kind kind = news.isAnswer() ? Kind.ANSWERED : Kind.ASKED;
    Predicate<Member> concerned =
        news.isAnswer()
            ? member -> member.name().equals(news.asker())
            : member -> Role.find(news.function()).filter(member.roles()::contains).isPresent();
    tell(
        concerned,
        news.by(),
        kind,
        "request " + news.id() + " " + kind.word(),
        news.task(),
        "/requests/" + news.id());
  }

  /** Who may sign is told that something waits for it, once for each edition. */
  @EventListener
  void proposal(ProposalWritten written) {
    tell(
        member -> member.may(Right.SIGN) && !member.roles().contains(Role.ADMINISTRATOR),
        written.by(),
        Kind.SIGNATURE,
        "proposal " + written.id() + " edition " + written.edition(),
        written.title(),
        "/playbook/proposals/" + written.id());
  }

  /** Whom the playbook tells of a goal; partners have no part in it. */
  @EventListener
  void goal(GoalNews news) {
    tell(
        member -> news.people().contains(member.name()) && !member.onlyOwn(),
        Kind.ALERT,
        news.id(),
        news.goal() + " off track in " + news.stretch(),
        "/alerts",
        news.at());
  }

  private void tell(
      Predicate<Member> whom, Member by, Kind kind, String cause, String title, String href) {
    tell(whom.and(member -> member.id() != by.id()), kind, cause, title, href, Instant.now());
  }

  private void tell(
      Predicate<Member> whom, Kind kind, String cause, String title, String href, Instant at) {
    var about = new Notice.About.Page(shortened(title), href);
    notices.tell(
        members.all().stream()
            .filter(Member::active)
            .filter(whom)
            .map(member -> new Notice(member.id(), kind, cause, about, at))
            .toList(),
        Instant.now());
  }

  private static String shortened(String title) {
    String line = title.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
