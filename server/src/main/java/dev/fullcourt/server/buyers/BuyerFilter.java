package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.page.Unreadable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Which buyers: the question behind a number, and the address of the list that answers it. Words
 * that are empty do not narrow anything. Arm and round are those of the stay asked for.
 *
 * @param query words searched for in what buyers and their people are called or written to by
 * @param stage the stage they are in now
 * @param entered a stage they entered in the period
 * @param came in which way they entered it
 * @param left a stage they left in the period
 * @param went in which way they left it
 * @param next the stage they left it for
 * @param arm the way in of the round
 * @param round which time round; 0 for any
 * @param motion the motion
 * @param present what is so of them now
 * @param lead what brought them as a lead, and what sales did with it
 * @param period when they entered or left, or were offered; of no meaning without any of it
 */
public record BuyerFilter(
    String query,
    String stage,
    String entered,
    Manner came,
    String left,
    Manner went,
    String next,
    String arm,
    int round,
    String motion,
    PresentFilter present,
    LeadFilter lead,
    Period period) {

  /** Every buyer. */
  public static final BuyerFilter ALL =
      new BuyerFilter(
          "",
          "",
          "",
          Manner.ANY,
          "",
          Manner.ANY,
          "",
          "",
          0,
          "",
          PresentFilter.ANY,
          LeadFilter.ANY,
          Period.ALL);

  /**
   * Reads it from the parameters of an address; others are passed over.
   *
   * @param today the last day there are figures for
   * @throws Unreadable when a parameter cannot be read
   */
  public static BuyerFilter read(Map<String, String> parameters, LocalDate today) {
    Period period =
        Period.read(
            word(parameters, "period"), word(parameters, "from"), word(parameters, "to"), today);
    BuyerFilter filter = read(parameters, period);
    return filter.asksPast() ? filter : filter.during(Period.ALL);
  }

  private static BuyerFilter read(Map<String, String> parameters, Period period) {
    return new BuyerFilter(
        word(parameters, "q"),
        word(parameters, "stage"),
        word(parameters, "entered"),
        Manner.read("came", word(parameters, "came")),
        word(parameters, "left"),
        Manner.read("went", word(parameters, "went")),
        word(parameters, "next"),
        word(parameters, "arm"),
        number(word(parameters, "round")),
        word(parameters, "motion"),
        PresentFilter.read(name -> word(parameters, name)),
        lead(parameters),
        period);
  }

  private static LeadFilter lead(Map<String, String> parameters) {
    return new LeadFilter(
        word(parameters, "program"),
        word(parameters, "content"),
        word(parameters, "rule"),
        LeadOutcome.read(word(parameters, "lead")),
        word(parameters, "reason"));
  }

  private static String word(Map<String, String> parameters, String name) {
    String word = parameters.getOrDefault(name, "").strip();
    if (word.chars().anyMatch(Character::isISOControl)) {
      throw new Unreadable(name, "…", "words without control characters");
    }
    return word;
  }

  private static int number(String word) {
    if (word.isEmpty()) {
      return 0;
    }
    if (word.length() > 6 || !word.chars().allMatch(Character::isDigit)) {
      throw new Unreadable("round", word, "a number such as 2");
    }
    return Integer.parseInt(word);
  }

  /** Whether it asks what they entered. */
  public boolean asksEntered() {
    return !entered.isEmpty() || came != Manner.ANY;
  }

  /** Whether it asks what they left. */
  public boolean asksLeft() {
    return !left.isEmpty() || went != Manner.ANY || !next.isEmpty();
  }

  /** Whether it asks what happened in a period. */
  public boolean asksPast() {
    return asksEntered() || asksLeft() || lead.asks();
  }

  /** Those in a stage now. */
  public static BuyerFilter in(String stage) {
    return BuyerFilter.ALL.with("stage", stage);
  }

  /** Those who entered a stage in a period. */
  public static BuyerFilter entered(String stage, Period period) {
    return BuyerFilter.ALL.with("entered", stage).during(period);
  }

  /** Those who left a stage in a period. */
  public static BuyerFilter left(String stage, Period period) {
    return BuyerFilter.ALL.with("left", stage).during(period);
  }

  /** Those who were offered as leads in a period. */
  public static BuyerFilter offered(LeadFilter lead, Period period) {
    return ALL.of(lead).during(period);
  }

  private BuyerFilter of(LeadFilter leads) {
    return new BuyerFilter(
        query, stage, entered, came, left, went, next, arm, round, motion, present, leads, period);
  }

  /** The same, about another period. */
  public BuyerFilter during(Period when) {
    return new BuyerFilter(
        query, stage, entered, came, left, went, next, arm, round, motion, present, lead, when);
  }

  /** The same with one word changed; an empty one no longer narrows. */
  public BuyerFilter with(String name, String word) {
    SequencedMap<String, String> words = words();
    words.put(name, word);
    return read(words, period);
  }

  /** The same, no longer narrowed by some words. */
  public BuyerFilter without(String... names) {
    SequencedMap<String, String> words = words();
    List.of(names).forEach(words::remove);
    return read(words, period);
  }

  /** Its words by the names they have in an address, without the period. */
  public SequencedMap<String, String> words() {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    put(words, "q", query);
    put(words, "stage", stage);
    put(words, "entered", entered);
    put(words, "came", came.word());
    put(words, "left", left);
    put(words, "went", went.word());
    put(words, "next", next);
    put(words, "arm", arm);
    put(words, "round", round == 0 ? "" : Integer.toString(round));
    put(words, "motion", motion);
    words.putAll(present.words());
    put(words, "program", lead.program());
    put(words, "content", lead.content());
    put(words, "rule", lead.rule());
    put(words, "lead", lead.outcome().word());
    put(words, "reason", lead.reason());
    return words;
  }

  private static void put(SequencedMap<String, String> words, String name, String word) {
    if (!word.isEmpty()) {
      words.put(name, word);
    }
  }
}
