package dev.fullcourt.history.money.credit;

import java.util.List;

/**
 * What is behind a lead, that is behind one handing over of a buyer. Each name once, sorted.
 *
 * @param number which of the buyer's handings over, from 0
 * @param programs the programs in which the buyer's people did something before
 * @param contents the content, forms and pages they did it with
 * @param rules the rules it was promoted by, as version of the playbook, dot, rule
 */
public record LeadCredit(
    int number, List<String> programs, List<String> contents, List<String> rules) {
  public LeadCredit {
    programs = List.copyOf(programs);
    contents = List.copyOf(contents);
    rules = List.copyOf(rules);
  }
}
