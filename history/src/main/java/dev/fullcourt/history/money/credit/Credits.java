package dev.fullcourt.history.money.credit;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.Sharing;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shares the credit for wins. What counts for a win is what happened in its round, from the round's
 * beginning up to the win; a round that begins with a win has nobody to credit.
 */
public final class Credits {

  /** Nobody earned it. */
  public static final String NOBODY = "";

  private final Touches touches;

  /** By all versions of the agreement, which says who does what on which channel. */
  public Credits(Collection<Playbook> versions) {
    this.touches = new Touches(versions);
  }

  /**
   * The shares of one win, of every kind.
   *
   * @param events of the buyer, in the order they count
   * @param began when its round began
   * @param won when it was won
   */
  public List<Share> of(List<Event> events, Instant began, Instant won) {
    Map<CreditKind, List<Touch>> found = new EnumMap<>(CreditKind.class);
    for (Event event : events) {
      if (!event.effective().isBefore(began) && !event.effective().isAfter(won)) {
        touches.of(
            event,
            touch -> found.computeIfAbsent(touch.kind(), kind -> new ArrayList<>()).add(touch));
      }
    }
    List<Share> shares = new ArrayList<>();
    for (CreditKind kind : CreditKind.values()) {
      shares.addAll(shares(kind, found.getOrDefault(kind, List.of()), won));
    }
    return shares;
  }

  /**
   * What is behind a buyer's round so far: whoever would have a share if something were won now.
   *
   * @param events of the buyer
   * @param began when the round began
   */
  public Set<Behind> behind(List<Event> events, Instant began) {
    Set<Behind> behind = new LinkedHashSet<>();
    for (Event event : events) {
      if (!event.effective().isBefore(began)) {
        touches.of(event, touch -> behind.add(new Behind(touch.kind(), touch.name())));
      }
    }
    return behind;
  }

  private static List<Share> shares(CreditKind kind, List<Touch> touches, Instant won) {
    if (touches.isEmpty()) {
      return List.of(nobody(kind));
    }
    List<String> names = touches.stream().map(Touch::name).distinct().sorted().toList();
    List<List<BigInteger>> byModel =
        Stream.of(CreditModel.values())
            .map(model -> weights(model, touches, won))
            .map(weights ->
                Sharing.of(
                    BigInteger.valueOf(Share.WHOLE),
                    names.stream().map(name -> weights.getOrDefault(name, 0L)).toList()))
            .toList();
    return IntStream.range(0, names.size())
        .mapToObj(place ->
            new Share(
                kind,
                names.get(place),
                byModel.stream().map(parts -> parts.get(place).intValue()).toList()))
        .toList();
  }

  /** The share of nobody in what nobody earned: all of it. */
  public static Share nobody(CreditKind kind) {
    return new Share(kind, NOBODY, Collections.nCopies(CreditModel.values().length, Share.WHOLE));
  }

  private static Map<String, Long> weights(CreditModel model, List<Touch> touches, Instant won) {
    List<Long> each = model.weights(touches.stream().map(Touch::at).toList(), won);
    Map<String, Long> weights = new HashMap<>();
    for (int i = 0; i < touches.size(); i++) {
      weights.merge(touches.get(i).name(), each.get(i), Long::sum);
    }
    return weights;
  }
}
