package dev.fullcourt.server.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Figures over all buyers are told at once where there are many, and are never of long ago. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFiguresTest {

  /** What a table of which the database knows nothing has. */
  private static final long ANY = -1;

  private static final Duration OLD = Duration.ofMillis(1_100);

  private Installation installation;

  @BeforeAll
  void open(@TempDir Path folder) {
    installation = Installation.open(folder.resolve("data"));
  }

  @AfterAll
  void close() {
    installation.close();
  }

  private KeptFigures kept(long least) {
    return new KeptFigures(installation.sql(), least);
  }

  @Test
  void whereThereAreFewEverythingIsReckonedWhenItIsAskedFor() {
    AtomicInteger times = new AtomicInteger();
    try (KeptFigures few = kept(1_000)) {
      assertThat(few.get("a", times::incrementAndGet)).isEqualTo(1);
      assertThat(few.get("a", times::incrementAndGet)).isEqualTo(2);
    }
  }

  @Test
  void whereThereAreManyWhatIsOldIsToldWhileItIsReckonedAnew() throws InterruptedException {
    AtomicInteger times = new AtomicInteger();
    CountDownLatch gate = new CountDownLatch(1);
    try (KeptFigures many = kept(ANY)) {
      assertThat(many.get("a", times::incrementAndGet)).isEqualTo(1);
      assertThat(many.get("b", () -> 7)).as("by its name").isEqualTo(7);
      assertThat(many.get("a", times::incrementAndGet)).as("a moment ago").isEqualTo(1);
      Thread.sleep(OLD);
      int told =
          many.get(
              "a",
              () -> {
                await(gate);
                return times.incrementAndGet();
              });
      assertThat(told).as("nobody waits for the new one").isEqualTo(1);
      gate.countDown();
      while (many.get("a", times::incrementAndGet) == 1) {
        Thread.sleep(10);
      }
      assertThat(times).hasValue(2);
    }
  }

  @Test
  void noMoreAreReckonedAtOnceThanHalfTheCoresHaveRoomFor() {
    int room = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Supplier<Integer> reckon =
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          LockSupport.parkNanos(20_000_000);
          return now.decrementAndGet();
        };
    try (KeptFigures many = kept(ANY)) {
      for (int i = 0; i < 6; i++) {
        many.prepare("prepared " + i, reckon);
        many.atHand("asked for " + i, reckon);
      }
      for (int i = 0; i < 6; i++) {
        assertThat(many.soon("prepared " + i, reckon)).isPresent();
        assertThat(many.soon("asked for " + i, reckon)).isPresent();
      }
    }
    assertThat(most.get()).isBetween(1, room);
  }

  @Test
  void whatIsPreparedIsThereWhenItIsAskedFor() {
    AtomicInteger times = new AtomicInteger();
    try (KeptFigures many = kept(ANY);
        KeptFigures few = kept(1_000)) {
      many.prepare("a", times::incrementAndGet);
      many.prepare("a", times::incrementAndGet);
      assertThat(many.get("a", () -> 7)).as("reckoned once, before").isEqualTo(1);
      few.prepare("a", times::incrementAndGet);
      assertThat(few.get("a", () -> 7)).as("there it would be of no use").isEqualTo(7);
    }
    assertThat(times).hasValue(1);
  }

  @Test
  void whatCannotBeReckonedIsSaidAndTriedAgain() throws InterruptedException {
    try (KeptFigures many = kept(ANY)) {
      assertThatThrownBy(() -> many.get("a", KeptFiguresTest::fails)).hasMessage("no such table");
      assertThat(many.get("a", () -> 3)).isEqualTo(3);
      Thread.sleep(OLD);
      assertThat(many.<Integer>get("a", KeptFiguresTest::fails))
          .as("the last one stays")
          .isEqualTo(3);
      Thread.sleep(OLD);
      while (many.get("a", () -> 4) == 3) {
        Thread.sleep(10);
      }
    }
  }

  @Test
  void whoAsksForAPageDoesNotWaitForWhatTakesLong() throws InterruptedException {
    AtomicInteger times = new AtomicInteger();
    CountDownLatch gate = new CountDownLatch(1);
    try (KeptFigures many = kept(ANY)) {
      assertThat(many.soon("quick", () -> 7)).contains(7);
      assertThat(many.soon("long", () -> after(gate, times))).isEmpty();
      assertThat(many.soon("long", () -> after(gate, times))).as("the same one").isEmpty();
      gate.countDown();
      while (many.soon("long", () -> after(gate, times)).isEmpty()) {
        Thread.sleep(10);
      }
      assertThat(times).as("it was not begun again").hasValue(1);
    }
  }

  @Test
  void aPageThatDoesWithoutThemDoesNotWaitAtAll() throws InterruptedException {
    AtomicInteger times = new AtomicInteger();
    CountDownLatch gate = new CountDownLatch(1);
    try (KeptFigures many = kept(ANY);
        KeptFigures few = kept(1_000)) {
      long begun = System.nanoTime();
      assertThat(many.atHand("long", () -> after(gate, times))).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(900));
      gate.countDown();
      while (many.atHand("long", () -> after(gate, times)).isEmpty()) {
        Thread.sleep(10);
      }
      assertThat(times).as("it was not begun again").hasValue(1);
      assertThat(few.atHand("a", () -> 7)).as("of few").contains(7);
    }
  }

  @Test
  void whoAsksAgainHearsThatItFailedBesideAndNobodyElseDoes() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    try (KeptFigures many = kept(ANY)) {
      assertThat(
              many.<Integer>soon(
                  "a",
                  () -> {
                    await(gate);
                    return fails();
                  }))
          .isEmpty();
      gate.countDown();
      assertThatThrownBy(() -> many.get("a", () -> 3)).hasMessage("no such table");
      assertThat(many.soon("a", () -> 3)).contains(3);
    }
  }

  private static int after(CountDownLatch gate, AtomicInteger times) {
    await(gate);
    return times.incrementAndGet();
  }

  private static Integer fails() {
    throw new IllegalStateException("no such table");
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
