package dev.fullcourt.server.alerts;

import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.history.measures.alerts.GoalWatch.OffTrack;
import dev.fullcourt.history.measures.alerts.Told;
import dev.fullcourt.server.outbox.Kinds;
import dev.fullcourt.server.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of goals off track: what the mornings since the last look brought, once, and that it is
 * over to whoever was told that it began. What an import, a correction or another playbook makes of
 * mornings that were looked at before is told nobody (laws 5 and 37).
 */
@Component
class GoalTelling {

  private static final JsonMapper JSON = new JsonMapper();

  private final GoalBook book;
  private final Outbox outbox;
  private final ApplicationEventPublisher news;

  GoalTelling(GoalBook book, Outbox outbox, ApplicationEventPublisher news) {
    this.book = book;
    this.outbox = outbox;
    this.news = news;
  }

  /**
   * The mornings that are new.
   *
   * @param last what was looked at before
   * @param morning the last of them
   */
  record Between(Look last, Instant morning, Instant now) {

    boolean has(@Nullable Instant at) {
      return at != null && (last.morning() == null || at.isAfter(last.morning()));
    }
  }

  /** Tells what is new, in the transaction at hand. */
  void tell(Playbook playbook, GoalWatch watch, List<OffTrack> found, Between between) {
    List<GoalBook.Told> told = book.told();
    told.forEach(each -> end(each, playbook, watch, found, between));
    found.stream()
        .filter(off -> off.ended() == null && between.has(off.raised()))
        .filter(off -> told.stream().noneMatch(each -> each.isOf(off)))
        .filter(off -> outbox.mayTell(off.raised(), between.now()))
        .forEach(off -> begin(off, playbook));
  }

  private void begin(OffTrack off, Playbook playbook) {
    String id = "goal-" + book.tell(off);
    outbox.tell(Kinds.GOAL_OFF_TRACK, id, body(playbook, off, null), off.raised());
    news.publishEvent(
        new GoalNews(
            id,
            Playbook.title(off.goal()),
            off.stretch(),
            off.raised(),
            Told.of(playbook, off.to(), "", null, null)));
  }

  /** What is no longer found at all was taken back; then it is over without a word. */
  private void end(
      GoalBook.Told told,
      Playbook playbook,
      GoalWatch watch,
      List<OffTrack> found,
      Between between) {
    List<OffTrack> same = found.stream().filter(told::isOf).toList();
    if (same.stream().anyMatch(off -> off.ended() == null)) {
      return;
    }
    Optional<OffTrack> over = same.isEmpty() ? Optional.empty() : Optional.of(same.getLast());
    Instant at = over.map(OffTrack::ended).orElse(between.morning());
    book.end(told, at);
    over.filter(off -> between.has(off.ended()) && outbox.mayTell(at, between.now()))
        .ifPresent(off ->
            outbox.tell(
                Kinds.GOAL_OFF_TRACK_ENDED,
                "goal-" + told.id() + "-ended",
                body(playbook, off, watch.isRunOut(off) ? "stretch over" : "caught up"),
                at));
  }

  private static String body(Playbook playbook, OffTrack off, @Nullable String end) {
    Goal goal = playbook.teamwork().goals().get(off.goal());
    boolean isMoney = goal != null && goal.counts() instanceof Goal.Counts.WonAmount;
    ObjectNode body = JSON.createObjectNode();
    body.put("alert", off.alert());
    body.put("goal", off.goal());
    body.put("stretch", off.stretch());
    body.put("raised", off.raised().toString());
    body.put("ended", off.ended() == null ? null : off.ended().toString());
    body.put("end", end);
    body.put("reached", off.reached());
    body.put("expected", off.expected());
    body.put("currency", isMoney ? playbook.currency() : null);
    off.to().forEach(body.putArray("to")::add);
    body.put("playbook", playbook.version());
    return body.toString();
  }
}
