package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What became of a lead, that is of a buyer marketing offered. Each says when it holds, as a
 * condition on the view {@code lead l}: the number on a page and the list behind it are read with
 * the same words.
 */
public enum LeadOutcome {
  /** Not asked. */
  ANY("", "true", "true"),
  /** All of them. */
  OFFERED("was offered", "true", "true"),
  /** Nobody has answered yet. */
  WAITING("waits for an answer", "l.ended is null and l.accepted is null", "true"),
  ACCEPTED("was accepted", "l.accepted is not null", "true"),
  REJECTED("was rejected", "l.refused", "l.refused_because = :lead_reason"),
  /** Given back by whoever took it, or put back to marketing later. */
  RECYCLED(
      "was recycled",
      "(l.outcome = 'returned' or " + stay("recycled", "") + ")",
      "(l.outcome = 'returned' and l.reason = :lead_reason or "
          + stay("recycled", " and r.reason = :lead_reason")
          + ")"),
  QUALIFIED("was qualified", stay("qualified", ""), "true"),
  WON("was won", stay("won", ""), "true"),
  LOST("was lost", stay("lost", ""), stay("lost", " and r.reason = :lead_reason")),
  /** Somebody said whether the brief helped. */
  RATED("had a rated brief", rated("true"), "true"),
  /** It helped somebody, by what they said of it last. */
  HELPED("had a helpful brief", rated("b.helpful = 'true'"), "true");

  private final String says;
  private final String sql;
  private final String because;

  LeadOutcome(String says, String sql, String because) {
    this.says = says;
    this.sql = sql;
    this.because = because;
  }

  /**
   * That the buyer entered such a stage before it was offered the next time. It is looked for among
   * the stays of the buyer ({@code offset 0} keeps it so), never among all that were in the stage.
   */
  private static String stay(String stages, String more) {
    return "exists (select 1 from (select * from stay where buyer = l.buyer offset 0) r"
        + " where r.stage = any(:"
        + stages
        + ") and r.entered >= l.offered and r.entered < l.next_offered"
        + more
        + ")";
  }

  /** That somebody's last word on its brief, before it was offered the next time, was such. */
  private static String rated(String how) {
    return "exists (select 1 from (select distinct on (r.properties ->> 'owner')"
        + " r.properties ->> 'helpful' as helpful from event r"
        + " where r.buyer = l.buyer and r.type = 'brief_rated'"
        + " and r.effective >= l.offered and r.effective < l.next_offered"
        + " order by r.properties ->> 'owner', r.effective desc, r.seq desc) b where "
        + how
        + ")";
  }

  /** The word in an address; empty for any. */
  public String word() {
    return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** In words, after a buyer's name. */
  public String says() {
    return says;
  }

  /** When it holds; names the parameters of {@link LeadTerms}. */
  public String sql() {
    return sql;
  }

  /** When it was for that reason; names the parameter {@code lead_reason} too. */
  public String because() {
    return because;
  }

  /** What can be asked for. */
  public static List<LeadOutcome> asked() {
    return Arrays.stream(values()).filter(each -> each != ANY).toList();
  }

  /** Those that bear a reason. */
  public static List<LeadOutcome> reasoned() {
    return List.of(REJECTED, RECYCLED, LOST);
  }

  /** Reads it from an address. */
  public static LeadOutcome read(String word) {
    for (LeadOutcome outcome : values()) {
      if (outcome.word().equals(word)) {
        return outcome;
      }
    }
    throw new Unreadable(
        "lead",
        word,
        Arrays.stream(values())
            .map(LeadOutcome::word)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", ", "one of ", "")));
  }
}
