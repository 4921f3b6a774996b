package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.decision.PlayDecision.Ask;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of plays whatever is agreed and whatever happens, in whatever order it comes. */
class PlayLawsTest {

  private static final int MANY = 500;

  /** What a playbook about nothing of the kind is given on top. */
  private static final String PLAYS =
      """
      teams:
        s: { function: sales, hours: office }
        d: { function: development, hours: office }
        m: { function: marketing }
      hours: { office: { zone: Europe/Berlin, open: "Mon-Fri 09:00-18:00", holidays: DE-BE } }
      machines: event.country == "XX"
      consent:
        channels: [email, phone]
        purposes: [news, sales]
        unless-withdrawn: [sales]
        contact-budget: [2 per person per day, 4 per person per month, 6 per buyer per week]
      content: [ { asset: a }, { asset: b, moves: s0 -> s1 } ]
      plays:
        - play: often
          when: 'buyer.count("page_viewed", "10d") >= 1'
          by-hand: true
          also: [customers, opted-out people, open opportunities]
          steps:
            - { who: m, do: email, content: a, within: 3h }
            - { who: m, do: email, content: b, purpose: sales }
            - { step: call, who: owner, do: call, within: 2h, unless: webinar_attended }
            - { wait: 1d, until: [email_opened, 'buyer.count("page_viewed", "1d") == 0'], else: { go-to: call, at-most: 3 } }
            - { who: d, do: email }
            - { who: m, do: email, content: a }
            - { if: person.known, then: [{ wait: 10d }, { go-to: call, at-most: 2 }], else: { end: nobody } }
        - play: back
          when: event.type == "content_downloaded"
          cooldown: 5d
          stop-when: [score.interest < 3, trial_started]
          steps:
            - { who: m, do: email, content: b, purpose: news, within: 1h }
            - { who: s, do: meeting, within: 1 business day }
            - { wait: 5d, until: to_sales.accepted, else: { recycle: price } }
        - play: hand
          by-hand: true
          also: [opted-out people]
          steps:
            - { who: s, do: task look at it, within: 1d }
            - { if: 'buyer.count("email_opened", "1d") >= 1', then: { who: m, do: email, content: a, purpose: sales }, else: [{ who: m, do: email, content: a }, { wait: 30m }] }
            - { who: m, do: email, content: b, purpose: sales, unless: 'buyer.people.active >= 2' }
      """;

  private static final Map<String, Playbook> PLAYING = new HashMap<>();

  /** The same case with plays, and with people who say yes and no and are written to. */
  private static Cases.Case playing(Cases.Case tried) {
    Playbook playbook = PLAYING.computeIfAbsent(tried.playbook().text(), PlayLawsTest::played);
    SplittableRandom random = new SplittableRandom(tried.seed() * 31);
    List<Event> log = tried.log().stream().map(event -> speaking(event, random)).toList();
    return new Cases.Case(tried.seed(), playbook, log);
  }

  /** Where nobody can be recycled for that reason, the play just ends. */
  private static Playbook played(String text) {
    return switch (PlaybookReader.read("playing.yaml", text + PLAYS)) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) ->
          Playbooks.parse("playing.yaml", text + PLAYS.replace("recycle: price", "end: price"));
    };
  }

  private static Event speaking(Event event, SplittableRandom random) {
    String type =
        switch (event.type()) {
          case "proposal_viewed", "trial_ended" -> "consent_given";
          case "changes_requested" -> "unsubscribed";
          case "message_received" -> "consent_withdrawn";
          case "webinar_attended" -> "email_bounced";
          case "lost", "churned", "disqualified" -> "play_started";
          case "contract_sent" -> "call_logged";
          case "contract_signed" -> "task_done";
          case "referral_made" -> "play_stopped";
          default -> event.type();
        };
    Map<String, Value> properties = new HashMap<>(event.properties());
    properties.put("play", Value.of(List.of("often", "back", "hand").get(random.nextInt(3))));
    properties.put("hard", Value.of(random.nextInt(3) == 0));
    if (random.nextInt(3) == 0) {
      properties.put("channel", Value.of(List.of("email", "phone", "web").get(random.nextInt(3))));
    }
    if (random.nextInt(3) == 0) {
      properties.put("purpose", Value.of(List.of("news", "sales").get(random.nextInt(2))));
    }
    if (event.type().equals("email_sent")) {
      properties.put("step", Value.of(List.of("1", "2", "6", "7.then.1").get(random.nextInt(4))));
    }
    if (random.nextInt(12) == 0) {
      properties.put("said_as", Value.of("old"));
    }
    return new Event(
        event.seq(),
        event.source(),
        event.id(),
        event.buyer(),
        event.person(),
        type,
        event.occurredAt(),
        event.known(),
        event.effective(),
        properties);
  }

  private static void each(int first, Cases.Law law) {
    Cases.each(
        first,
        MANY,
        tried -> {
          if (tried.playbook().text().contains("stage: s1")) {
            law.check(playing(tried));
          }
        });
  }

  @Test
  void plentyIsPlayed() {
    Map<Class<?>, Integer> seen = new HashMap<>();
    each(
        40_000,
        tried ->
            Folded.by(tried).decisions().stream()
                .filter(PlayDecision.class::isInstance)
                .forEach(decision -> seen.merge(decision.getClass(), 1, Integer::sum)));
    assertThat(seen.keySet())
        .containsExactlyInAnyOrder(PlayDecision.class.getPermittedSubclasses());
    assertThat(seen.values()).allMatch(times -> times > 10, seen.toString());
  }

  @Test
  void sameLogGivesTheSameBytesInRunsInSingleStepsAndInManySmallOnes() {
    each(
        41_000,
        tried -> {
          Engine engine = new Engine(tried.playbook());
          List<Decision> decisions = new ArrayList<>();
          BuyerState state = Folded.start();
          SplittableRandom random = new SplittableRandom(tried.seed());
          for (Event event : tried.log()) {
            Instant due = state.nextDue().orElse(Instant.MAX);
            while (due.isBefore(event.effective()) && random.nextInt(40) > 0) {
              state = take(engine.settle(state, due.minusMillis(1)), decisions);
              state = take(engine.settle(state, due), decisions);
              due = state.nextDue().orElse(Instant.MAX);
            }
            state = take(engine.advance(state, event), decisions); // reopened from its state
          }
          take(engine.settle(state, Folded.HORIZON), decisions);

          List<Decision> expected = Folded.by(tried).decisions();
          for (int i = 0; i < Math.min(expected.size(), decisions.size()); i++) {
            assertThat(decisions.get(i)).as("decision %d", i).isEqualTo(expected.get(i));
          }
          assertThat(decisions).hasSameSizeAs(expected);
        });
  }

  private static BuyerState take(Step step, List<Decision> decisions) {
    decisions.addAll(step.decisions());
    return step.state();
  }

  @Test
  void anotherBuyerBeginsWithNothing() {
    each(
        42_000,
        tried -> {
          Engine engine = new Engine(tried.playbook());
          Run run = engine.open(Folded.start());
          tried.log().forEach(event -> run.advance(event, decision -> {}));
          run.reopen("b", "main");
          List<Decision> decisions = new ArrayList<>();
          tried.log().forEach(event -> run.advance(event, decisions::add));
          run.settle(Folded.HORIZON, decisions::add);
          assertThat(decisions).isEqualTo(Folded.by(tried).decisions());
        });
  }

  @Test
  void everyRunStartsOnceAndEndsOnce() {
    each(
        43_000,
        tried -> {
          Set<String> open = new HashSet<>();
          Map<String, Integer> runs = new HashMap<>();
          for (Decision decision : Folded.by(tried).decisions()) {
            switch (decision) {
              case PlayDecision.Started started -> {
                assertThat(open.add(started.play())).as("%s runs once", started).isTrue();
                assertThat(started.run()).isEqualTo(runs.merge(started.play(), 1, Integer::sum));
              }
              case PlayDecision.Ended ended -> assertThat(open.remove(ended.play())).isTrue();
              case PlayDecision.Refused _,
                  PlayDecision.StepWithdrawn _,
                  PlayDecision.StepDone _ -> {}
              case PlayDecision play -> assertThat(open).contains(play.play());
              default -> {}
            }
          }
          assertThat(open).as("two centuries later").isEmpty();
        });
  }

  @Test
  void eachStartsByItselfOncePerRoundAndNotWithinItsCooldown() {
    each(
        44_000,
        tried -> {
          Map<String, Instant> last = new HashMap<>();
          Set<String> thisRound = new HashSet<>();
          int round = 0;
          for (Decision decision : Folded.by(tried).decisions()) {
            if (decision instanceof Decision.StageEntered entered && entered.round() != round) {
              round = entered.round();
              thisRound.clear();
            }
            if (decision instanceof PlayDecision.Started started) {
              if (started.cause().rule().endsWith(".when")) {
                assertThat(thisRound.add(started.play())).as("%s", started).isTrue();
                Instant before = last.get(started.play());
                Duration cooldown = play(tried.playbook(), started.play()).cooldown();
                assertThat(before == null || !started.at().isBefore(before.plus(cooldown)))
                    .as("%s after %s", started, before)
                    .isTrue();
              }
              last.put(started.play(), started.at());
            }
          }
        });
  }

  private static Play play(Playbook playbook, String name) {
    return playbook.teamwork().outreach().plays().stream()
        .filter(play -> play.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What people have said, kept apart from the engine in the plainest way. */
  private static final class Said {

    private final Map<String, Boolean> words = new HashMap<>();

    void take(Event event) {
      boolean yes = event.type().equals("consent_given");
      boolean no = Set.of("consent_withdrawn", "unsubscribed", "complained").contains(event.type());
      if ((!yes && !no) || (yes && event.person() == null)) {
        return;
      }
      String who = event.person() == null ? "everybody" : event.person();
      String channel = event.text("channel");
      boolean emailOnly = event.type().equals("unsubscribed");
      for (String each : List.of("email", "phone")) {
        boolean meant =
            each.equals(channel)
                || (channel == null && (!emailOnly || each.equals("email")))
                || ("web".equals(channel) && no && (!emailOnly || each.equals("email")));
        for (String purpose : List.of("news", "sales")) {
          String asked = event.text("purpose");
          if (meant && (asked == null || asked.equals(purpose))) {
            String as = event.text("said_as") == null ? "" : event.text("said_as");
            words.put(who + "|" + as + "|" + each + "|" + purpose, yes);
          }
        }
      }
    }

    boolean saidNo(String who, String channel, String purpose) {
      return List.of("", "old").stream()
          .anyMatch(as ->
              Boolean.FALSE.equals(words.get(who + "|" + as + "|" + channel + "|" + purpose))
                  || Boolean.FALSE.equals(
                      words.get("everybody|" + as + "|" + channel + "|" + purpose)));
    }

    boolean saidYes(String who, String channel, String purpose) {
      return List.of("", "old").stream()
          .anyMatch(
              as -> Boolean.TRUE.equals(words.get(who + "|" + as + "|" + channel + "|" + purpose)));
    }
  }

  /** Steps through a case: what is decided at each event, and by time before it. */
  private interface Watcher {
    void before(Event event);

    void decided(Decision decision);
  }

  private static void watch(Cases.Case tried, Watcher watcher) {
    Run run = new Engine(tried.playbook()).open(Folded.start());
    Instant now = Instant.MIN;
    for (Event event : tried.log()) {
      now = event.effective().isAfter(now) ? event.effective() : now;
      run.settle(now.minusMillis(1), watcher::decided);
      watcher.before(event);
      run.advance(event, watcher::decided);
    }
    run.settle(Folded.HORIZON, watcher::decided);
  }

  @Test
  void nothingIsAskedForAfterANoAndNothingUnsentIsLeft() {
    each(
        45_000,
        tried -> {
          Said said = new Said();
          List<PlayDecision.StepAsked> pending = new ArrayList<>();
          watch(
              tidy(tried),
              new Watcher() {
                @Override
                public void before(Event event) {
                  checkNobodyWaitsWhoSaidNo(event.effective());
                  said.take(event);
                }

                private void checkNobodyWaitsWhoSaidNo(Instant now) {
                  for (PlayDecision.StepAsked asked : pending) {
                    Ask.Message message = (Ask.Message) asked.ask();
                    if (!message.notAfter().isBefore(now)) {
                      assertThat(
                              said.saidNo(message.person(), message.channel(), message.purpose()))
                          .as("%s at %s", asked, now)
                          .isFalse();
                    }
                  }
                }

                @Override
                public void decided(Decision decision) {
                  switch (decision) {
                    case PlayDecision.StepAsked asked -> {
                      if (asked.ask() instanceof Ask.Message message) {
                        String who = message.person();
                        String what = message.purpose();
                        assertThat(said.saidNo(who, "email", what)).as("%s", asked).isFalse();
                        assertThat(what.equals("sales") || said.saidYes(who, "email", what))
                            .as("%s", asked)
                            .isTrue();
                        pending.add(asked);
                      } else if (asked.ask() instanceof Ask.Task task
                          && task.person() != null
                          && task.doing().equals("call")) {
                        assertThat(
                                said.saidNo(task.person(), "phone", "news")
                                    || said.saidNo(task.person(), "phone", "sales"))
                            .as("%s", asked)
                            .isFalse();
                      }
                    }
                    case PlayDecision.StepWithdrawn withdrawn ->
                        remove(
                            withdrawn.play(), withdrawn.run(), withdrawn.step(), withdrawn.asked());
                    case PlayDecision.StepDone done ->
                        remove(done.play(), done.run(), done.step(), done.asked());
                    default -> {}
                  }
                }

                private void remove(String play, int run, String step, Instant asked) {
                  pending.stream()
                      .filter(each ->
                          each.play().equals(play)
                              && each.run() == run
                              && each.step().equals(step)
                              && each.at().equals(asked))
                      .findFirst()
                      .ifPresent(pending::remove);
                }
              });
        });
  }

  /** Without the absurd instants, at which nobody says or asks anything. */
  private static Cases.Case tidy(Cases.Case tried) {
    List<Event> log =
        tried.log().stream()
            .filter(event ->
                event.effective().isAfter(Instant.parse("2020-01-01T00:00:00Z"))
                    && event.effective().isBefore(Instant.parse("2100-01-01T00:00:00Z")))
            .sorted(Comparator.comparing(Event::effective).thenComparing(Event::seq))
            .toList();
    return new Cases.Case(tried.seed(), tried.playbook(), log);
  }

  private record Contacted(String person, Instant at) {}

  @Test
  void budgetIsNeverExceededByWhatIsAskedFor() {
    Set<String> outreach =
        Set.of("email_sent", "outbound_call"); // those of the logs that count as contacts
    each(
        46_000,
        tried -> {
          List<Contacted> contacts = new ArrayList<>();
          Map<String, Contacted> asked = new HashMap<>();
          watch(
              tidy(tried),
              new Watcher() {
                @Override
                public void before(Event event) {
                  if (outreach.contains(event.type())) {
                    String who = event.person() == null ? "" : event.person();
                    contacts.add(new Contacted(who, event.effective()));
                  }
                }

                @Override
                public void decided(Decision decision) {
                  switch (decision) {
                    case PlayDecision.StepAsked step
                        when step.ask() instanceof Ask.Message message -> {
                      Contacted contact = new Contacted(message.person(), step.at());
                      checkRoom(contact, step);
                      contacts.add(contact);
                      asked.put(key(step.play(), step.run(), step.step(), step.at()), contact);
                    }
                    case PlayDecision.StepWithdrawn w ->
                        contacts.remove(asked.remove(key(w.play(), w.run(), w.step(), w.asked())));
                    case PlayDecision.StepDone d ->
                        contacts.remove(asked.remove(key(d.play(), d.run(), d.step(), d.asked())));
                    default -> {}
                  }
                }

                private String key(String play, int run, String step, Instant at) {
                  return play + run + step + at;
                }

                private void checkRoom(Contacted contact, PlayDecision.StepAsked step) {
                  assertThat(within(contact, 1, true)).as("%s", step).isLessThan(2);
                  assertThat(within(contact, 30, true)).as("%s", step).isLessThan(4);
                  assertThat(within(contact, 7, false)).as("%s", step).isLessThan(6);
                }

                private long within(Contacted contact, int days, boolean ofPerson) {
                  Instant from = contact.at().minus(Duration.ofDays(days));
                  return contacts.stream()
                      .filter(each -> !ofPerson || each.person().equals(contact.person()))
                      .filter(each -> each.at().isAfter(from))
                      .count();
                }
              });
        });
  }

  @Test
  void playMovesABuyerOnlyWhereTheRecyclingMayBeEntered() {
    each(
        47_000,
        tried -> {
          List<Decision> decisions = Folded.by(tried).decisions();
          for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Decision.StageEntered entered
                && entered.cause().rule().startsWith("plays.")) {
              assertThat(entered.reason()).isEqualTo("price");
              assertThat(
                      decisions.subList(0, i).reversed().stream()
                          .filter(PlayDecision.Ended.class::isInstance)
                          .map(PlayDecision.Ended.class::cast)
                          .findFirst())
                  .hasValueSatisfying(ended -> {
                    assertThat(ended.how()).isEqualTo(PlayDecision.How.RECYCLED);
                    assertThat(ended.at()).isEqualTo(entered.at());
                  });
            }
          }
        });
  }
}
