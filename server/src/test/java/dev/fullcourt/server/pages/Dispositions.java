package dev.fullcourt.server.pages;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A queue that is worked off by keyboard, as somebody does who knows the keys.
 *
 * @param keys how many keys each buyer took, whatever they were
 * @param next milliseconds from the last of these keys until the next buyer could be worked on
 */
record Dispositions(List<Integer> keys, List<Double> next) {

  /** How many buyers are worked off. */
  static final int BUYERS = 40;

  private static final long SEED = 11;

  /** What the card shown sends along, once it can be worked on. */
  private static final String CARD =
      """
      () => document.readyState === 'complete'
        && document.querySelector('.desk-card input[name=once]')?.value.slice(0, 36) || ''
      """;

  /** What comes of a buyer, and the keys for it; after those with a dot a page comes. */
  enum Kind {
    REJECTED(10, "handoff_rejected", "r", "3."),
    CALLED(10, "call_logged", "a.", "c.", "d."),
    NOT_REACHED(6, "call_not_answered", "a.", "m."),
    RECYCLED(5, "recycled", "a.", "y", "1."),
    PUT_OFF(4, "recycled", "a.", "y", "2", "Enter."),
    QUALIFIED(5, "qualification_answered", "a.", "q", "1.", "2.", "e.", "d.");

    private final int times;
    private final String event;
    private final List<String> keys;

    Kind(int times, String event, String... keys) {
      this.times = times;
      this.event = event;
      this.keys = List.of(keys);
    }

    /** What of it is in the log. */
    String event() {
      return event;
    }
  }

  Dispositions {
    keys = List.copyOf(keys);
    next = List.copyOf(next);
  }

  /** Works off the queue that is open. */
  static Dispositions workOff(Page page) {
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      kinds.addAll(Collections.nCopies(kind.times, kind));
    }
    Collections.shuffle(kinds, new Random(SEED));
    List<Integer> keys = new ArrayList<>();
    List<Double> next = new ArrayList<>();
    for (Kind kind : kinds) {
      double last = 0;
      for (String key : kind.keys) {
        last = press(page, key);
      }
      keys.add(kind.keys.size());
      next.add(last);
    }
    return new Dispositions(keys, next);
  }

  /** Presses a key and waits for the page that comes of it, if one does. */
  private static double press(Page page, String key) {
    String before = String.valueOf(page.evaluate(CARD));
    long start = System.nanoTime();
    page.keyboard().press(key.replace(".", ""));
    if (!key.endsWith(".")) {
      return 0;
    }
    page.waitForFunction(
        "before => { const now = (" + CARD.strip() + ")(); return now && now !== before; }",
        before);
    return (System.nanoTime() - start) / 1e6;
  }

  /** How often an event is in the log when all is done. */
  static int times(String event) {
    int times = 0;
    for (Kind kind : Kind.values()) {
      times += kind.event.equals(event) ? kind.times : 0;
    }
    return times;
  }

  int medianKeys() {
    return keys.stream().sorted().toList().get(keys.size() / 2);
  }

  private double quantile(double share) {
    return next.stream().sorted().toList().get((int) (share * (next.size() - 1)));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d buyers worked off: %d keys each in the middle, %d at most;"
            + " the next one there after %.0f ms in the middle, %.0f ms for 95 of 100",
        keys.size(),
        medianKeys(),
        Collections.max(keys),
        quantile(0.5),
        quantile(0.95));
  }
}
