package dev.fullcourt.engine.properties;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.engine.stories.Playbooks;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Playbooks and logs to try laws on, each from a seed alone. */
final class Cases {

  /** Seeds that once failed. */
  static final List<Long> KEPT = List.of();

  private static final int PLAYBOOKS = 60;
  private static final long FIRST_SEED = 20_260_302;

  private static final List<Playbook> WRITTEN =
      List.of(
          Playbooks.read("b2b"),
          Playbooks.read("contracts"),
          Playbooks.read("windows"),
          Playbooks.read("students"));
  private static final List<Playbook> ALL = playbooks();

  private Cases() {}

  /** A playbook, and a log of one buyer in the order in which it is handed over. */
  record Case(long seed, Playbook playbook, List<Event> log) {}

  /** A law; it throws when it does not hold. */
  interface Law {
    void check(Case tried);
  }

  /** Tries a law on those kept and on that many cases from a number on, so that laws can differ. */
  static void each(int first, int count, Law law) {
    KEPT.forEach(seed -> check(seed, law));
    for (int i = first; i < first + count; i++) {
      check(FIRST_SEED + i, law);
    }
  }

  private static void check(long seed, Law law) {
    Case tried = of(seed);
    try {
      law.check(tried);
    } catch (RuntimeException | AssertionError broken) {
      String log = tried.log().stream().map(Event::toString).collect(Collectors.joining("\n"));
      throw new AssertionError(
          "seed "
              + seed
              + ": "
              + broken
              + "\nunder\n"
              + tried.playbook().text()
              + "\nwith\n"
              + log.replace('\u0000', '?'),
          broken);
    }
  }

  /** The case of a seed. */
  static Case of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Playbook playbook = ALL.get(random.nextInt(ALL.size()));
    return new Case(seed, playbook, RandomLogs.log(random));
  }

  private static List<Playbook> playbooks() {
    List<Playbook> all = new ArrayList<>(WRITTEN);
    all.addAll(random(PLAYBOOKS, RandomPlaybooks::text));
    return List.copyOf(all);
  }

  /** That many playbooks made at random; a few of the texts are wrong and left out. */
  static List<Playbook> random(int many, Function<SplittableRandom, String> texts) {
    List<Playbook> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(FIRST_SEED);
    int refused = 0;
    while (all.size() < many) {
      String text = texts.apply(random);
      switch (PlaybookReader.read("random.yaml", text)) {
        case Reading.Accepted(var playbook, var notices) -> all.add(playbook);
        case Reading.Refused(var mistakes) -> {
          if (++refused > 2 * many) {
            throw new AssertionError("too few random playbooks are right: " + mistakes + text);
          }
        }
      }
    }
    return List.copyOf(all);
  }
}
