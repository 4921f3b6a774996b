package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Condition;
import java.util.List;
import java.util.SequencedMap;

/**
 * The agreement that marketing and sales signed, read and checked: it says what events mean.
 *
 * @param name what the agreement is called
 * @param version its number, counted from 1; every decision names the version it was taken under
 * @param currency ISO 4217 code in which money is reported
 * @param fiscalYear when the fiscal year starts, and the zone in which days and months are cut
 * @param motions product families or regions a buyer is counted in; the first is the default
 * @param glossary agreed terms, in the order written
 * @param teams by name, in the order written
 * @param hours business hours by name, in the order written
 * @param market the common target market
 * @param vocabulary the event types and fields in use
 * @param scorecard what earns points
 * @param definitions named conditions such as MQL, in the order written
 * @param cycle the revenue cycle
 * @param teamwork how the teams work with buyers and with each other
 * @param pipeline the steps of a sale, in order; empty when none are agreed
 * @param text the document as it was written
 */
public record Playbook(
    String name,
    int version,
    String currency,
    FiscalYear fiscalYear,
    List<String> motions,
    SequencedMap<String, String> glossary,
    SequencedMap<String, Team> teams,
    SequencedMap<String, BusinessHours> hours,
    Market market,
    Vocabulary vocabulary,
    Scorecard scorecard,
    SequencedMap<String, Condition> definitions,
    Cycle cycle,
    Teamwork teamwork,
    List<SalesStep> pipeline,
    String text) {

  public Playbook {
    motions = List.copyOf(motions);
    glossary = Ordered.copyOf(glossary);
    teams = Ordered.copyOf(teams);
    hours = Ordered.copyOf(hours);
    definitions = Ordered.copyOf(definitions);
    pipeline = List.copyOf(pipeline);
  }

  /** The same agreement under another version number. */
  public Playbook withVersion(int number) {
    return new Playbook(
        name,
        number,
        currency,
        fiscalYear,
        motions,
        glossary,
        teams,
        hours,
        market,
        vocabulary,
        scorecard,
        definitions,
        cycle,
        teamwork,
        pipeline,
        text);
  }

  /** What people call the stage, team or motion of that name: its words, capitalised. */
  public static String title(String name) {
    String words = name.replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
