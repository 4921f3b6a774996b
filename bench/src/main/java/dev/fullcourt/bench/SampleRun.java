package dev.fullcourt.bench;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.replay.BuyerLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same events, already in memory, through the engine, hand-written rules and Drools. */
final class SampleRun {

  private static final int PARTITIONS = 64;

  private SampleRun() {}

  /**
   * Prints, one line each, who it was, nanoseconds, events, and crossings of the threshold.
   *
   * @param arguments the directory, about how many events, how many times
   */
  public static void main(String[] arguments) {
    int wanted = Integer.parseInt(arguments[1]);
    try (ExportedLog log = ExportedLog.open(Path.of(arguments[0]))) {
      List<BuyerLog> buyers = sample(log, wanted);
      Engine engine = new Engine(log.playbook());
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        engine(engine, buyers);
        byHand(buyers);
        drools(buyers);
      }
    }
  }

  private static List<BuyerLog> sample(ExportedLog log, int wanted) {
    List<BuyerLog> buyers = new ArrayList<>();
    long events = log.manifest().partitions().stream().mapToLong(each -> each.events()).sum();
    long last = Math.max(0, PARTITIONS * (long) wanted / Math.max(1, events) - 1);
    int[] taken = new int[1];
    log.read(
        0,
        (int) Math.min(PARTITIONS - 1, last),
        buyer -> {
          int size = buyer.events().size();
          // A group of 10,000 would be most of a small sample.
          if (taken[0] < wanted && size < 1_000) {
            buyers.add(buyer);
            taken[0] += size;
          }
        });
    return buyers;
  }

  private static void print(String who, long began, long events, long found) {
    System.out.println(who + " " + (System.nanoTime() - began) + " " + events + " " + found);
  }

  private static void engine(Engine engine, List<BuyerLog> buyers) {
    List<List<Event>> all = buyers.stream().map(BuyerLog::events).toList();
    Codes codes = engine.codes();
    Run run = engine.open(BuyerState.start("", ""), codes);
    long[] decisions = new long[1];
    long events = 0;
    long began = System.nanoTime();
    for (List<Event> each : all) {
      run.reopen("b", "m");
      for (Event event : each) {
        run.advance(event, decision -> decisions[0]++);
      }
      events += each.size();
    }
    print("engine", began, events, decisions[0]);
  }

  private static List<List<Happening>> happenings(List<BuyerLog> buyers) {
    return buyers.stream()
        .map(buyer -> buyer.events().stream().map(Happening::of).toList())
        .toList();
  }

  private static void byHand(List<BuyerLog> buyers) {
    List<List<Happening>> all = happenings(buyers);
    Tallies tallies = new Tallies();
    long events = 0;
    long began = System.nanoTime();
    for (List<Happening> buyer : all) {
      tallies.begin();
      for (Happening each : buyer) {
        PlainRules.apply(each, tallies);
      }
      events += buyer.size();
    }
    print("hand", began, events, tallies.crossings());
  }

  private static void drools(List<BuyerLog> buyers) {
    List<List<Happening>> all = happenings(buyers);
    Tallies tallies = new Tallies();
    long events = 0;
    try (DroolsRules rules = new DroolsRules(tallies)) {
      long began = System.nanoTime();
      for (List<Happening> buyer : all) {
        tallies.begin();
        for (Happening each : buyer) {
          rules.apply(each);
        }
        events += buyer.size();
      }
      print("drools", began, events, tallies.crossings());
    }
  }
}
