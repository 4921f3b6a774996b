package dev.fullcourt.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Open pages are read again when something happened, and all of them look once. */
class WatchTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final AtomicReference<String> decided = new AtomicReference<>("1");
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();

  private Watch watch(Duration look, Duration anyway) {
    return new Watch(
        List.of(
            () -> {
              looks.incrementAndGet();
              return decided.get();
            },
            () -> "nothing asked"),
        look,
        anyway);
  }

  private String read() {
    return "as of " + decided.get() + ", read " + reads.incrementAndGet();
  }

  @Test
  void aPageIsReadWhenItOpensAndWhenSomethingHappened() {
    Supplier<String> page = watch(Duration.ZERO, LONG).over(this::read);
    assertThat(page.get()).isEqualTo("as of 1, read 1");
    assertThat(page.get()).as("nothing happened").isEqualTo("as of 1, read 1");
    decided.set("2");
    assertThat(page.get()).isEqualTo("as of 2, read 2");
    assertThat(page.get()).isEqualTo("as of 2, read 2");
  }

  @Test
  void manyPagesLookOnce() {
    Watch watch = watch(LONG, LONG);
    List<Supplier<String>> pages =
        IntStream.range(0, 50).mapToObj(n -> watch.over(this::read)).toList();
    for (int second = 0; second < 3; second++) {
      pages.forEach(Supplier::get);
    }
    assertThat(looks).hasValue(1);
    assertThat(reads).as("each for itself").hasValue(50);
  }

  @Test
  void whatTimeAloneBringsIsSeenAfterAWhile() {
    Supplier<String> page = watch(LONG, Duration.ZERO).over(this::read);
    page.get();
    assertThat(page.get()).isEqualTo("as of 1, read 2");
  }

  @Test
  void aPageThatCouldNotBeReadIsReadAgain() {
    AtomicInteger times = new AtomicInteger();
    Watch watch = watch(LONG, LONG);
    Supplier<String> page =
        watch.over(() -> {
          if (times.incrementAndGet() < 4) {
            throw new IllegalStateException("no database");
          }
          return "there";
        });
    for (int i = 0; i < 3; i++) {
      assertThat(fails(page)).isTrue();
    }
    assertThat(page.get()).as("its turn was given back").isEqualTo("there");
  }

  private static boolean fails(Supplier<String> page) {
    try {
      page.get();
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
