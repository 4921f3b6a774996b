package dev.fullcourt.server.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What clients send meanwhile, and what they were told. */
final class Load {

  private static final int CLIENTS = 3;

  private final AtomicInteger next = new AtomicInteger();
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean finishing;

  /** Clients begin to send to whichever server is up. */
  void start(Story story, String key, List<Replica> replicas) {
    for (int i = 0; i < CLIENTS; i++) {
      Sender sender = new Sender(this, story, key, replicas, i);
      threads.add(Thread.ofPlatform().name("client-" + i).daemon(true).start(sender));
    }
  }

  /** Clients send what was not acknowledged until it is, and nothing new. */
  void finish() throws InterruptedException {
    finishing = true;
    for (Thread thread : threads) {
      thread.join(Duration.ofMinutes(3));
      if (thread.isAlive()) {
        throw new AssertionError("what is left is not acknowledged: " + answers);
      }
    }
  }

  boolean isFinishing() {
    return finishing;
  }

  int nextNumber() {
    return next.getAndIncrement();
  }

  void acknowledge(List<Integer> numbers) {
    acknowledged.addAll(numbers);
  }

  boolean isAcknowledged(int number) {
    return acknowledged.contains(number);
  }

  /** A client was told something, or was not answered. */
  void told(String answer) {
    answers.computeIfAbsent(answer, word -> new LongAdder()).increment();
  }

  /** A client was told what it must never be told. */
  void wrong(String what) {
    wrong.add(what);
  }

  int sent() {
    return next.get();
  }

  Set<Integer> acknowledged() {
    return new TreeSet<>(acknowledged);
  }

  long told503() {
    LongAdder told = answers.get("503");
    return told == null ? 0 : told.sum();
  }

  Map<String, LongAdder> answers() {
    return new TreeMap<>(answers);
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
