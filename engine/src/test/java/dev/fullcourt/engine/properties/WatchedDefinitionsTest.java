package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.cycle.Crossed;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.properties.PlainEngine.Met;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The instant at which a watched definition is met is the one that looking at everything gives. */
class WatchedDefinitionsTest {

  private static final List<Playbook> PLAYBOOKS =
      Cases.random(60, random -> RandomPlaybooks.defining(RandomPlaybooks.text(random), random));

  /** What came of a run: what was met and what was decided. */
  private record Seen(List<Met> met, String ledger) {}

  private static Seen watched(Playbook playbook, List<Event> log) {
    Engine engine = new Engine(playbook);
    List<String> names = List.copyOf(playbook.definitions().keySet());
    List<Met> met = new ArrayList<>();
    Run run = engine.open(Folded.start());
    run.watch(
        engine.watched(names),
        (definition, at, seq) ->
            met.add(
                new Met(
                    names.get(definition),
                    Instant.ofEpochMilli(at),
                    seq == Crossed.BY_TIME ? null : seq)));
    List<Decision> decisions = new ArrayList<>();
    log.forEach(event -> run.advance(event, decisions::add));
    run.settle(Folded.HORIZON, decisions::add);
    return new Seen(met, text(decisions));
  }

  private static String text(List<Decision> decisions) {
    return decisions.stream().map(LedgerText::of).collect(Collectors.joining("\n"));
  }

  @Test
  void definitionsAreMetWhenLookingAtEverythingSaysSo() {
    int byTime = 0;
    int again = 0;
    for (int seed = 0; seed < 600; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Playbook playbook = PLAYBOOKS.get(random.nextInt(PLAYBOOKS.size()));
      List<Event> log = RandomLogs.log(random);
      Seen seen = watched(playbook, log);
      List<Met> plain = PlainEngine.met(playbook, log, Folded.HORIZON);
      assertThat(seen.met())
          .as("seed %d under\n%s", seed, playbook.text())
          .containsExactlyInAnyOrderElementsOf(plain);
      Folded unwatched = Folded.by(new Cases.Case(seed, playbook, log));
      assertThat(seen.ledger()).as("seed %d", seed).isEqualTo(unwatched.text());
      byTime += (int) plain.stream().filter(met -> met.event() == null).count();
      again += plain.size() - (int) plain.stream().map(Met::definition).distinct().count();
    }
    // Else the laws above would say little.
    assertThat(byTime).isGreaterThan(60);
    assertThat(again).isGreaterThan(60);
  }
}
