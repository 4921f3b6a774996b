package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Shape;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Time alone decides at the first millisecond at which a condition is another one (law 19). */
class CrossingsTest {

  private static final int MANY = 300;
  private static final List<Playbook> FADING = Cases.random(40, RandomPlaybooks::fading);
  private static final long LONGEST_LOOK_MILLIS = 300L * 86_400_000;

  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Cases in which points fade and windows pass, half of them under playbooks about nothing else.
   */
  private static void each(int first, Cases.Law law) {
    Cases.each(first, MANY, law);
    Cases.each(
        first + MANY,
        MANY,
        tried -> {
          Playbook playbook = FADING.get((int) (tried.seed() % FADING.size()));
          law.check(new Cases.Case(tried.seed(), playbook, tried.log()));
        });
  }

  @Test
  void aCrossingIsTheFirstMillisecondAtWhichTheEvaluatorFlips() {
    each(
        30_000,
        tried ->
            Folded.by(tried)
                .entries()
                .filter(entry -> entry.cause().trigger() instanceof Trigger.ByTimer)
                .filter(entry -> !entry.cause().rule().endsWith(".recycle-after"))
                .forEach(entry -> flipsThen(tried, entry)));

    assertThat(seen).as("crossings by what changed").hasSize(4);
    assertThat(seen.values().stream().mapToInt(Integer::intValue).sum())
        .as("crossings: %s", seen)
        .isGreaterThan(100);
  }

  private void flipsThen(Cases.Case tried, Decision.StageEntered entry) {
    Instant then = entry.at();
    Instant before = then.minusMillis(1);
    List<Event> earlier = earlier(tried.log(), then);
    Run run = new Engine(tried.playbook()).open(Folded.start());
    List<Decision> decisions = new ArrayList<>();
    earlier.forEach(event -> run.advance(event, decisions::add));
    run.settle(before, decisions::add);
    assertThat(decisions).as("decided before").hasSize((int) entry.position());
    Score scoreBefore = run.score();
    run.settle(then, decisions::add);
    assertThat(decisions.get((int) entry.position())).isEqualTo(entry);

    String[] rule = entry.cause().rule().split("\\.");
    boolean holds = rule[2].equals("holds");
    Stage stage = tried.playbook().cycle().find(rule[1]).orElseThrow();
    Condition condition = holds && stage instanceof Stage.Main main ? main.holds() : stage.enter();
    assertThat(condition).isNotNull();
    PlainEngine plain = PlainEngine.after(tried.playbook(), earlier, before);
    Truth was = condition.test(plain.seenAt(before));
    Truth is = condition.test(plain.seenAt(then));
    if (holds) {
      assertThat(was).isNotEqualTo(Truth.FALSE);
      assertThat(is).isEqualTo(Truth.FALSE);
    } else {
      assertThat(was).isNotEqualTo(Truth.TRUE);
      assertThat(is).isEqualTo(Truth.TRUE);
    }
    String changed = changed(condition, scoreBefore, entry.cause().score(), plain, then);
    seen.merge(rule[2] + " by " + changed, 1, Integer::sum);
  }

  /** Events are taken in after what is due at their instant; none counts before another one. */
  private static List<Event> earlier(List<Event> log, Instant then) {
    return log.stream().takeWhile(event -> event.effective().isBefore(then)).toList();
  }

  /** What has changed in that millisecond: by the engine's own score, or by a count. */
  private static String changed(
      Condition condition, Score before, Score after, PlainEngine plain, Instant then) {
    boolean score = false;
    boolean count = false;
    for (Shape shape : condition.shapes()) {
      switch (shape) {
        case Shape.Scored scored ->
            score |= scored.holds(of(scored, before)) != scored.holds(of(scored, after));
        case Shape.Counted counted ->
            count |=
                counted.holds(plain.seenAt(then.minusMillis(1)).count(counted.count()))
                    != counted.holds(plain.seenAt(then).count(counted.count()));
      }
    }
    assertThat(score || count).as("something the condition looks at has changed").isTrue();
    return score ? "score" : "count";
  }

  private static double of(Shape.Scored shape, Score score) {
    return shape.score().name().equals("total") ? score.fit() + score.interest() : score.interest();
  }

  @Test
  void pointsFadeTheSameWhetherOrNotAnybodyLooks() {
    List<Instant> faded = new ArrayList<>();
    each(
        32_000,
        tried -> {
          SplittableRandom random = new SplittableRandom(tried.seed());
          List<Event> log = tried.log().subList(0, 1 + random.nextInt(tried.log().size()));
          Instant last = log.stream().map(Event::effective).max(Instant::compareTo).orElseThrow();
          if (last.isAfter(Folded.HORIZON)) {
            return;
          }
          Instant then = last.plusMillis(random.nextLong(LONGEST_LOOK_MILLIS));
          Run unwatched = new Engine(tried.playbook()).open(Folded.start());
          Run watched = new Engine(tried.playbook()).open(Folded.start());
          for (Event event : log) {
            unwatched.advance(event, decision -> {});
            watched.advance(event, decision -> {});
            look(watched, event.effective());
          }
          Instant now = last;
          for (int looks = random.nextInt(1, 6); looks > 0; looks--) {
            now = now.plusMillis(random.nextLong(now.until(then).toMillis() + 1));
            look(watched, now);
          }
          unwatched.settle(then, decision -> {});
          watched.settle(then, decision -> {});

          same(watched.score(), unwatched.score());
          watched
              .state()
              .facts()
              .people()
              .forEach(person ->
                  assertThat(bits(watched.interest(person.person())))
                      .isEqualTo(bits(unwatched.interest(person.person()))));
          if (unwatched.score().interest() != Math.rint(unwatched.score().interest())) {
            faded.add(then);
          }
        });
    assertThat(faded).as("cases in which points had faded").hasSizeGreaterThan(50);
  }

  private static void look(Run run, Instant at) {
    run.settle(at, decision -> {});
    run.score();
    run.state();
  }

  /** To the bit, point by point. */
  private static void same(Score one, Score other) {
    assertThat(one).isEqualTo(other);
    assertThat(bits(one.fit())).isEqualTo(bits(other.fit()));
    assertThat(bits(one.interest())).isEqualTo(bits(other.interest()));
  }

  private static long bits(double points) {
    return Double.doubleToRawLongBits(points);
  }
}
