package dev.fullcourt.server.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nobody waits for paces but who asks first. */
class MeasuredPacesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(600);

  private final AtomicInteger times = new AtomicInteger();
  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void whatIsOldIsHandedOutWhileItIsReckonedAnewOnce() throws InterruptedException {
    MeasuredPaces paces =
        new MeasuredPaces(now -> {
          if (times.getAndIncrement() > 0) {
            await(gate);
          }
          return List.of(new StepPaces.Stayed(now.equals(NOON) ? "offer" : "terms", 5, true, 1, 0));
        });
    assertThat(paces.at(NOON).seen()).containsExactly("offer");
    assertThat(paces.at(NOON.plusSeconds(10)).seen()).containsExactly("offer");
    assertThat(times).as("a moment later").hasValue(1);

    assertThat(paces.at(LATER).seen()).as("nobody waits").containsExactly("offer");
    assertThat(paces.at(LATER)).as("as of now all the same").extracting("now").isEqualTo(LATER);
    gate.countDown();
    while (!paces.at(LATER).seen().contains("terms")) {
      Thread.sleep(5);
    }
    assertThat(times).as("by one for all").hasValue(2);
  }

  @Test
  void whatCannotBeReckonedBesideIsTriedAgain() throws InterruptedException {
    MeasuredPaces paces =
        new MeasuredPaces(now -> {
          if (times.getAndIncrement() == 1) {
            throw new IllegalStateException("no database");
          }
          return List.of(new StepPaces.Stayed(now.equals(NOON) ? "offer" : "terms", 5, true, 1, 0));
        });
    paces.at(NOON);
    while (!paces.at(LATER).seen().contains("terms")) {
      Thread.sleep(5);
    }
    assertThat(times).hasValue(3);
  }

  @Test
  void withoutAnyStayTheFirstIsSeenSoon() {
    MeasuredPaces paces =
        new MeasuredPaces(now ->
            now.equals(NOON) ? List.of() : List.of(new StepPaces.Stayed("offer", 5, true, 1, 0)));
    assertThat(paces.at(NOON).seen()).isEmpty();
    assertThat(paces.at(LATER).seen()).as("at once").containsExactly("offer");
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
