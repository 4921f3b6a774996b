package dev.fullcourt.server.buyers;

/**
 * Which leads. Words that are empty do not narrow anything; of several all must hold.
 *
 * @param program the program behind it
 * @param content the content behind it
 * @param rule the rule that promoted it, as version of the playbook, dot, rule
 * @param outcome what became of it
 * @param reason the reason that was given for that
 */
public record LeadFilter(
    String program, String content, String rule, LeadOutcome outcome, String reason) {

  /** Any, or no lead at all. */
  public static final LeadFilter ANY = new LeadFilter("", "", "", LeadOutcome.ANY, "");

  /** Whether it narrows anything. */
  public boolean asks() {
    return !equals(ANY);
  }

  /** The same leads, of those only what became so. */
  public LeadFilter with(LeadOutcome became, String because) {
    return new LeadFilter(program, content, rule, became, because);
  }

  /** The same leads, of those only with one more thing behind them. */
  public LeadFilter behind(Kind kind, String name) {
    return new LeadFilter(
        kind == Kind.PROGRAM ? name : program,
        kind == Kind.CONTENT ? name : content,
        kind == Kind.RULE ? name : rule,
        outcome,
        reason);
  }

  /** What can be behind a lead. */
  public enum Kind {
    PROGRAM,
    CONTENT,
    RULE;

    /** The word in an address. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
