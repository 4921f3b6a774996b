package dev.fullcourt.server.voice;

import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.page.Unreadable;
import java.time.LocalDate;
import java.util.Map;

/**
 * What of all that was said. Words that are empty do not narrow anything.
 *
 * @param query words that all occur, or begin a word that does
 * @param stage the stage the buyer was in then
 * @param industry the segment: the account's industry
 * @param who {@code ours} noted it, or {@code theirs}
 * @param buyer which buyer
 * @param period when
 */
public record VoiceFilter(
    String query, String stage, String industry, String who, String buyer, Period period) {

  /** Reads it from the parameters of an address. */
  public static VoiceFilter read(Map<String, String> parameters, LocalDate today) {
    String who = word(parameters, "who");
    if (!who.isEmpty() && !who.equals("ours") && !who.equals("theirs")) {
      throw new Unreadable("who", who, "ours or theirs");
    }
    return new VoiceFilter(
        word(parameters, "q"),
        word(parameters, "stage"),
        word(parameters, "industry"),
        who,
        word(parameters, "buyer"),
        Period.read(
            parameters.getOrDefault("period", "365d"),
            parameters.getOrDefault("from", ""),
            parameters.getOrDefault("to", ""),
            today));
  }

  private static String word(Map<String, String> parameters, String name) {
    String word = parameters.getOrDefault(name, "").strip();
    if (word.chars().anyMatch(Character::isISOControl)) {
      throw new Unreadable(name, "…", "words without control characters");
    }
    return word;
  }
}
