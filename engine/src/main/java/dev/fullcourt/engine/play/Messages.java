package dev.fullcourt.engine.play;

import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What machines were asked to send to one buyer and is not known to be sent. It counts as a contact
 * for as long as the budgets look back, and word that it was sent is waited for as long, or a week.
 * Mutable and used by one thread.
 */
final class Messages {

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Duration kept;
  private final List<AskedMessage> asked;

  Messages(Duration window, List<AskedMessage> asked) {
    this.kept = window.compareTo(A_WEEK) < 0 ? A_WEEK : window;
    this.asked = new ArrayList<>(asked);
  }

  List<AskedMessage> asked(Instant now) {
    forget(now);
    return List.copyOf(asked);
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  void clear() {
    asked.clear();
  }

  void add(AskedMessage message) {
    asked.add(message);
  }

  private void forget(Instant now) {
    asked.removeIf(each -> !mayGoOut(each, now) && isOld(each, now, kept));
  }

  private static boolean mayGoOut(AskedMessage message, Instant now) {
    return !message.notAfter().isBefore(now);
  }

  private static boolean isOld(AskedMessage message, Instant now, Duration than) {
    return Duration.between(message.at(), now).compareTo(than) >= 0;
  }

  /** The first one that an event says was sent; it is then an event like any other. */
  @Nullable AskedMessage sent(Event event, Instant now) {
    forget(now);
    String play = event.text(EventTypes.PLAY);
    String step = event.text(EventTypes.STEP);
    for (Iterator<AskedMessage> each = asked.iterator(); each.hasNext(); ) {
      AskedMessage message = each.next();
      if (message.play().equals(play)
          && message.step().equals(step)
          && message.person().equals(event.person())) {
        each.remove();
        return message;
      }
    }
    return null;
  }

  /** Takes back those that may still go out, in order. */
  List<AskedMessage> withdraw(Instant now, Predicate<AskedMessage> which) {
    List<AskedMessage> withdrawn =
        asked.stream().filter(each -> mayGoOut(each, now) && which.test(each)).toList();
    asked.removeAll(withdrawn);
    return withdrawn;
  }

  /** What now stands against one, if anything. */
  static @Nullable Hindrance against(AskedMessage message, Sight sight) {
    if (sight.permission(message.person(), message.channel(), message.purpose()) == Permission.NO) {
      return Hindrance.OPTED_OUT;
    }
    boolean email = message.channel().equals(EventTypes.EMAIL);
    return email && sight.isUndeliverable(message.person()) ? Hindrance.UNREACHABLE : null;
  }

  /** When those to a person, or to anybody when null, were asked for, within a stretch of time. */
  Stream<Instant> contacts(@Nullable String person, Duration within, Instant now) {
    return asked.stream()
        .filter(each -> person == null || each.person().equals(person))
        .filter(each -> !isOld(each, now, within))
        .map(AskedMessage::at);
  }
}
