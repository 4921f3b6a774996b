package dev.fullcourt.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets things go wrong, one after the other, and waits each time until work goes on. */
final class Trial {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** So soon another server has the partitions of one that died or stands still. */
  static final Duration MOVED = Duration.ofSeconds(10);

  private static final String ONE_HAS_ALL =
      "select count(distinct holder) = 1 and bool_and(holder is not null and held_until >= now())"
          + " from partition";

  /** The one that starts and keeps the database, and the one that only uses it. */
  private final List<Replica> replicas;

  private final Database database;
  private final SmallDisk disk;
  private final Load load;
  private final Random random;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Duration> moves = new ArrayList<>();
  private Duration shift = Duration.ZERO;

  Trial(List<Replica> replicas, Database database, SmallDisk disk, Load load, Random random) {
    this.replicas = replicas;
    this.database = database;
    this.disk = disk;
    this.load = load;
    this.random = random;
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** How long it took each time until another server had the partitions, the quickest first. */
  List<Duration> moves() {
    return moves.stream().sorted().toList();
  }

  /** Lets one thing go wrong. */
  void let(Fault fault) throws IOException, InterruptedException {
    Instant begun = Instant.now();
    switch (fault) {
      case Fault.Struck struck -> strike(struck);
      case Fault.ServerKilled() -> {
        both();
        replicas.getLast().kill();
        awaitMove();
        replicas.getLast().rise();
      }
      case Fault.DatabaseKilled() -> {
        replicas.getFirst().awaitUp();
        database.kill();
      }
      case Fault.DiskFull() -> fillDisk();
      case Fault.ClockSet(Duration by) -> setClocks(by);
    }
    awaitAcknowledgements(fault.toString());
    counts.merge(fault.toString(), 1, Integer::sum);
    Duration took = Duration.between(begun, Instant.now());
    System.out.printf("Faults: %s, over after %d ms%n", fault, took.toMillis());
  }

  private void strike(Fault.Struck struck) throws IOException, InterruptedException {
    int which = random.nextInt(2);
    Replica replica = replicas.get(which);
    if (struck.blow() == Blow.PAUSE) {
      both();
    }
    replica.awaitUp();
    int deaths = replica.deaths();
    new Order(struck.point(), struck.blow()).give(replica.folder());
    await(struck.toString(), () -> Order.isDone(replica.folder()));
    switch (struck.blow()) {
      case HALT -> await("it ends", () -> replica.deaths() > deaths);
      case PAUSE -> {
        awaitMove();
        replica.wake();
      }
      case KILL_BACKEND, KILL_POSTMASTER -> {}
    }
  }

  private void both() {
    replicas.forEach(Replica::awaitUp);
    assertThat(database.await(SHARED, PATIENCE)).as("they share the work").isLessThan(PATIENCE);
  }

  private static final String SHARED =
      "select count(distinct holder) = 2 and bool_and(holder is not null and held_until >= now())"
          + " from partition";

  private void awaitMove() {
    Duration move = database.await(ONE_HAS_ALL, PATIENCE);
    assertThat(move).as("the other has all partitions").isLessThan(PATIENCE);
    moves.add(move);
  }

  private void fillDisk() throws IOException, InterruptedException {
    replicas.getFirst().awaitUp();
    long before = load.told503();
    disk.fill();
    await("a full disk is told", () -> load.told503() > before);
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    disk.free();
  }

  /** A server dies at that instant, so that its lease is one of the time before. */
  private void setClocks(Duration by) throws IOException, InterruptedException {
    both();
    replicas.getLast().kill();
    shift = shift.plus(by);
    new DatabaseClock(database).set(shift.toMillis());
    for (Replica replica : replicas) {
      ShiftedClock.set(replica.folder(), shift.toMillis() + random.nextInt(-5_000, 5_000));
    }
    awaitMove();
    replicas.getLast().rise();
  }

  private void awaitAcknowledgements(String after) {
    int before = load.acknowledged().size();
    await("work goes on after " + after, () -> load.acknowledged().size() > before);
  }

  private void await(String what, BooleanSupplier question) {
    Instant until = Instant.now().plus(PATIENCE);
    while (!question.getAsBoolean()) {
      assertThat(Instant.now())
          .as(() ->
              what + ", answers " + load.answers() + replicas.stream().map(this::said).toList())
          .isBefore(until);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private String said(Replica replica) {
    String output = replica.output();
    return "\n" + output.substring(Math.max(0, output.length() - 3_000));
  }
}
