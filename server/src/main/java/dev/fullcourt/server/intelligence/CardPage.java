package dev.fullcourt.server.intelligence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as templates show it.
 *
 * @param kind what it is about, in words
 * @param paragraphs its text
 * @param where where it shows up, in words
 * @param checked when it was last found right, and by whom
 * @param stale whether that is too long ago
 * @param helped how many it helped; empty while nobody said
 * @param versions its versions, the newest first; empty on lists
 */
public record CardPage(
    int id,
    String kind,
    String title,
    List<String> paragraphs,
    String where,
    String checked,
    boolean stale,
    String helped,
    List<Version> versions) {
  public CardPage {
    paragraphs = List.copyOf(paragraphs);
    versions = List.copyOf(versions);
  }

  /** A version of it. */
  public record Version(String says, String title, String text) {}

  /** The list. */
  public record All(List<Choice> choices, List<CardPage> cards, boolean mayWrite) {
    public All {
      choices = List.copyOf(choices);
      cards = List.copyOf(cards);
    }
  }

  /** One of a choice. */
  public record Choice(String value, String label, boolean chosen) {}

  /** One card alone. */
  public record One(CardPage card, boolean mayWrite, boolean ended) {}

  /**
   * Cards beside a buyer.
   *
   * @param at where it is shown: {@code desk} or {@code story}
   */
  public record Beside(String buyer, String at, List<CardPage> cards) {
    public Beside {
      cards = List.copyOf(cards);
    }
  }

  /**
   * The form to write one.
   *
   * @param action where it goes
   * @param version which version of the card it was made from; 0 for a new one
   */
  public record Form(
      String action,
      int version,
      String title,
      String text,
      List<Choice> kinds,
      List<Choice> stages,
      String industries,
      String countries,
      String products,
      String keywords,
      String days,
      @Nullable String trouble) {
    public Form {
      kinds = List.copyOf(kinds);
      stages = List.copyOf(stages);
    }
  }
}
