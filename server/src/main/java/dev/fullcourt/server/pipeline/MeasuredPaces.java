package dev.fullcourt.server.pipeline;

import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.survival.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out the paces from all stays (Kaplan–Meier, those still there counted as staying at least
 * as long) and keeps them: nine in ten of a year's stays do not change with one. Whoever asks when
 * they are older than some minutes has them reckoned anew beside, and gets the old ones like
 * everybody who asks until that is done.
 */
public final class MeasuredPaces implements StepPaces.Source {

  private static final Logger LOG = LoggerFactory.getLogger(MeasuredPaces.class);

  private static final Duration LASTS = Duration.ofMinutes(5);

  /** Fewer stays say nothing about the slowest tenth. */
  private static final int FEWEST = 10;

  private final Function<Instant, List<StepPaces.Stayed>> stays;
  private final AtomicReference<@Nullable StepPaces> kept = new AtomicReference<>();
  private final AtomicBoolean reckoning = new AtomicBoolean();

  /**
   * @param stays reads how many opportunities stayed how long, as of an instant
   */
  public MeasuredPaces(Function<Instant, List<StepPaces.Stayed>> stays) {
    this.stays = stays;
  }

  @Override
  public StepPaces at(Instant now) {
    StepPaces before = kept.get();
    if (before == null || before.seen().isEmpty()) {
      return atFirst(now);
    }
    if (isOld(before, now) && reckoning.compareAndSet(false, true)) {
      Thread.ofVirtual().name("paces").start(() -> anew(now));
    }
    return as(before, now);
  }

  private static StepPaces as(StepPaces paces, Instant now) {
    return new StepPaces(paces.seen(), paces.ninth(), now);
  }

  private static boolean isOld(StepPaces paces, Instant now) {
    return Duration.between(paces.now(), now).abs().compareTo(LASTS) >= 0;
  }

  /** There is nothing older to hand out: whoever asks waits for the one who asked first. */
  private synchronized StepPaces atFirst(Instant now) {
    StepPaces before = kept.get();
    return before == null || before.seen().isEmpty() && isOld(before, now)
        ? reckon(now)
        : as(before, now);
  }

  private void anew(Instant now) {
    try {
      reckon(now);
    } catch (RuntimeException e) {
      LOG.warn("The paces of sales could not be reckoned: {}", e.toString());
    } finally {
      reckoning.set(false);
    }
  }

  private StepPaces reckon(Instant now) {
    List<StepPaces.Stayed> all = stays.apply(now);
    StepPaces fresh = new StepPaces(StepPaces.inOrder(all), ninth(all), now);
    kept.set(fresh);
    return fresh;
  }

  private static Map<String, Duration> ninth(List<StepPaces.Stayed> all) {
    Map<String, List<Spell>> spells = new HashMap<>();
    for (StepPaces.Stayed stay : all) {
      spells
          .computeIfAbsent(stay.step(), step -> new ArrayList<>())
          .addAll(
              Collections.nCopies(
                  stay.count(), Spell.of(stay.hours(), stay.left() ? "left" : null)));
    }
    Map<String, Duration> ninth = new HashMap<>();
    spells.forEach((step, each) -> {
      Long hours = each.size() < FEWEST ? null : KaplanMeier.of(each).quantile(0.9);
      if (hours != null) {
        ninth.put(step, Duration.ofHours(hours + 1));
      }
    });
    return ninth;
  }
}
