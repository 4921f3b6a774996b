package dev.fullcourt.server.pipeline;

import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.money.credit.Credits;
import dev.fullcourt.server.page.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which opportunities, as an address says it. Empty texts and nulls narrow nothing.
 *
 * @param owner whose; empty for everybody's
 * @param team whose team
 * @param product of which product family
 * @param step in which step of the sale
 * @param from to be decided on that day or later
 * @param to to be decided on that day or earlier
 * @param stalled only those that are
 * @param outcome open, won or lost
 * @param behind all of which are behind it
 * @param onlyOf of buyers that person has: for partners, who see no others
 */
public record PipelineFilter(
    String owner,
    String team,
    String product,
    String step,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean stalled,
    String outcome,
    List<Behind> behind,
    @Nullable String onlyOf) {

  private static final List<String> OUTCOMES = List.of("open", "won", "lost");

  /** Says of which kind nobody is behind it. */
  static final String WITHOUT = "without";

  public PipelineFilter {
    behind = List.copyOf(behind);
  }

  /** The word for everybody in an address, where one's own would be the usual. */
  static final String ALL = "all";

  /**
   * Reads it from the parameters of an address.
   *
   * @param usualOwner whose are shown when the address does not say; empty for everybody's
   * @param onlyOf of whose buyers, or null for all
   */
  public static PipelineFilter read(
      Map<String, String> said, String usualOwner, @Nullable String onlyOf) {
    String owner = said.getOrDefault("owner", "");
    String outcome = said.getOrDefault("outcome", "");
    if (!outcome.isEmpty() && !OUTCOMES.contains(outcome)) {
      throw new Unreadable("outcome", outcome, "open, won or lost");
    }
    List<Behind> behind = behind(said);
    if (outcome.equals("lost") && !behind.isEmpty()) {
      throw new Unreadable("outcome", outcome, "open or won: of what was lost nobody is credited");
    }
    return new PipelineFilter(
        owner.isEmpty() ? usualOwner : owner.equals(ALL) ? "" : owner,
        said.getOrDefault("team", ""),
        said.getOrDefault("product", ""),
        said.getOrDefault("step", ""),
        day("from", said),
        day("to", said),
        said.getOrDefault("stalled", "").equals("yes"),
        outcome.isEmpty() ? "open" : outcome,
        behind,
        onlyOf);
  }

  private static List<Behind> behind(Map<String, String> said) {
    List<Behind> behind = new ArrayList<>();
    for (CreditKind kind : CreditKind.values()) {
      String name = said.getOrDefault(kind.word(), "");
      if (!name.isEmpty()) {
        behind.add(new Behind(kind, name));
      }
    }
    String without = said.getOrDefault(WITHOUT, "");
    if (!without.isEmpty()) {
      CreditKind kind = CreditKind.find(without).orElseThrow(() -> unknown(without));
      behind.add(new Behind(kind, Credits.NOBODY));
    }
    return behind;
  }

  private static Unreadable unknown(String kind) {
    return new Unreadable(
        WITHOUT,
        kind,
        "one of "
            + Stream.of(CreditKind.values())
                .map(CreditKind::word)
                .collect(Collectors.joining(", ")));
  }

  private static @Nullable LocalDate day(String name, Map<String, String> said) {
    String text = said.getOrDefault(name, "");
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable(name, text, "a day such as 2026-03-31");
    }
  }

  /** As an address says it, what narrows nothing left out. */
  SequencedMap<String, String> words(String usualOwner) {
    TreeMap<String, String> words = new TreeMap<>();
    if (!owner.equals(usualOwner)) {
      words.put("owner", owner.isEmpty() ? ALL : owner);
    }
    words.put("team", team);
    words.put("product", product);
    words.put("step", step);
    words.put("from", from == null ? "" : from.toString());
    words.put("to", to == null ? "" : to.toString());
    words.put("stalled", stalled ? "yes" : "");
    words.put("outcome", isOpen() ? "" : outcome);
    behind.forEach(each -> words.put(word(each), value(each)));
    words.values().removeIf(String::isEmpty);
    return words;
  }

  /** How an address says who is behind it. */
  static String word(Behind behind) {
    return behind.isNobody() ? WITHOUT : behind.kind().word();
  }

  /** What it says then. */
  static String value(Behind behind) {
    return behind.isNobody() ? behind.kind().word() : behind.name();
  }

  /** Whether it is those still to be decided. */
  boolean isOpen() {
    return outcome.equals("open");
  }

  /** Whether it is those that were lost. */
  boolean isLost() {
    return outcome.equals("lost");
  }

  /** The same, in one step. */
  PipelineFilter in(String only) {
    return new PipelineFilter(
        owner, team, product, only, from, to, stalled, outcome, behind, onlyOf);
  }
}
