package dev.fullcourt.engine.completion;

import java.util.HashMap;
import java.util.Map;

/** What stands behind the words conditions are written with, as the reference says it. */
final class Meanings {

  private static final String ROOTS =
      """
      event        the event at hand
      person       the person the event belongs to
      account      the company
      buyer        the buying group
      score        the points of the buyer
      opportunity  the deals of the buyer
      market       the common target market
      handoff      what became of handoffs
      qualification  what was answered to the questions of qualification
      """;

  /** Fields whose name does not say it all. */
  private static final String FIELDS =
      """
      event.type               what happened
      event.source             who sent the event
      event.asset              which piece of content
      event.show               which trade show
      event.opportunity        which opportunity
      event.handoff            which handoff
      event.reason             why
      event.until              the date the buyer gave
      event.minutes            how long it took
      event.text               what was written
      event.method             which method of qualification
      event.question           which of its questions
      event.answer             `confirmed`, `denied` or `open`
      event.purpose            what somebody may be contacted for
      event.play               which play
      event.step               which of its steps
      event.hard               whether an email came back for good
      event.pass               which pass, by the asker's own id
      event.to                 for whom a pass is meant
      event.task               what is asked for
      event.result             what came of it
      event.activity           what sellers do for an opportunity
      person.known             whether the event's person has been identified
      person.role              the role in the buying group
      account.employees        how many people work there
      account.revenue          per year
      account.technologies     what they use
      buyer.stage              the present stage; unknown at the start
      buyer.arm                the way in of this round
      buyer.round              which time round, from 1
      buyer.motion             the motion it is counted in
      buyer.roles              the roles of its people, given or inferred
      buyer.roles_missing      the wanted roles nobody has
      buyer.roles_unspoken     the wanted roles of nobody with whom there was a conversation
      buyer.renewals           how often it renewed this turn
      buyer.people.known       how many people are identified
      buyer.people.active      how many people did something themselves this turn
      score.fit                who they are
      score.interest           what they did this turn
      score.total              both
      opportunity.open         some opportunity is open
      opportunity.won          one was won in this round
      opportunity.lost         at least one was lost in this round, none won, none open
      opportunity.count        how many there are, closed ones included
      opportunity.amount       the sum of the open ones
      market.fit               the condition under `market.fit`
      market.key               whether the account is one of the key accounts
      """;

  private static final Map<String, String> OF_ROOTS = read(ROOTS);
  private static final Map<String, String> OF_FIELDS = read(FIELDS);

  private Meanings() {}

  private static Map<String, String> read(String lines) {
    Map<String, String> meanings = new HashMap<>();
    lines
        .lines()
        .forEach(line -> {
          String[] part = line.split(" +", 2);
          meanings.put(part[0], part[1]);
        });
    return Map.copyOf(meanings);
  }

  /** What a path begins with; empty for no such word. */
  static String ofRoot(String root) {
    return OF_ROOTS.getOrDefault(root, "");
  }

  /** What a field is; empty where its name says it all. */
  static String ofField(String path) {
    return OF_FIELDS.getOrDefault(path, "");
  }
}
