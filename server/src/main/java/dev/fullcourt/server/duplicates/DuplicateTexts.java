package dev.fullcourt.server.duplicates;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.corrections.Change;
import dev.fullcourt.server.corrections.Corrected;
import dev.fullcourt.server.page.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How likely duplicates are put into words. */
final class DuplicateTexts {

  private static final double VERY_LIKELY = 0.95;
  private static final double LIKELY = 0.8;

  private DuplicateTexts() {}

  /** {@code Very likely one, 97 %}. */
  static String chance(double probability) {
    String words =
        probability >= VERY_LIKELY
            ? "Very likely one"
            : probability >= LIKELY ? "Likely one" : "Perhaps one";
    return words + ", " + percent(probability);
  }

  /** Never more certain than 99 %: it is a reckoning, not knowledge. */
  static String percent(double probability) {
    return probability > 0.99 ? "over 99 %" : Math.round(probability * 100) + " %";
  }

  /** {@code +14.2}. */
  static String weight(double weight) {
    return String.format(Locale.ENGLISH, "%s%.1f", weight < 0 ? "−" : "+", Math.abs(weight));
  }

  static List<String> changes(List<Corrected> previews, Dates dates) {
    List<String> words = new ArrayList<>();
    for (Corrected preview : previews) {
      for (Change change : preview.changes()) {
        String ends = "merge buyer " + change.label() + " into ";
        words.add(
            preview.what().startsWith(ends)
                ? change.label()
                    + " ends; its events count for "
                    + preview.what().substring(ends.length())
                : change.label() + ": " + words(change, dates));
      }
      long more = preview.changed() - preview.changes().size();
      if (more > 0) {
        words.add("and " + more + " more buyers");
      }
    }
    if (words.isEmpty()) {
      words.add("No stage and no score changes.");
    }
    return words;
  }

  private static String words(Change change, Dates dates) {
    List<String> parts = new ArrayList<>();
    change
        .gained()
        .forEach(entry ->
            parts.add("enters " + Playbook.title(entry.stage()) + " on " + dates.day(entry.at())));
    change
        .lost()
        .forEach(entry ->
            parts.add(
                "no longer enters "
                    + Playbook.title(entry.stage())
                    + " on "
                    + dates.day(entry.at())));
    if (change.pointsBefore() != change.pointsAfter()) {
      parts.add(
          "%s points become %s"
              .formatted(Math.round(change.pointsBefore()), Math.round(change.pointsAfter())));
    }
    return String.join(", ", parts);
  }
}
