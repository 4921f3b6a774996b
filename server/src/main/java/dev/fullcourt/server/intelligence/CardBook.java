package dev.fullcourt.server.intelligence;

import dev.fullcourt.server.access.Member;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where cards are kept. */
public interface CardBook {

  /** Those that are shown, the ones that wait longest to be looked at again first. */
  List<Card> all();

  /** One of them, also when it is no longer shown. */
  Optional<Card> find(int id);

  /** Its versions, the newest first. */
  List<Card.Version> versions(int id);

  /** What cards with these keywords can ask of a buyer; empty when there is no such buyer. */
  Optional<Shown.Facts> findFacts(String buyer, List<String> keywords);

  /** Writes a new one: its number. */
  int add(Member by, Draft draft);

  /**
   * Changes one; who changes it has looked at it.
   *
   * @param version which version they looked at, or null where they do not say
   * @throws Overtaken when it is another one by now; nothing was changed
   */
  void change(Member by, int id, @Nullable Integer version, Draft draft);

  /** Notes that it was found right. */
  void check(Member by, int id);

  /** Shows it no longer. */
  void end(Member by, int id);

  /** Notes whether it helped somebody, with a buyer or, where that is empty, at all. */
  void rate(Member by, int id, String buyer, boolean helpful);

  /** A card as somebody writes it. */
  record Draft(Card.Kind kind, String title, String text, Shown shown, int staleDays) {}
}
