package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A buyer in a list.
 *
 * @param buyer its id
 * @param name what people call it
 * @param at when it met the definition for the first time, or was won
 * @param came the furthest that really came of it from then on: {@code won}, {@code opportunity
 *     opened}, {@code qualified}, {@code accepted}, {@code rejected}, or null for none of these
 */
public record Named(String buyer, String name, Instant at, @Nullable String came) {

  /** The order of lists: as it happened. */
  static final Comparator<Named> ORDER =
      Comparator.comparing(Named::at).thenComparing(Named::buyer);

  private static final List<Happened> FURTHEST_FIRST =
      List.of(
          Happened.WON, Happened.OPENED, Happened.QUALIFIED, Happened.ACCEPTED, Happened.REJECTED);

  static Named of(Tried tried, String name, long at) {
    String came = null;
    for (Happened what : FURTHEST_FIRST) {
      if (came == null && tried.reality().first(what, at, Long.MAX_VALUE) >= 0) {
        came = what.word();
      }
    }
    return new Named(tried.buyer(), name, Instant.ofEpochMilli(at), came);
  }

  /** The account's name, or that of a buyer of one, or the key it was made from. */
  static String of(BuyerState state, String key, String accountId) {
    Value account = state.facts().account().get("name");
    if (account != null) {
      return account.toString();
    }
    List<PersonFacts> people = state.facts().people();
    String person =
        accountId.isEmpty() && people.size() == 1 && people.getFirst().identified()
            ? of(people.getFirst().attributes())
            : "";
    return person.isEmpty() ? key : person;
  }

  private static String of(Map<String, Value> known) {
    String name = text(known, "name");
    String names = (text(known, "first_name") + " " + text(known, "last_name")).strip();
    String said = name.isEmpty() ? names : name;
    return said.isEmpty() ? text(known, "email") : said;
  }

  private static String text(Map<String, Value> known, String field) {
    Value value = known.get(field);
    return value == null ? "" : value.toString();
  }
}
