package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.buyers.Happening;
import dev.fullcourt.server.buyers.StoryPage;
import dev.fullcourt.server.desk.DeskPage.Card;
import dev.fullcourt.server.desk.DeskPage.Choice;
import dev.fullcourt.server.desk.DeskPage.Option;
import dev.fullcourt.server.page.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what somebody sees of a buyer on their desk, and what they can do there. */
public final class Cards {

  /** So many months off is the day that is offered to whoever puts a buyer off. */
  private static final int LATER = 3;

  private final Playbook playbook;
  private final QueueFilter filter;
  private final Doable doable;
  private final DeskPages words;
  private final Member member;

  /** For somebody, at one moment. */
  public Cards(Playbook playbook, Instant now, Member member, QueueFilter filter) {
    this.playbook = playbook;
    this.doable = new Doable(playbook, member);
    this.filter = filter;
    this.words = new DeskPages(playbook, now, filter);
    this.member = member;
  }

  /**
   * The card.
   *
   * @param typed what was typed where that could not be taken
   */
  public Card of(
      Standing standing, Buyer buyer, StoryPage story, List<Happening> happenings, Typed typed) {
    Standing.Open open = standing.handoff();
    Handoff handoff = open == null ? null : playbook.teamwork().handoffs().get(open.name());
    return new Card(
        standing.buyer(),
        "/buyers/" + standing.buyer(),
        filter.part(),
        UUID.randomUUID().toString(),
        story,
        Briefs.of(playbook, story, happenings),
        holder(standing),
        words.moment(standing.since()),
        standing.owners().reversed().stream().skip(1).map(this::had).toList(),
        open == null ? "" : handoff(open),
        open != null && open.accepted() == null && handoff != null && answers(open)
            ? choice(handoff)
            : null,
        open != null
                && open.accepted() != null
                && handoff != null
                && (answers(open) || member.name().equals(open.person()))
            ? choice(handoff)
            : null,
        ways(standing.stage()),
        questions(),
        standing.passes().stream().filter(this::answers).map(this::task).toList(),
        doable.passes(),
        doable.plays(),
        doable.people(),
        handoffs(open),
        buyer.people().stream()
            .map(person -> new Option(person.id(), person.name(), false))
            .toList(),
        member.name().equals(standing.person()),
        typed);
  }

  private boolean answers(Standing.Open open) {
    return member.functions().contains(open.function());
  }

  private boolean answers(Standing.Asked asked) {
    return member.functions().contains(asked.function());
  }

  private static String holder(Standing standing) {
    String person = standing.person();
    if (person != null) {
      return person;
    }
    return standing.function().isEmpty()
        ? "Nobody yet"
        : "The queue of "
            + Playbook.title(Objects.requireNonNullElse(standing.team(), standing.function()));
  }

  private String had(Standing.Had had) {
    String who =
        Objects.requireNonNullElse(had.person(), "queue of " + Playbook.title(had.function()));
    String missed = had.missed();
    return who
        + ", since "
        + words.moment(had.since())
        + (missed == null || had.person() == null
            ? ""
            : ", until “" + missed + "” was not kept in time");
  }

  private String handoff(Standing.Open open) {
    Instant accepted = open.accepted();
    String name = Playbook.title(open.name());
    return accepted == null
        ? "%s: offered %s ago%s"
            .formatted(
                name, words.ago(open.offered()), open.handRaised() ? ", they asked to talk" : "")
        : "%s: taken by %s, %s ago"
            .formatted(
                name, Objects.requireNonNullElse(open.person(), "somebody"), words.ago(accepted));
  }

  private static Choice choice(Handoff handoff) {
    return new Choice(
        handoff.name(),
        Playbook.title(handoff.name()),
        Doable.options(handoff.rejectReasons().stream()),
        "");
  }

  private List<Choice> ways(@Nullable String stage) {
    return stage == null
        ? List.of()
        : doable.ways(
            detour ->
                (detour.from().isEmpty() || detour.from().contains(stage))
                    && !detour.name().equals(stage),
            words.inMonths(LATER));
  }

  private List<Choice> questions() {
    return playbook.teamwork().qualification().methods().entrySet().stream()
        .limit(1)
        .map(method ->
            new Choice(
                method.getKey(),
                Playbook.title(method.getKey()),
                Doable.options(method.getValue().keySet().stream()),
                ""))
        .toList();
  }

  private DeskPage.Task task(Standing.Asked asked) {
    return new DeskPage.Task(
        asked.id(),
        Playbook.title(asked.kind()),
        asked.task(),
        words.moment(asked.due()),
        asked.accepted() != null);
  }

  private List<Option> handoffs(Standing.@Nullable Open open) {
    return open != null
        ? List.of()
        : Doable.options(
            playbook.teamwork().handoffs().values().stream()
                .filter(handoff -> member.functions().contains(handoff.from().function()))
                .map(Handoff::name));
  }
}
